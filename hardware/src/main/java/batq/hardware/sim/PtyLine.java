package batq.hardware.sim;

import batq.hardware.posix.PseudoTerminal;
import batq.hardware.printer.PrinterAddress;
import java.io.IOException;
import java.time.Duration;

/** A pseudo-terminal of our own: the program opens its slave as if it were a serial port. */
final class PtyLine implements Line {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PseudoTerminal terminal;
  private volatile boolean closed;

  private PtyLine(PseudoTerminal terminal) {
    this.terminal = terminal;
  }

  static PtyLine open() throws IOException {
    return new PtyLine(PseudoTerminal.open());
  }

  @Override
  public PrinterAddress address(int baud) {
    return new PrinterAddress.Serial(terminal.slave().toString(), baud);
  }

  /**
   * While no program has the slave open the terminal reads as hung up; for a printer that is rest.
   */
  @Override
  public byte[] read(int most, Duration within) throws IOException {
    try {
      return terminal.master().read(most, within);
    } catch (IOException e) {
      if (closed) {
        throw e;
      }
      pause(within);
      return new byte[0];
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    terminal.master().write(bytes, PATIENCE);
  }

  @Override
  public void close() {
    closed = true;
    terminal.master().close();
  }

  private static void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
