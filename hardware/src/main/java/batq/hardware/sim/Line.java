package batq.hardware.sim;

import batq.hardware.printer.PrinterAddress;
import java.io.IOException;
import java.time.Duration;

/** The simulated printer's end of a connection. */
sealed interface Line extends AutoCloseable permits PtyLine, TcpLine {
  /** Where a program finds the printer. */
  PrinterAddress address(int baud);

  /** At most {@code most} bytes as soon as any are there; none after {@code within}. */
  byte[] read(int most, Duration within) throws IOException;

  void write(byte[] bytes) throws IOException;

  /** Hangs up, as when the plug is pulled. */
  @Override
  void close();
}
