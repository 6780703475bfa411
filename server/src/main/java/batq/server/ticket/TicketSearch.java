package batq.server.ticket;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a ticket of today is looked for: nobody has a name (practice.md B11).
 *
 * @param number part of it; empty for any
 * @param service by its public or real id; empty for any
 * @param visitorClass empty for any
 * @param from issued then or later
 * @param until issued before
 * @param waiting only those that wait
 */
public record TicketSearch(
    String number,
    String service,
    String visitorClass,
    Optional<Instant> from,
    Optional<Instant> until,
    boolean waiting) {
  /** All of them. */
  public static final TicketSearch ALL =
      new TicketSearch("", "", "", Optional.empty(), Optional.empty(), false);
}
