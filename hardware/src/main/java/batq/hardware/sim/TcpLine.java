package batq.hardware.sim;

import batq.hardware.printer.PrinterAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A network printer's raw port on this machine, for one client at a time. */
final class TcpLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);

  private final ServerSocket server;
  private volatile @Nullable Socket client;

  private TcpLine(ServerSocket server) {
    this.server = server;
  }

  static TcpLine open() throws IOException {
    return new TcpLine(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
  }

  @Override
  public PrinterAddress address(int baud) {
    return new PrinterAddress.Tcp(server.getInetAddress().getHostAddress(), server.getLocalPort());
  }

  @Override
  public byte[] read(int most, Duration within) throws IOException {
    var millis = (int) Math.max(1, within.toMillis());
    try {
      var present = client;
      if (present == null) {
        server.setSoTimeout(millis);
        client = server.accept();
        return new byte[0];
      }
      present.setSoTimeout(millis);
      var buffer = new byte[most];
      var count = present.getInputStream().read(buffer);
      if (count < 0) {
        present.close();
        client = null;
        return new byte[0];
      }
      return Arrays.copyOf(buffer, count);
    } catch (SocketTimeoutException e) {
      return new byte[0];
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    var present = client;
    if (present != null) {
      present.getOutputStream().write(bytes);
    }
  }

  @Override
  public void close() {
    try {
      var present = client;
      if (present != null) {
        present.close();
      }
      server.close();
    } catch (IOException e) {
      LOG.debug("closing the simulated printer's port failed", e);
    }
  }
}
