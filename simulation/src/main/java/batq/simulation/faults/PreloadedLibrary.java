package batq.simulation.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A small library in C that stands between a server and its machine, compiled where it is used
 * (docs/decisions/0017).
 */
final class PreloadedLibrary {
  private static final long LONGEST_S = 60;

  private PreloadedLibrary() {}

  /**
   * Compiles these sources into the folder.
   *
   * @param name of the library's file
   */
  static Path compile(Path folder, String name, List<String> sources) throws IOException, Missing {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new Missing("what is preloaded needs Linux");
    }
    var command = new ArrayList<>(List.of("gcc", "-O2", "-shared", "-fPIC", "-o", name));
    for (var source : sources) {
      copy(source, folder.resolve(source));
      if (source.endsWith(".c")) {
        command.add(source);
      }
    }
    command.addAll(List.of("-ldl", "-lpthread"));
    run(command, folder);
    return folder.resolve(name);
  }

  private static void run(List<String> command, Path folder) throws IOException, Missing {
    Process gcc;
    try {
      gcc =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new Missing("gcc, which compiles what is preloaded: apt-get install gcc libc6-dev");
    }
    var said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!gcc.waitFor(LONGEST_S, TimeUnit.SECONDS) || gcc.exitValue() != 0) {
        throw new IllegalStateException("a library was not compiled: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while gcc ran", e);
    }
  }

  private static void copy(String source, Path to) {
    try (var in = PreloadedLibrary.class.getResourceAsStream(source)) {
      Files.write(to, java.util.Objects.requireNonNull(in, source).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the source " + source + " could not be copied", e);
    }
  }
}
