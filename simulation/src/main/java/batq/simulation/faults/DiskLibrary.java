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
 * The small library that stands between a server and its disk ({@code disk.h} says how), compiled
 * where it is used.
 */
final class DiskLibrary {
  private static final List<String> SOURCES = List.of("disk.h", "watch.c", "orders.c", "calls.c");
  private static final long LONGEST_S = 60;

  private DiskLibrary() {}

  /** Compiles it into the folder. */
  static Path compileInto(Path folder) throws IOException, Missing {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new Missing("the disk's recorder needs Linux");
    }
    var command = new ArrayList<>(List.of("gcc", "-O2", "-shared", "-fPIC", "-o", "disk.so"));
    for (var source : SOURCES) {
      copy(source, folder.resolve(source));
      if (source.endsWith(".c")) {
        command.add(source);
      }
    }
    command.addAll(List.of("-ldl", "-lpthread"));
    run(command, folder);
    return folder.resolve("disk.so");
  }

  private static void run(List<String> command, Path folder) throws IOException, Missing {
    Process gcc;
    try {
      gcc =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new Missing("gcc, which compiles the disk's recorder: apt-get install gcc libc6-dev");
    }
    var said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!gcc.waitFor(LONGEST_S, TimeUnit.SECONDS) || gcc.exitValue() != 0) {
        throw new IllegalStateException("the disk's recorder was not compiled: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while gcc ran", e);
    }
  }

  private static void copy(String source, Path to) {
    try (var in = DiskLibrary.class.getResourceAsStream(source)) {
      Files.write(to, java.util.Objects.requireNonNull(in, source).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the source " + source + " could not be copied", e);
    }
  }
}
