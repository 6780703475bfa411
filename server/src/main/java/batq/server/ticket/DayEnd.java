package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.thai.ThaiDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Closes a day: who still waits is left unserved (ค้างเมื่อปิดทำการ, never a no-show), who is in
 * service was served until nobody knows when (practice.md A8). A command like any other.
 */
public final class DayEnd {
  private static final String ACTOR = "batq";
  private static final LocalTime HOUR = LocalTime.of(3, 0);

  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;

  public DayEnd(Database database, TicketStore tickets, OfficeClock clock) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** How many tickets of closed days were left, by what became of them. */
  public record Closed(int unserved, int withoutEnd) {
    static final Closed NOTHING = new Closed(0, 0);

    public boolean isNothing() {
      return unserved + withoutEnd == 0;
    }
  }

  /** Closes every day whose time has come; closing a closed day changes nothing. */
  public Closed closeWhatIsOver() {
    var today = clock.today();
    var nothing =
        database.read(sql -> tickets.openBeside(sql, Database.OFFICE, today)).stream()
            .noneMatch(this::isDue);
    return nothing ? Closed.NOTHING : database.write(this::close);
  }

  /** A night's work, not midnight's; but what lies further back has waited long enough. */
  private boolean isDue(Ticket ticket) {
    var day = ticket.facts().day();
    var now = clock.now().atZone(ThaiDate.ZONE);
    var lastNight = day.plusDays(1).equals(now.toLocalDate());
    return clock.isOver(day) && !(lastNight && now.toLocalTime().isBefore(HOUR));
  }

  private Closed close(Tx tx) {
    var now = clock.now();
    var open =
        tickets.openBeside(tx.sql(), tx.office(), clock.today()).stream()
            .filter(this::isDue)
            .toList();
    var days = open.stream().map(ticket -> ticket.facts().day()).distinct().toList();
    open.forEach(ticket -> tickets.move(tx, ticket, ending(ticket), now, ACTOR));
    days.forEach(day -> close(tx, day, now, of(day, open)));
    return days.stream()
        .map(day -> of(day, open))
        .reduce(
            Closed.NOTHING,
            (one, other) ->
                new Closed(
                    one.unserved() + other.unserved(), one.withoutEnd() + other.withoutEnd()));
  }

  private static void close(Tx tx, LocalDate day, Instant now, Closed closed) {
    tx.record(now, day, ACTOR, new DayEvent.Closed(day, closed.unserved(), closed.withoutEnd()));
  }

  private static TicketEvent ending(Ticket.Open ticket) {
    return switch (ticket) {
      case Ticket.Serving serving -> serving.endNotRecorded();
      case Ticket.Waiting waiting -> unserved(waiting);
      case Ticket.Called called -> unserved(called);
      case Ticket.Held held -> unserved(held);
    };
  }

  private static TicketEvent unserved(Ticket ticket) {
    return new TicketEvent.Unserved(ticket.id(), ticket.number());
  }

  private static Closed of(LocalDate day, List<Ticket.Open> open) {
    var ofDay = open.stream().filter(ticket -> ticket.facts().day().equals(day)).toList();
    var serving = (int) ofDay.stream().filter(Ticket.Serving.class::isInstance).count();
    return new Closed(ofDay.size() - serving, serving);
  }
}
