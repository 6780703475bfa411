package batq.simulation;

import batq.wire.TicketId;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kiosk on one kept connection that asks for a number as fast as it gets the last one. Plain
 * sockets, so that the load program takes as little as possible of the machine that it measures.
 */
final class LoadClient implements Closeable {
  private static final int PATIENCE_MS = 10_000;

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String head;

  LoadClient(URI server, String token) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream(), 8192);
    head =
        """
        POST /api/tickets HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: """
            .formatted(token);
  }

  /** Issues one ticket; anything but a new one is an error. */
  void issue(String service) throws IOException {
    var body =
        "{\"id\":\"%s\",\"serviceId\":\"%s\",\"visitorClass\":\"general\",\"channel\":\"kiosk\"}"
            .formatted(TicketId.random(), service);
    out.write((head + " " + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
    out.flush();
    var status = line();
    if (!status.startsWith("HTTP/1.1 201")) {
      throw new IOException("the server answered: " + status);
    }
    in.skipNBytes(lengthOfBody());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private long lengthOfBody() throws IOException {
    var length = -1L;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Long.parseLong(line.substring(15).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer without its length");
    }
    return length;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (octet != '\r') {
        line.append((char) octet);
      }
    }
    return line.toString();
  }
}
