package batq.hardware.printer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A network printer's raw port, 9100 by custom; it serves one client at a time. */
public final class TcpPort implements PrinterPort {
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
  private static final Logger LOG = LoggerFactory.getLogger(TcpPort.class);

  private final Socket socket;
  private final GuardedWriter writer;

  private TcpPort(Socket socket, String name) {
    this.socket = socket;
    this.writer = GuardedWriter.unpaced(name, piece -> socket.getOutputStream().write(piece));
  }

  static TcpPort open(String host, int port) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), (int) CONNECT_WITHIN.toMillis());
      socket.setTcpNoDelay(true);
      return new TcpPort(socket, host + ":" + port);
    } catch (IOException e) {
      socket.close();
      throw new IOException("no connection to the printer at " + host + ":" + port, e);
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    writer.write(bytes);
  }

  @Override
  public byte[] read(Duration within) throws IOException {
    var buffer = new byte[256];
    socket.setSoTimeout((int) Math.max(1, within.toMillis()));
    try {
      var count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw new IOException("the printer closed the connection");
      }
      return Arrays.copyOf(buffer, count);
    } catch (SocketTimeoutException e) {
      return new byte[0];
    }
  }

  @Override
  public boolean answers() {
    return true;
  }

  @Override
  public void close() {
    writer.close();
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("closing the printer's connection failed", e);
    }
  }
}
