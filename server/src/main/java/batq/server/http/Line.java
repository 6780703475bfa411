package batq.server.http;

import org.eclipse.jetty.io.Connection;

/**
 * One connection: whether it asks, is answered or rests, and since when. Guarded by {@link Lines}.
 */
final class Line {
  private static final long NOT = 0;

  private final Connection connection;
  private final String address;
  private boolean answered;
  private long restsSince;
  private long bytesAtRest;

  /** When the request began that is not all there yet. */
  private long sendsSince;

  Line(Connection connection, String address, long now) {
    this.connection = connection;
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
    bytesAtRest = connection.getBytesIn();
  }

  /** Whether it has been sending one request for longer than that. */
  boolean slow(long now, long patience) {
    if (sendsSince == NOT && !answered && connection.getBytesIn() > bytesAtRest) {
      sendsSince = now;
    }
    return sendsSince != NOT && now - sendsSince > patience;
  }

  void cut() {
    connection.getEndPoint().close();
  }
}
