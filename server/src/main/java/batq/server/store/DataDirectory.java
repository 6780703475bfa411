package batq.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder with the office's record. One process owns it, and only its user may look into it. */
public final class DataDirectory implements AutoCloseable {
  private final Path folder;
  private final FileChannel lock;

  private DataDirectory(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Somebody else owns it. */
  public static final class InUse extends IOException {
    InUse(Path folder) {
      super("another batq is at work in " + folder);
    }
  }

  /**
   * Makes the folder if there is none and takes it.
   *
   * @throws InUse if another process has it
   */
  public static DataDirectory own(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    var lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!taken(lock)) {
      lock.close();
      throw new InUse(folder);
    }
    return new DataDirectory(folder, lock);
  }

  private static boolean taken(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The same process has it already.
      return false;
    }
  }

  /** The SQLite file. */
  public Path database() {
    return database(folder);
  }

  /** The SQLite file of a folder that another process may own. */
  public static Path database(Path folder) {
    return folder.resolve("batq.db");
  }

  /** The socket by which the owner takes errands from the command line. */
  public static Path socket(Path folder) {
    return folder.resolve("batq.sock");
  }

  /** The folder itself. */
  public Path folder() {
    return folder;
  }

  /** What is given up when the disk is full. */
  Ballast ballast() {
    return Ballast.at(folder.resolve("ballast"));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
