package batq.simulation.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The library between a server and its disk; {@code disk.h} says how. */
final class DiskLibrary {
  private static final List<String> SOURCES = List.of("disk.h", "watch.c", "orders.c", "calls.c");

  private DiskLibrary() {}

  /** Compiles it into the folder. */
  static Path compileInto(Path folder) throws IOException, Missing {
    return PreloadedLibrary.compile(folder, "disk.so", SOURCES);
  }
}
