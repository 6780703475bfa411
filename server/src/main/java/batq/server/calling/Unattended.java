package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.ticket.TicketStore;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Services for which somebody waits while no open counter serves them (practice.md B7). */
public final class Unattended {
  private final Database database;
  private final TicketStore tickets;
  private final Desks desks;
  private final OfficeClock clock;
  private final Supplier<Set<CounterId>> counters;
  private final Function<CounterId, List<ServiceId>> serves;

  /**
   * @param counters those the catalogue knows
   * @param serves what a counter always serves
   */
  public Unattended(
      Database database,
      TicketStore tickets,
      Desks desks,
      OfficeClock clock,
      Supplier<Set<CounterId>> counters,
      Function<CounterId, List<ServiceId>> serves) {
    this.database = database;
    this.tickets = tickets;
    this.desks = desks;
    this.clock = clock;
    this.counters = counters;
    this.serves = serves;
  }

  /** So many wait for a service, and nobody serves it. */
  public record Line(ServiceId service, int waiting) {}

  /** All of them now, by service. */
  public List<Line> now() {
    var day = clock.today();
    return database.read(sql -> now(sql, day));
  }

  private List<Line> now(Sql sql, LocalDate day) {
    var served = served(sql, day);
    return tickets.waitingByService(sql, Database.OFFICE, day).entrySet().stream()
        .filter(it -> !served.contains(it.getKey()))
        .map(it -> new Line(it.getKey(), it.getValue()))
        .toList();
  }

  private Set<ServiceId> served(Sql sql, LocalDate day) {
    var served = new HashSet<ServiceId>();
    for (var counter : counters.get()) {
      if (desks.desk(sql, Database.OFFICE, counter, day).state() == Desk.State.OPEN) {
        served.addAll(serves.apply(counter));
        served.addAll(desks.extras(sql, Database.OFFICE, counter, day));
      }
    }
    return served;
  }
}
