package batq.server.ticket;

import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A matter that was served before the ticket's present one ({@code continue}: 1 ราย, 2 เรื่อง).
 *
 * @param ordinal 1 for the ticket's first matter
 * @param calledAt ends the wait for it
 */
record ServedMatter(
    TicketId ticketId,
    int ordinal,
    Matter matter,
    Optional<Instant> calledAt,
    Instant servedFrom,
    Instant endedAt,
    Duration service) {

  /** The matter that this event completes, if it completes one. */
  static Optional<ServedMatter> of(Ticket before, TicketEvent event, Instant at) {
    return event instanceof TicketEvent.Continued && before instanceof Ticket.AtCounter there
        ? Optional.of(of((Ticket.Finished) there.after(there.finish(), at)))
        : Optional.empty();
  }

  private static ServedMatter of(Ticket.Finished done) {
    return new ServedMatter(
        done.id(),
        done.journey().mattersServed() + 1,
        done.facts().matter(),
        done.journey().calledHereAt(),
        done.servedFrom().orElseThrow(),
        done.endedAt(),
        done.service().orElseThrow());
  }
}
