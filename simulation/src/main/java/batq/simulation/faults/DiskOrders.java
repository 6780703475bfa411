package batq.simulation.faults;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Orders faults of a running server's disk, through a page of memory that {@code orders.c} reads.
 */
final class DiskOrders {
  private static final int FIELDS = 9;
  private static final int QUOTA_KB = 5;
  private static final int READ_ONLY = 6;
  private static final int SEEN = 7;
  private static final int FAILED = 8;
  private static final int DELAY_MS = 4;

  private final Path file;
  private final MappedByteBuffer page;

  private DiskOrders(Path file, MappedByteBuffer page) {
    this.file = file;
    this.page = page;
  }

  /** The calls that may fail; the bits of {@code disk.h}. */
  enum Call {
    SYNC(1),
    WRITE(2),
    READ(4),
    OPEN(8);

    private final int bit;

    Call(int bit) {
      this.bit = bit;
    }
  }

  /** Errors as the kernel numbers them (errno(3), Linux). */
  enum Fault {
    /** No error: the write is forgotten, and its caller told that it was done. For controls. */
    LOST(-1),
    EIO(5),
    EMFILE(24),
    ENOSPC(28);

    private final int number;

    Fault(int number) {
      this.number = number;
    }
  }

  static DiskOrders in(Path file) throws IOException {
    try (var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var page = channel.map(FileChannel.MapMode.READ_WRITE, 0, FIELDS * 4L);
      page.order(ByteOrder.nativeOrder());
      return new DiskOrders(file, page);
    }
  }

  Path file() {
    return file;
  }

  /** Every n-th of such calls fails from now on. */
  void failEvery(Call call, Fault fault, int nth) {
    order(call, fault, nth, 0);
  }

  /** All such calls fail after the next k. */
  void failFrom(Call call, Fault fault, int k) {
    order(call, fault, 0, k);
  }

  void delaySyncs(int millis) {
    page.putInt(DELAY_MS * 4, millis);
  }

  /** The disk is full when the folder's files have so many kilobytes; 0: it has room. */
  void quota(int kilobytes) {
    page.putInt(QUOTA_KB * 4, kilobytes);
  }

  void readOnly(boolean is) {
    page.putInt(READ_ONLY * 4, is ? 1 : 0);
  }

  /** The disk is well again. */
  void heal() {
    for (var field = 0; field < SEEN; field++) {
      page.putInt(field * 4, 0);
    }
  }

  /** How many calls have failed by order, in all. */
  int failed() {
    return page.getInt(FAILED * 4);
  }

  private void order(Call call, Fault fault, int every, int from) {
    page.putInt(0, 0);
    page.putInt(4, fault.number);
    page.putInt(8, every);
    page.putInt(12, from);
    page.putInt(SEEN * 4, 0);
    page.putInt(0, call.bit);
  }
}
