package batq.hardware.printer;

import java.io.IOException;
import java.time.Duration;

/** A way to a printer: bytes out, bytes back. */
public sealed interface PrinterPort extends AutoCloseable
    permits SerialPort, TcpPort, DevicePort, FilePort {
  /**
   * Hands all bytes over at the pace of the line. That says nothing about paper.
   *
   * @throws IOException if the other side is gone or stopped taking bytes; the port is then of no
   *     more use
   */
  void write(byte[] bytes) throws IOException;

  /** What has come, as soon as anything has; empty after {@code within}. */
  byte[] read(Duration within) throws IOException;

  /** Whether anything can ever come back. */
  boolean answers();

  @Override
  void close();
}
