package batq.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * Files that are there after a power cut: the file synced before it gets its name, and the folder
 * after.
 */
public final class Durable {
  private Durable() {}

  /** The bytes of the file are on the medium when this returns. */
  public static void sync(Path file) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The names in the folder of this file are on the medium when this returns. */
  public static void syncNames(Path file) throws IOException {
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /**
   * Gives a file another name, in one step: whoever had that name is gone in the same moment. Both
   * names are in one folder.
   */
  public static void rename(Path from, Path to) throws IOException {
    sync(from);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    syncNames(to);
  }
}
