package batq.server.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * One connection: whether it asks, is answered or rests, and since when. Guarded by {@link Lines}.
 */
final class Line {
  private static final long NOT = 0;

  private final Connection wire;
  private final String address;
  private boolean answered;
  private long restsSince;
  private long bytesAtRest;

  /** When the request began that is not all there yet. */
  private long sendsSince;

  Line(Connection connection, String address, long now) {
    this.wire = wire(connection);
    this.address = address;
    this.restsSince = now;
    // Who opens a line is to ask something: the first request counts from the opening.
    this.sendsSince = now;
  }

  String address() {
    return address;
  }

  boolean rests() {
    return !answered;
  }

  long restsSince() {
    return restsSince;
  }

  /** The head is read; {@code more} is still to come. */
  void asked(boolean more) {
    answered = true;
    sendsSince = more ? sendsSince : NOT;
  }

  void wholeRead() {
    sendsSince = NOT;
  }

  void done(long now) {
    answered = false;
    restsSince = now;
    sendsSince = NOT;
    bytesAtRest = wire.getBytesIn();
  }

  /** Whether it has been sending one request for longer than that. */
  boolean slow(long now, long patience) {
    if (sendsSince == NOT && !answered && wire.getBytesIn() > bytesAtRest) {
      sendsSince = now;
    }
    return sendsSince != NOT && now - sendsSince > patience;
  }

  /**
   * What comes and goes below HTTP: whoever trickles a handshake or a TLS record sends, too, and is
   * cut without a farewell that it would have to read.
   */
  private static Connection wire(Connection connection) {
    return connection.getEndPoint() instanceof SslConnection.SslEndPoint secured
        ? secured.getSslConnection()
        : connection;
  }

  void cut() {
    wire.getEndPoint().close();
  }
}
