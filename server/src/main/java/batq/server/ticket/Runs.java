package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.wire.TicketNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of one service that were given out one after the other: a child's two hundred presses, or
 * those of ten handed along the line that nobody took. They are cancelled in one move, each with
 * its own event; of another service that was chosen in between nothing is touched.
 */
public final class Runs {
  /** A run is at most so many numbers of its series long. */
  public static final int LONGEST = 500;

  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;

  public Runs(Database database, TicketStore tickets, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** What lies between two numbers of today. */
  public sealed interface Found {}

  /**
   * One run.
   *
   * @param waiting those that can be cancelled
   * @param others of the same service that have been called, served or ended already
   */
  public record Run(List<Ticket.Waiting> waiting, int others) implements Found {
    public Run {
      waiting = List.copyOf(waiting);
    }
  }

  /** Today there is no such number. */
  public record NoSuchNumber(TicketNumber number) implements Found {}

  /** The two are not of one series and service, or the last comes before the first. */
  public record NotOneRun() implements Found {}

  /** Longer than {@value #LONGEST} numbers. */
  public record TooLong() implements Found {}

  /** What a cancellation from the one to the other would take out of the line. */
  public Found between(TicketNumber first, TicketNumber last) {
    return database.read(sql -> find(sql, clock.today(), first, last));
  }

  /** Cancels those that still wait; told again it finds none and changes nothing. */
  public Found cancel(TicketNumber first, TicketNumber last, CancelReason reason, Mover by) {
    return database.write(
        tx -> {
          var now = clock.now();
          var found = find(tx.sql(), clock.dayOf(now), first, last);
          if (found instanceof Run run) {
            run.waiting()
                .forEach(
                    ticket -> tickets.move(tx, ticket, ticket.cancel(reason), now, by.actor()));
          }
          return found;
        });
  }

  private Found find(Sql sql, LocalDate day, TicketNumber first, TicketNumber last) {
    var from = tickets.find(sql, Database.OFFICE, day, first);
    var until = tickets.find(sql, Database.OFFICE, day, last);
    if (from.isEmpty() || until.isEmpty()) {
      return new NoSuchNumber(from.isEmpty() ? first : last);
    }
    return find(sql, from.get().facts(), until.get().facts());
  }

  private Found find(Sql sql, TicketFacts first, TicketFacts last) {
    if (!first.series().equals(last.series())
        || !first.wished().equals(last.wished())
        || first.ordinal() > last.ordinal()) {
      return new NotOneRun();
    }
    if (last.ordinal() - first.ordinal() >= LONGEST) {
      return new TooLong();
    }
    var all = tickets.run(sql, Database.OFFICE, first, last.ordinal());
    var waiting = all.stream().flatMap(it -> waiting(it).stream()).toList();
    return new Run(waiting, all.size() - waiting.size());
  }

  private static Optional<Ticket.Waiting> waiting(Ticket ticket) {
    return ticket instanceof Ticket.Waiting it ? Optional.of(it) : Optional.empty();
  }
}
