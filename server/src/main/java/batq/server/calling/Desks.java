package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.calling.Desk.State;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opening, closing and pausing counters. Yesterday's open counter is closed today. */
public final class Desks {
  private final Database database;
  private final OfficeClock clock;
  private final Supplier<Set<CounterId>> counters;

  /**
   * @param counters those the catalogue knows
   */
  public Desks(Database database, OfficeClock clock, Supplier<Set<CounterId>> counters) {
    this.database = database;
    this.clock = clock;
    this.counters = counters;
  }

  /** What came of a wish to change a counter. */
  public sealed interface Outcome {}

  public record Changed(Desk desk) implements Outcome {}

  /** It is so already. */
  public record Already(Desk desk) implements Outcome {}

  public record UnknownCounter() implements Outcome {}

  public Outcome open(CounterId counter, String actor) {
    return change(counter, State.OPEN, CounterEvent.Opened::new, actor);
  }

  public Outcome close(CounterId counter, String actor) {
    return change(counter, State.CLOSED, CounterEvent.Closed::new, actor);
  }

  public Outcome pause(CounterId counter, String reason, String actor) {
    return change(counter, State.PAUSED, id -> new CounterEvent.Paused(id, reason), actor);
  }

  public Desk desk(Sql sql, int office, CounterId counter, LocalDate day) {
    return DeskStore.find(sql, office, counter, day);
  }

  /** What a counter serves today beside what it always does. */
  public Set<ServiceId> extras(Sql sql, int office, CounterId counter, LocalDate day) {
    return Set.copyOf(DeskStore.extras(sql, office, counter, day));
  }

  /** ให้ช่องนี้รับงานนี้วันนี้: the counter serves this too until the day ends (practice.md B7). */
  public Outcome takeOn(CounterId counter, ServiceId service, String actor) {
    if (!counters.get().contains(counter)) {
      return new UnknownCounter();
    }
    return database.write(
        tx -> {
          var now = clock.now();
          var day = clock.dayOf(now);
          var desk = desk(tx.sql(), tx.office(), counter, day);
          if (extras(tx.sql(), tx.office(), counter, day).contains(service)) {
            return new Already(desk);
          }
          DeskStore.addExtra(tx, counter, day, service);
          tx.record(now, day, actor, new CounterEvent.TakesOn(counter, service));
          return new Changed(desk);
        });
  }

  /** Every counter of the catalogue, by number. */
  public List<Desk> all() {
    var day = clock.today();
    return database.read(
        sql ->
            counters.get().stream()
                .sorted()
                .map(counter -> desk(sql, Database.OFFICE, counter, day))
                .toList());
  }

  private Outcome change(
      CounterId counter, State state, Function<CounterId, CounterEvent> event, String actor) {
    if (!counters.get().contains(counter)) {
      return new UnknownCounter();
    }
    return database.write(tx -> change(tx, counter, state, event, actor));
  }

  private Outcome change(
      Tx tx,
      CounterId counter,
      State state,
      Function<CounterId, CounterEvent> event,
      String actor) {
    var now = clock.now();
    var day = clock.dayOf(now);
    var desk = desk(tx.sql(), tx.office(), counter, day);
    if (desk.state() == state) {
      return new Already(desk);
    }
    DeskStore.keep(tx, new Desk(counter, state), day);
    tx.record(now, day, actor, event.apply(counter));
    return new Changed(new Desk(counter, state));
  }
}
