package batq.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A ticket that staff ask a kiosk to print: an event {@code print} of that kiosk's own stream. It
 * may be told twice, and is printed once.
 *
 * @param id of the request that asked for it
 * @param again whether there was paper before: it says พิมพ์ซ้ำ with its time
 * @param askedAt by the server's clock
 */
public record PrintJob(UUID id, IssuedTicket ticket, boolean again, Instant askedAt) {
  /** So long after it was asked for the visitor has gone, or has a number written by hand. */
  public static final Duration VOID_AFTER = Duration.ofMinutes(2);
}
