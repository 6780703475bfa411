package batq.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the system tells of a process (Linux: proc(5)).
 *
 * @param residentBytes VmRSS
 */
public record ProcessFigures(int threads, int descriptors, long residentBytes) {
  private static final int ALIKE = 5;

  public static Optional<ProcessFigures> of(long pid) {
    var process = Path.of("/proc", Long.toString(pid));
    try (var open = Files.list(process.resolve("fd"));
        var tasks = Files.list(process.resolve("task"))) {
      return Optional.of(
          new ProcessFigures((int) tasks.count(), (int) open.count(), resident(process)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The same, on a machine that tells them.
   *
   * @throws IllegalStateException elsewhere, or when the process has ended
   */
  public static ProcessFigures required(long pid) {
    return of(pid).orElseThrow(() -> new IllegalStateException("no figures of process " + pid));
  }

  /** Whether nothing was left behind since. */
  public boolean nearly(ProcessFigures before) {
    return threads <= before.threads + ALIKE && hasDescriptorsLike(before);
  }

  /** Whether no descriptor was left behind since, but a handful. */
  public boolean hasDescriptorsLike(ProcessFigures before) {
    return descriptors <= before.descriptors + ALIKE;
  }

  private static long resident(Path process) throws IOException {
    return Files.readAllLines(process.resolve("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .sum();
  }
}
