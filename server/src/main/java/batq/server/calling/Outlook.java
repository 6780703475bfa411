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
   */
  public record CounterNow(
      Instant at, Desk desk, Optional<Ticket.AtCounter> current, List<Ticket.Waiting> line) {
    public CounterNow {
      line = List.copyOf(line);
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
    return new CounterNow(
        at,
        desks.desk(sql, Database.OFFICE, counter, day),
        tickets.at(sql, Database.OFFICE, counter, day),
        order.order(waiting, ticket -> ticket.facts().priority(), TicketStore.LINE, streak));
  }
}
