package batq.simulation.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The threads and descriptors of a process, where the system tells them (Linux: proc(5)). */
public record ProcessFigures(int threads, int descriptors) {
  private static final int ALIKE = 5;

  public static Optional<ProcessFigures> of(long pid) {
    var process = Path.of("/proc", Long.toString(pid));
    try (var open = Files.list(process.resolve("fd"));
        var tasks = Files.list(process.resolve("task"))) {
      return Optional.of(new ProcessFigures((int) tasks.count(), (int) open.count()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether nothing was left behind since. */
  public boolean nearly(ProcessFigures before) {
    return threads <= before.threads + ALIKE && descriptors <= before.descriptors + ALIKE;
  }
}
