package batq.server.imports;

import batq.server.catalogue.OfficeCatalogue;
import batq.server.store.Tx;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketStore;
import batq.wire.TicketId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes past visits into the log in the order of their times, as if it had kept it: whoever reads
 * the log reads the days as they went.
 */
final class PastEvents {
  private static final String ACTOR = "import";

  private final TicketStore tickets;
  private final OfficeCatalogue catalogue;

  PastEvents(TicketStore tickets, OfficeCatalogue catalogue) {
    this.tickets = tickets;
    this.catalogue = catalogue;
  }

  private record Past(Instant at, PastVisit visit, TicketEvent event) {}

  /** Records them all and says how many events that were. */
  int record(Tx tx, List<PastVisit> visits) {
    var events = new ArrayList<Past>();
    visits.forEach(visit -> addEvents(visit, events));
    // The sort is stable: what happened to one ticket in one second stays in its order.
    events.sort(Comparator.comparing(Past::at));
    var open = new HashMap<TicketId, Ticket>();
    events.forEach(past -> record(tx, past, open));
    return events.size();
  }

  private void record(Tx tx, Past past, Map<TicketId, Ticket> open) {
    switch (past.event()) {
      case TicketEvent.Issued issued ->
          open.put(
              issued.ticketId(), tickets.issue(tx, issued, past.visit().day(), past.at(), ACTOR));
      case TicketEvent event ->
          open.computeIfPresent(
              event.ticketId(), (id, ticket) -> tickets.move(tx, ticket, event, past.at(), ACTOR));
    }
  }

  private void addEvents(PastVisit visit, List<Past> events) {
    var id = visit.id();
    var number = visit.number();
    events.add(new Past(visit.issuedAt(), visit, issued(visit, id)));
    events.add(
        new Past(visit.calledAt(), visit, new TicketEvent.Called(id, number, visit.counter())));
    if (visit.finishedAt().isEmpty()) {
      // Of a no-show only the first call is known; its end is put there too.
      events.add(
          new Past(visit.calledAt(), visit, new TicketEvent.NotShown(id, number, visit.counter())));
      return;
    }
    var finishedAt = visit.finishedAt().get();
    events.add(new Past(finishedAt, visit, new TicketEvent.Finished(id, number, visit.counter())));
    visit
        .rating()
        .ifPresent(
            rating ->
                events.add(
                    new Past(
                        finishedAt, visit, new TicketEvent.Rated(id, number, rating.score()))));
  }

  private TicketEvent.Issued issued(PastVisit visit, TicketId id) {
    var service = catalogue.find(visit.serviceId()).orElseThrow();
    var visitorClass = catalogue.visitorClass(visit.visitorClass()).orElseThrow();
    return new TicketEvent.Issued(
        id,
        visit.number(),
        visit.site(),
        visit.number().series(),
        visit.ordinal(),
        visit.serviceId(),
        service.departmentId(),
        service.standardMinutes(),
        visit.visitorClass(),
        visitorClass.priority(),
        visit.channel());
  }
}
