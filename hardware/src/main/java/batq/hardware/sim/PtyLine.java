package batq.hardware.sim;

import static batq.hardware.sim.CLibrary.INT;
import static batq.hardware.sim.CLibrary.LONG;
import static batq.hardware.sim.CLibrary.POINTER;
import static batq.hardware.sim.CLibrary.call;
import static batq.hardware.sim.CLibrary.function;
import static batq.hardware.sim.CLibrary.procedure;

import batq.hardware.printer.PrinterAddress;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;

/** A pseudo-terminal of our own: the program opens its slave as if it were a serial port. */
final class PtyLine implements Line {
  private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
  private static final int READ_WRITE = 2;
  private static final int NO_CONTROLLING_TERMINAL = MAC ? 0x20000 : 0x100;
  private static final short READABLE = 1;
  private static final int TERMIOS_BYTES = 128;
  private static final int BUFFER_BYTES = 4096;

  private static final MethodHandle OPEN = function("posix_openpt", INT, INT);
  private static final MethodHandle GRANT = function("grantpt", INT, INT);
  private static final MethodHandle UNLOCK = function("unlockpt", INT, INT);
  private static final MethodHandle NAME = function("ptsname_r", INT, INT, POINTER, LONG);
  private static final MethodHandle GET = function("tcgetattr", INT, INT, POINTER);
  private static final MethodHandle SET = function("tcsetattr", INT, INT, INT, POINTER);
  private static final MethodHandle RAW = procedure("cfmakeraw", POINTER);
  private static final MethodHandle POLL = function("poll", INT, POINTER, LONG, INT);
  private static final MethodHandle READ = function("read", LONG, INT, POINTER, LONG);
  private static final MethodHandle WRITE = function("write", LONG, INT, POINTER, LONG);
  private static final MethodHandle CLOSE = function("close", INT, INT);

  private final Arena arena = Arena.ofShared();
  private final int master;
  private final String slave;
  private boolean closed;

  private PtyLine() throws IOException {
    master = call(OPEN, READ_WRITE | NO_CONTROLLING_TERMINAL);
    if (master < 0 || call(GRANT, master) != 0 || call(UNLOCK, master) != 0) {
      throw new IOException("no pseudo-terminal to be had");
    }
    var name = arena.allocate(256);
    if (call(NAME, master, name, name.byteSize()) != 0) {
      throw new IOException("the pseudo-terminal has no name");
    }
    slave = name.getString(0);
    makeRaw();
  }

  static PtyLine open() throws IOException {
    return new PtyLine();
  }

  @Override
  public PrinterAddress address(int baud) {
    return new PrinterAddress.Serial(slave, baud);
  }

  @Override
  public byte[] read(int most, Duration within) throws IOException {
    if (!isReadable(within)) {
      return new byte[0];
    }
    synchronized (this) {
      if (closed) {
        throw new IOException("hung up");
      }
      try (var call = Arena.ofConfined()) {
        var buffer = call.allocate(BUFFER_BYTES);
        var count = call(READ, master, buffer, (long) Math.min(most, BUFFER_BYTES));
        // Below zero nobody has the slave open: a printer without a computer, and no failure.
        return count <= 0 ? new byte[0] : buffer.asSlice(0, count).toArray(ValueLayout.JAVA_BYTE);
      }
    }
  }

  @Override
  public synchronized void write(byte[] bytes) throws IOException {
    if (closed) {
      throw new IOException("hung up");
    }
    try (var call = Arena.ofConfined()) {
      var buffer = call.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
      if (call(WRITE, master, buffer, (long) bytes.length) != bytes.length) {
        throw new IOException("the answer could not be written");
      }
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      call(CLOSE, master);
      arena.close();
    }
  }

  /** Polls in short steps, so that hanging up ends the wait. */
  private boolean isReadable(Duration within) throws IOException {
    var until = System.nanoTime() + within.toNanos();
    do {
      synchronized (this) {
        if (closed) {
          throw new IOException("hung up");
        }
        try (var call = Arena.ofConfined()) {
          var poll = call.allocate(8, 4);
          poll.set(ValueLayout.JAVA_INT, 0, master);
          poll.set(ValueLayout.JAVA_SHORT, 4, READABLE);
          if (call(POLL, poll, 1L, 0) > 0
              && (poll.get(ValueLayout.JAVA_SHORT, 6) & READABLE) != 0) {
            return true;
          }
        }
      }
      pause();
    } while (System.nanoTime() < until);
    return false;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Without this the terminal would echo and turn line feeds into carriage returns. */
  private void makeRaw() throws IOException {
    var settings = arena.allocate(TERMIOS_BYTES, 8);
    if (call(GET, master, settings) != 0) {
      throw new IOException("the pseudo-terminal has no settings");
    }
    call(RAW, settings);
    if (call(SET, master, 0, settings) != 0) {
      throw new IOException("the pseudo-terminal cannot be made raw");
    }
  }
}
