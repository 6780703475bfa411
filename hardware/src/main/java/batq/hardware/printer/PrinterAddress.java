package batq.hardware.printer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where a printer is, as settings write it. */
public sealed interface PrinterAddress {
  /** Opens a new port to it. */
  PrinterPort open() throws IOException;

  /** {@code serial:/dev/ttyUSB0@19200}. */
  record Serial(String path, int baud) implements PrinterAddress {
    public Serial {
      if (baud < 1200 || baud > 921_600) {
        throw new IllegalArgumentException("not a rate of a serial line: " + baud);
      }
    }

    @Override
    public PrinterPort open() throws IOException {
      return SerialPort.open(path, baud);
    }

    @Override
    public String toString() {
      return "serial:" + path + "@" + baud;
    }
  }

  /** {@code tcp:192.168.1.40:9100}. */
  record Tcp(String host, int port) implements PrinterAddress {
    public Tcp {
      if (port < 1 || port > 65_535) {
        throw new IllegalArgumentException("not a port number: " + port);
      }
    }

    @Override
    public PrinterPort open() throws IOException {
      return TcpPort.open(host, port);
    }

    @Override
    public String toString() {
      return "tcp:" + host + ":" + port;
    }
  }

  /** {@code device:/dev/usb/lp0}. */
  record Device(Path path) implements PrinterAddress {
    @Override
    public PrinterPort open() throws IOException {
      return DevicePort.open(path);
    }

    @Override
    public String toString() {
      return "device:" + path;
    }
  }

  /** {@code file:/tmp/ticket.bin}: bytes for a person to look at; nothing answers. */
  record File(Path path) implements PrinterAddress {
    @Override
    public PrinterPort open() throws IOException {
      return FilePort.open(path);
    }

    @Override
    public String toString() {
      return "file:" + path;
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException saying which forms there are
   */
  static PrinterAddress parse(String text) {
    var match = Forms.ADDRESS.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "not a printer: '%s'; write serial:PATH@BAUD, tcp:HOST:PORT, device:PATH or file:PATH"
              .formatted(text));
    }
    if (match.group("serial") != null) {
      return new Serial(match.group("serial"), Integer.parseInt(match.group("baud")));
    }
    if (match.group("host") != null) {
      return new Tcp(match.group("host"), Integer.parseInt(match.group("port")));
    }
    return match.group("device") != null
        ? new Device(Path.of(match.group("device")))
        : new File(Path.of(match.group("file")));
  }

  /** The forms of an address. */
  final class Forms {
    private static final Pattern ADDRESS =
        Pattern.compile(
            "serial:(?<serial>.+)@(?<baud>[0-9]{3,6})|tcp:(?<host>.+):(?<port>[0-9]{1,5})"
                + "|device:(?<device>.+)|file:(?<file>.+)");

    private Forms() {}
  }
}
