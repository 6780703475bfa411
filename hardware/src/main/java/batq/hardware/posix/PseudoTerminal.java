package batq.hardware.posix;

import static batq.hardware.posix.CLibrary.INT;
import static batq.hardware.posix.CLibrary.LONG;
import static batq.hardware.posix.CLibrary.POINTER;
import static batq.hardware.posix.CLibrary.call;
import static batq.hardware.posix.CLibrary.function;
import static batq.hardware.posix.CLibrary.procedure;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * A new pseudo-terminal.
 *
 * @param master the end to be a device at
 * @param slave what programs open as if it were a serial port
 */
public record PseudoTerminal(PosixFile master, Path slave) {
  private static final int TERMIOS_BYTES = 128;

  private static final MethodHandle OPEN = function("posix_openpt", INT, INT);
  private static final MethodHandle GRANT = function("grantpt", INT, INT);
  private static final MethodHandle UNLOCK = function("unlockpt", INT, INT);
  private static final MethodHandle NAME = function("ptsname_r", INT, INT, POINTER, LONG);
  private static final MethodHandle GET = function("tcgetattr", INT, INT, POINTER);
  private static final MethodHandle SET = function("tcsetattr", INT, INT, INT, POINTER);
  private static final MethodHandle RAW = procedure("cfmakeraw", POINTER);

  /** Makes one, raw: no echo, and line feeds stay line feeds. */
  public static PseudoTerminal open() throws IOException {
    var descriptor = call(OPEN, PosixFile.FLAGS);
    succeeds(descriptor);
    var master = new PosixFile(descriptor);
    try (var arena = Arena.ofConfined()) {
      succeeds(call(GRANT, descriptor));
      succeeds(call(UNLOCK, descriptor));
      var name = arena.allocate(256);
      succeeds(call(NAME, descriptor, name, name.byteSize()));
      var settings = arena.allocate(TERMIOS_BYTES, 8);
      succeeds(call(GET, descriptor, settings));
      call(RAW, settings);
      succeeds(call(SET, descriptor, 0, settings));
      return new PseudoTerminal(master, Path.of(name.getString(0)));
    } catch (IOException e) {
      master.close();
      throw e;
    }
  }

  private static void succeeds(int result) throws IOException {
    if (result < 0) {
      throw new IOException("no pseudo-terminal to be had");
    }
  }
}
