package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a counter has and whom it would call, in the order in which its key would call them. */
public final class Outlook {
  private final Database database;
  private final TicketStore tickets;
  private final Desks desks;
  private final OfficeClock clock;
  private final Calling.Rules rules;

  public Outlook(
      Database database, TicketStore tickets, Desks desks, OfficeClock clock, Calling.Rules rules) {
    this.database = database;
    this.tickets = tickets;
    this.desks = desks;
    this.clock = clock;
    this.rules = rules;
  }

  /**
   * A counter at a moment.
   *
   * @param current the ticket called to it or served at it
   * @param line all who wait for it, the next one first
   * @param held those it serves or put aside itself, the longest aside first
   * @param notShown those it serves or called itself, the latest first
   * @param undoUntil until when its last press can be undone; empty if it cannot
   * @param walkUps what it gave today to those without a ticket, the last used first
   */
  public record CounterNow(
      Instant at,
      Desk desk,
      Optional<Ticket.AtCounter> current,
      List<Ticket.Waiting> line,
      List<Ticket.Held> held,
      List<Ticket.NotShown> notShown,
      Optional<Instant> undoUntil,
      List<ServiceId> walkUps) {
    public CounterNow {
      line = List.copyOf(line);
      held = List.copyOf(held);
      notShown = List.copyOf(notShown);
      walkUps = List.copyOf(walkUps);
    }
  }

  /** The counter as it is; empty for one that the catalogue does not know. */
  public Optional<CounterNow> at(CounterId counter) {
    var services = rules.serves().apply(counter);
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(database.read(sql -> now(sql, counter, services)));
  }

  private CounterNow now(Sql sql, CounterId counter, List<ServiceId> always) {
    var at = clock.now();
    var day = clock.dayOf(at);
    var services = new HashSet<>(always);
    services.addAll(desks.extras(sql, Database.OFFICE, counter, day));
    var order = rules.order().get();
    var streak = CallingStore.streak(sql, Database.OFFICE, counter, day, order.streakThatMatters());
    var waiting =
        tickets.waiting(sql, Database.OFFICE, day).stream()
            .filter(ticket -> services.contains(ticket.facts().serviceId()))
            .sorted(TicketStore.LINE)
            .toList();
    var current = tickets.at(sql, Database.OFFICE, counter, day);
    return new CounterNow(
        at,
        desks.desk(sql, Database.OFFICE, counter, day),
        current,
        order.order(waiting, ticket -> ticket.facts().priority(), TicketStore.LINE, streak),
        tickets.held(sql, Database.OFFICE, day).stream()
            .filter(it -> concerns(it, it.calls(), counter, services))
            .toList(),
        tickets.notShown(sql, Database.OFFICE, day).stream()
            .filter(it -> concerns(it, Optional.of(it.calls()), counter, services))
            .toList(),
        CallingStore.lastPress(sql, Database.OFFICE, counter)
            .filter(press -> current.filter(it -> press.canUndo(it, counter, at)).isPresent())
            .map(CallingStore.LastPress::undoUntil),
        tickets.walkUps(sql, Database.OFFICE, day, counter));
  }

  private static boolean concerns(
      Ticket ticket, Optional<Ticket.Calls> calls, CounterId counter, Set<ServiceId> services) {
    return services.contains(ticket.facts().serviceId())
        || calls.map(Ticket.Calls::counter).equals(Optional.of(counter));
  }
}
