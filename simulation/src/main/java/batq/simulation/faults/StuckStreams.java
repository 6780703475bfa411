package batq.simulation.faults;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Streams that are opened, with the right of a display, and never read. */
record StuckStreams(List<Socket> sockets) implements Closeable {
  private static final int SMALL_BUFFER = 4096;

  StuckStreams {
    sockets = List.copyOf(sockets);
  }

  static StuckStreams open(URI server, String token, int count) throws IOException {
    var sockets = new ArrayList<Socket>();
    for (var stream = 0; stream < count; stream++) {
      var socket = new Socket();
      sockets.add(socket);
      socket.setReceiveBufferSize(SMALL_BUFFER);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
      var request =
          """
          GET /api/events HTTP/1.1\r
          Host: 127.0.0.1\r
          Accept: text/event-stream\r
          Authorization: Bearer %s\r
          \r
          """
              .formatted(token);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
    return new StuckStreams(sockets);
  }

  int size() {
    return sockets.size();
  }

  @Override
  public void close() throws IOException {
    for (var socket : sockets) {
      socket.close();
    }
  }
}
