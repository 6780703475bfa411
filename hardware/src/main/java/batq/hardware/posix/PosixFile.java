package batq.hardware.posix;

import static batq.hardware.posix.CLibrary.INT;
import static batq.hardware.posix.CLibrary.LONG;
import static batq.hardware.posix.CLibrary.POINTER;
import static batq.hardware.posix.CLibrary.call;
import static batq.hardware.posix.CLibrary.function;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * An open device whose reading and writing both end in time. The JDK's {@code FileChannel} lets a
 * waiting read lock out every write, and a printer's device file may be opened only once.
 */
public final class PosixFile implements AutoCloseable {
  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = MAC ? 0x20000 : 0x100;
  private static final int NON_BLOCKING = MAC ? 0x4 : 0x800;
  private static final short READABLE = 1;
  private static final short WRITABLE = 4;
  private static final int STEP_MILLIS = 4;
  private static final int BUFFER_BYTES = 4096;

  private static final MethodHandle OPEN = function("open", INT, POINTER, INT);
  private static final MethodHandle POLL = function("poll", INT, POINTER, LONG, INT);
  private static final MethodHandle READ = function("read", LONG, INT, POINTER, LONG);
  private static final MethodHandle WRITE = function("write", LONG, INT, POINTER, LONG);
  private static final MethodHandle CLOSE = function("close", INT, INT);

  /** How every device here is opened. */
  static final int FLAGS = READ_WRITE | NO_CONTROLLING_TERMINAL | NON_BLOCKING;

  private final int descriptor;
  private boolean closed;

  PosixFile(int descriptor) {
    this.descriptor = descriptor;
  }

  /** Opens a device for reading and writing. */
  public static PosixFile open(Path path) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var descriptor = call(OPEN, arena.allocateFrom(path.toString()), FLAGS);
      if (descriptor < 0) {
        throw new IOException("the device " + path + " cannot be opened");
      }
      return new PosixFile(descriptor);
    }
  }

  /**
   * At most {@code most} bytes as soon as any are there; none after {@code within}.
   *
   * @throws IOException if the other side has hung up
   */
  public byte[] read(int most, Duration within) throws IOException {
    var until = System.nanoTime() + within.toNanos();
    do {
      synchronized (this) {
        if (isReady(READABLE)) {
          return readReady(Math.min(most, BUFFER_BYTES));
        }
      }
    } while (System.nanoTime() < until);
    return new byte[0];
  }

  /**
   * Writes everything.
   *
   * @param patience how long no byte at all may be taken
   * @throws IOException if the other side has hung up or takes no bytes
   */
  public void write(byte[] bytes, Duration patience) throws IOException {
    var rest = bytes;
    var until = System.nanoTime() + patience.toNanos();
    while (rest.length > 0) {
      if (System.nanoTime() > until) {
        throw new IOException("the device takes no bytes");
      }
      synchronized (this) {
        if (isReady(WRITABLE)) {
          rest = Arrays.copyOfRange(rest, writeReady(rest), rest.length);
          until = System.nanoTime() + patience.toNanos();
        }
      }
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      call(CLOSE, descriptor);
    }
  }

  int descriptor() {
    return descriptor;
  }

  /** Waits a short step only, so that closing from another thread is never held up. */
  private boolean isReady(short wanted) throws IOException {
    if (closed) {
      throw new IOException("the device is closed");
    }
    try (var arena = Arena.ofConfined()) {
      var poll = arena.allocate(8, 4);
      poll.set(ValueLayout.JAVA_INT, 0, descriptor);
      poll.set(ValueLayout.JAVA_SHORT, 4, wanted);
      if (call(POLL, poll, 1L, STEP_MILLIS) <= 0) {
        return false;
      }
      if ((poll.get(ValueLayout.JAVA_SHORT, 6) & wanted) == 0) {
        throw new IOException("the other side has hung up");
      }
      return true;
    }
  }

  private byte[] readReady(int most) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var buffer = arena.allocate(BUFFER_BYTES);
      var count = call(READ, descriptor, buffer, (long) most);
      if (count <= 0) {
        throw new IOException("the other side has hung up");
      }
      return buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
    }
  }

  private int writeReady(byte[] bytes) throws IOException {
    try (var arena = Arena.ofConfined()) {
      var buffer = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      var count = call(WRITE, descriptor, buffer, (long) Math.min(bytes.length, BUFFER_BYTES));
      if (count < 0) {
        throw new IOException("the other side has hung up");
      }
      return count;
    }
  }
}
