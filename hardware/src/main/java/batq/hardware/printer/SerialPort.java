package batq.hardware.printer;

import java.io.IOException;
import java.time.Duration;
import jssc.SerialPortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial line by jSSC. What jSSC says is not trusted: it calls a write done long before the line
 * has carried it, and reports an unplugged device in four different ways (hardware.md §4).
 */
public final class SerialPort implements PrinterPort {
  private static final Duration POLL = Duration.ofMillis(4);
  private static final Logger LOG = LoggerFactory.getLogger(SerialPort.class);

  private final jssc.SerialPort line;
  private final GuardedWriter writer;

  private SerialPort(jssc.SerialPort line, int baud) {
    this.line = line;
    this.writer = GuardedWriter.paced(line.getPortName(), baud, this::writePiece);
  }

  static SerialPort open(String path, int baud) throws IOException {
    var line = new jssc.SerialPort(path);
    try {
      line.openPort();
      // False only says that modem lines could not be set, as on some adapters and every pty.
      if (!line.setParams(baud, 8, 1, jssc.SerialPort.PARITY_NONE)) {
        LOG.debug("{}: the line has no modem signals", path);
      }
      return new SerialPort(line, baud);
    } catch (SerialPortException e) {
      throw new IOException("the serial port " + path + " cannot be opened", e);
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    writer.write(bytes);
  }

  /** Polls, because jSSC's own waiting may not end after an unplug. */
  @Override
  public byte[] read(Duration within) throws IOException {
    var until = System.nanoTime() + within.toNanos();
    try {
      for (; ; ) {
        if (line.getInputBufferBytesCount() > 0) {
          var bytes = line.readBytes();
          return bytes == null ? new byte[0] : bytes;
        }
        if (System.nanoTime() >= until) {
          return new byte[0];
        }
        Thread.sleep(POLL);
      }
    } catch (SerialPortException e) {
      throw new IOException("reading from " + line.getPortName() + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading from " + line.getPortName() + " was interrupted", e);
    }
  }

  @Override
  public boolean answers() {
    return true;
  }

  @Override
  public void close() {
    writer.close();
    if (writer.isAbandoned()) {
      // Closing under a blocked write would free a file descriptor that is still in use.
      return;
    }
    try {
      line.closePort();
    } catch (SerialPortException e) {
      LOG.debug("closing {} failed, it is given up", line.getPortName(), e);
    }
  }

  private void writePiece(byte[] piece) throws IOException {
    try {
      if (!line.writeBytes(piece)) {
        throw new IOException("the line was cut while writing");
      }
    } catch (SerialPortException e) {
      throw new IOException("the line is gone", e);
    }
  }
}
