package batq.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The demonstration's folder: the office's record, and beside it what only the demonstration needs.
 */
record DemoFolder(Path data) {
  private static final long LEAST_SPACE_BYTES = 200L << 20;

  Path signIns() {
    return data.resolve("demo-sign-ins.txt");
  }

  Path token(String device) {
    return data.resolve("demo-" + device + ".token");
  }

  Path log(String program) {
    return data.resolve("logs").resolve(program + ".log");
  }

  Path pictures(String of) {
    return data.resolve("pictures").resolve(of);
  }

  Path printer() {
    return data.resolve("printer");
  }

  /** Whether an office is there already. */
  boolean holdsAnOffice() {
    return Files.exists(data.resolve("batq.db"));
  }

  /** Makes the folders; says in one line when there is no room. */
  void make() throws IOException {
    Files.createDirectories(data);
    var space = Files.getFileStore(data).getUsableSpace();
    if (space < LEAST_SPACE_BYTES) {
      throw new IllegalStateException(
          "there are only %d MB left for %s; the demonstration needs %d"
              .formatted(space >> 20, data, LEAST_SPACE_BYTES >> 20));
    }
    for (var folder : List.of("logs", "pictures/kiosk", "pictures/display", "pictures/paper")) {
      Files.createDirectories(data.resolve(folder));
    }
  }

  /** Writes what only this user may read. */
  void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  /** The request of a counter's last press, of this run or the one before. */
  Optional<UUID> lastPress(int counter) {
    try {
      return Optional.of(UUID.fromString(Files.readString(press(counter)).strip()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void pressing(int counter, UUID request) throws IOException {
    Files.writeString(press(counter), request.toString());
  }

  private Path press(int counter) {
    return data.resolve("demo-counter-" + counter + ".press");
  }
}
