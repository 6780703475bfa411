package batq.server.ticket;

import batq.wire.Channel;
import batq.wire.PrintReport;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What was settled when a ticket was issued; its matter, which a transfer changes; and the remarks
 * that may be added in any state.
 *
 * @param wished the service that was asked for; what it turned out to be is the matter
 */
public record TicketFacts(
    TicketId id,
    TicketNumber number,
    int site,
    LocalDate day,
    Series series,
    int ordinal,
    ServiceId wished,
    Matter matter,
    VisitorClass visitorClass,
    boolean priority,
    Channel channel,
    Instant issuedAt,
    Optional<PrintReport.Outcome> printed,
    Optional<Integer> rating,
    Set<TicketNote> notes) {

  public TicketFacts {
    notes = Set.copyOf(notes);
  }

  static TicketFacts of(TicketEvent.Issued event, LocalDate day, Instant at) {
    return new TicketFacts(
        event.ticketId(),
        event.number(),
        event.site(),
        day,
        event.series(),
        event.ordinal(),
        event.serviceId(),
        new Matter(event.serviceId(), event.departmentId(), event.standardMinutes()),
        event.visitorClass(),
        event.priority(),
        event.channel(),
        at,
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  public ServiceId serviceId() {
    return matter.serviceId();
  }

  TicketFacts about(Matter other) {
    return with(other, printed, rating, notes);
  }

  TicketFacts printed(PrintReport.Outcome outcome) {
    return with(matter, Optional.of(outcome), rating, notes);
  }

  /** Paper is asked for: what the printer said of an earlier one is over. */
  TicketFacts awaitingPaper() {
    return with(matter, Optional.empty(), rating, notes);
  }

  TicketFacts rated(int score) {
    return with(matter, printed, Optional.of(score), notes);
  }

  TicketFacts noted(Set<TicketNote> newNotes) {
    return with(matter, printed, rating, newNotes);
  }

  private TicketFacts with(
      Matter newMatter,
      Optional<PrintReport.Outcome> newPrinted,
      Optional<Integer> newRating,
      Set<TicketNote> newNotes) {
    return new TicketFacts(
        id,
        number,
        site,
        day,
        series,
        ordinal,
        wished,
        newMatter,
        visitorClass,
        priority,
        channel,
        issuedAt,
        newPrinted,
        newRating,
        newNotes);
  }
}
