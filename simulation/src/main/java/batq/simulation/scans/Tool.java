package batq.simulation.scans;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of the system, run to its end. */
final class Tool {
  private static final Duration LONGEST = Duration.ofHours(1);

  private Tool() {}

  static boolean isHere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }

  /**
   * Gives what it said, on both streams; it works in the folder and its words are kept there.
   *
   * @throws IOException when it does not end within an hour
   */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    var log = folder.resolve(command.getFirst() + ".log");
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try {
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException(command.getFirst() + " did not end within an hour");
      }
      return Files.readString(log);
    } finally {
      process.destroyForcibly();
    }
  }
}
