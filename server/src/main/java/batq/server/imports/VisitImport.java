package batq.server.imports;

import batq.server.calendar.OfficeClock;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.server.ticket.TicketStore;
import batq.wire.TicketNumber;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a file of past visits into the record: as events with their own past times, all in one
 * transaction or none. A visit that is there already, or a number that was given out that day, is
 * refused with its line.
 */
public final class VisitImport {
  private final Database database;
  private final TicketStore tickets;
  private final OfficeCatalogue catalogue;
  private final OfficeClock clock;

  public VisitImport(
      Database database, TicketStore tickets, OfficeCatalogue catalogue, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Reads the CSV and stores every visit of it, or says what is wrong and stores none. */
  public ImportOutcome run(byte[] csv) {
    var problems = new Problems();
    var visits = new VisitFile(problems).read(csv);
    check(visits, problems);
    if (problems.isEmpty() && visits.isEmpty()) {
      problems.add(1, "there is no visit in the file");
    }
    if (!problems.isEmpty()) {
      return problems.refused();
    }
    return database.write(tx -> store(tx, visits));
  }

  /** What can be said of the file without the record. */
  private void check(List<PastVisit> visits, Problems problems) {
    var lines = new HashMap<Place, Long>();
    var now = clock.now();
    for (var visit : visits) {
      var before = lines.putIfAbsent(place(visit), visit.line());
      if (before != null) {
        problems.add(
            visit.line(),
            "ticket %s of %s is in line %d already".formatted(visit.number(), visit.day(), before));
      }
      if (catalogue.find(visit.serviceId()).isEmpty()) {
        problems.add(visit.line(), "the catalogue has no service " + visit.serviceId());
      }
      if (catalogue.visitorClass(visit.visitorClass()).isEmpty()) {
        problems.add(visit.line(), "no such class of visitors: " + visit.visitorClass());
      }
      if (visit.finishedAt().orElse(visit.calledAt()).isAfter(now)) {
        problems.add(visit.line(), "it has not happened yet");
      }
    }
  }

  private ImportOutcome store(Tx tx, List<PastVisit> visits) {
    var problems = new Problems();
    for (var visit : visits) {
      clash(tx, visit, problems);
    }
    if (!problems.isEmpty()) {
      return problems.refused();
    }
    var events = new PastEvents(tickets, catalogue).record(tx, visits);
    lastNumbers(visits)
        .forEach(
            (of, last) -> tickets.takenUpTo(tx, of.site(), of.day(), of.number().series(), last));
    var days = visits.stream().map(PastVisit::day).sorted(Comparator.naturalOrder()).toList();
    return new ImportOutcome.Done(visits.size(), events, days.getFirst(), days.getLast());
  }

  private void clash(Tx tx, PastVisit visit, Problems problems) {
    if (tickets.find(tx.sql(), visit.id()).isPresent()) {
      problems.add(visit.line(), "this visit is in the record already");
    } else if (tickets.isTaken(tx.sql(), tx.office(), visit.site(), visit.day(), visit.number())) {
      problems.add(
          visit.line(), "ticket %s was given out on %s".formatted(visit.number(), visit.day()));
    }
  }

  /** The last ordinal of each series of a day, under the place of its first number. */
  private static Map<Place, Integer> lastNumbers(List<PastVisit> visits) {
    var last = new HashMap<Place, Integer>();
    for (var visit : visits) {
      var series = TicketNumber.of(visit.number().series(), 1);
      last.merge(new Place(visit.site(), visit.day(), series), visit.ordinal(), Math::max);
    }
    return last;
  }

  private static Place place(PastVisit visit) {
    return new Place(visit.site(), visit.day(), visit.number());
  }

  private record Place(int site, LocalDate day, TicketNumber number) {}
}
