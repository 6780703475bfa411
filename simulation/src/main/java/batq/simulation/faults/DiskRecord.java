package batq.simulation.faults;

/**
 * One thing done to the watched folder, or one answer sent, in the order in which the server did
 * them. The kinds of {@code disk.h}.
 */
sealed interface DiskRecord {

  /** From here on, this file number means this path; {@code ""} is the folder itself. */
  record Named(int file, String path) implements DiskRecord {}

  /** The file just named did not exist before. */
  record Created(int file) implements DiskRecord {}

  record Written(int file, long place, byte[] bytes) implements DiskRecord {}

  /** Made so long, by cutting or by zeros. */
  record Cut(int file, long size) implements DiskRecord {}

  record SyncBegun(int file, long sync) implements DiskRecord {}

  record SyncEnded(int file, long sync) implements DiskRecord {}

  record Moved(int file, String to) implements DiskRecord {}

  record Removed(int file) implements DiskRecord {}

  /** From here on, a client may know. */
  record Answered(byte[] http) implements DiskRecord {}

  /** Written through memory, unseen by the recorder. */
  record Mapped(int file) implements DiskRecord {}
}
