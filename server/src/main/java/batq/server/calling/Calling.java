package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.server.ticket.CallReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketStore;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one key of a counter: ends what it has as served and calls the next by the office's rule, in
 * one transaction. The same press twice gives the same answer; an elbow on the key skips nobody
 * (practice.md A2, B12).
 */
public final class Calling {
  /** For so long a press can be undone. */
  public static final Duration UNDO = Duration.ofSeconds(10);

  private final Database database;
  private final TicketStore tickets;
  private final Lifecycle lifecycle;
  private final Issuing issuing;
  private final Desks desks;
  private final OfficeClock clock;
  private final Rules rules;

  public Calling(
      Database database,
      TicketStore tickets,
      Lifecycle lifecycle,
      Issuing issuing,
      Desks desks,
      OfficeClock clock,
      Rules rules) {
    this.database = database;
    this.tickets = tickets;
    this.lifecycle = lifecycle;
    this.issuing = issuing;
    this.desks = desks;
    this.clock = clock;
    this.rules = rules;
  }

  /**
   * What the office has set.
   *
   * @param serves the services of a counter, in no order; empty for a counter that the catalogue
   *     does not know
   * @param justCalled how long a ticket called and not started guards against the next press
   */
  public record Rules(
      Supplier<CallingOrder> order,
      Function<CounterId, List<ServiceId>> serves,
      Supplier<Duration> justCalled) {}

  /**
   * A press of the key.
   *
   * @param requestId made where the key was pressed
   * @param current the ticket that the presser sees at the counter
   */
  public record Press(UUID requestId, CounterId counter, Optional<TicketId> current) {}

  /** What came of a press. */
  public sealed interface Outcome {}

  public record Called(Ticket ticket) implements Outcome {}

  public record NobodyWaits() implements Outcome {}

  /** The presser saw something else than what is true. */
  public record MovedOn(Optional<Ticket.AtCounter> current) implements Outcome {}

  /** The ticket at the counter was called a moment ago. */
  public record JustCalled(Ticket ticket, Duration left) implements Outcome {}

  public record NotOpen(Desk desk) implements Outcome {}

  public record UnknownCounter() implements Outcome {}

  /** The press cannot be undone: too long ago, or the number is no longer only called. */
  public record NothingToUndo() implements Outcome {}

  /** The call is undone; who stands at the counter again, if somebody does. */
  public record Undone(Optional<Ticket> current) implements Outcome {}

  /** The ticket does not wait, or not for this counter. */
  public record NotWaiting(Ticket ticket) implements Outcome {}

  public record UnknownTicket() implements Outcome {}

  /** Ends what the counter has as served and calls the next by the rule. */
  public Outcome next(Press press, String actor) {
    return atOpenDesk(
        press.counter(),
        actor,
        desk -> {
          var earlier = answered(desk.tx(), press);
          return earlier.isPresent() ? earlier.get() : next(desk, press);
        });
  }

  /** Calls one before its turn; if it is its turn, no reason is recorded. */
  public Outcome callOne(
      CounterId counter,
      Optional<TicketId> current,
      TicketId wanted,
      CallReason reason,
      String actor) {
    return atOpenDesk(
        counter,
        actor,
        desk -> {
          var found = tickets.find(desk.tx().sql(), wanted);
          if (found.isEmpty()) {
            return new UnknownTicket();
          }
          if (isThere(desk, found.get())) {
            return new Called(found.get());
          }
          return found.get() instanceof Ticket.Waiting waiting && desk.serves(waiting)
              ? objection(desk, current).orElseGet(() -> callOne(desk, waiting, reason))
              : new NotWaiting(found.get());
        });
  }

  /**
   * Brings the last press to nothing for {@link #UNDO}: the number is in its old place, announced
   * as nothing, and whom the press had finished stands at the counter as before (practice.md B12).
   */
  public Outcome undo(CounterId counter, String actor) {
    return database.write(
        tx -> {
          var now = clock.now();
          var last = CallingStore.lastPress(tx.sql(), tx.office(), counter);
          var called = last.flatMap(it -> tickets.find(tx.sql(), it.called()));
          if (called.isEmpty()
              || !last.get().canUndo(called.get(), counter, now)
              || !(called.get() instanceof Ticket.Called there)) {
            return new NothingToUndo();
          }
          tickets.move(tx, there, there.undo(), now, actor);
          return new Undone(
              last.get()
                  .finished()
                  .flatMap(id -> tickets.find(tx.sql(), id))
                  .filter(Ticket.Finished.class::isInstance)
                  .map(Ticket.Finished.class::cast)
                  .flatMap(
                      done -> done.undo().map(event -> tickets.move(tx, done, event, now, actor))));
        });
  }

  /** The walk-up's number could not be given. */
  public record NotIssued(Issuing.Outcome why) implements Outcome {}

  /**
   * รับบริการทันที: a visit issued, and at once in service at this counter, without paper or call
   * (practice.md A4). Asked again with the same id it is the same visit.
   */
  public Outcome walkUp(
      CounterId counter, Optional<TicketId> current, IssueTicket visit, String actor) {
    return atOpenDesk(
        counter,
        actor,
        desk -> {
          var known = tickets.find(desk.tx().sql(), visit.id());
          if (known.isPresent()) {
            return new Called(known.get());
          }
          return objection(desk, current).orElseGet(() -> walkUp(desk, visit));
        });
  }

  private Outcome walkUp(OpenDesk desk, IssueTicket visit) {
    return switch (issuing.atAnyHour(desk.tx(), visit, desk.actor())) {
      case Issuing.New(var ticket) -> {
        var finished = clear(desk);
        yield put(desk, move(desk, ticket, ticket.walkUp(desk.counter())), finished);
      }
      case Issuing.Outcome refused -> new NotIssued(refused);
    };
  }

  /** An open counter in the middle of a command. */
  private record OpenDesk(
      Tx tx, CounterId counter, Set<ServiceId> services, Instant at, LocalDate day, String actor) {
    boolean serves(Ticket ticket) {
      return services.contains(ticket.facts().serviceId()) && ticket.facts().day().equals(day);
    }
  }

  private Outcome atOpenDesk(CounterId counter, String actor, Function<OpenDesk, Outcome> command) {
    var always = rules.serves().apply(counter);
    if (always.isEmpty()) {
      return new UnknownCounter();
    }
    return database.write(
        tx -> {
          var now = clock.now();
          var day = clock.dayOf(now);
          var desk = desks.desk(tx.sql(), tx.office(), counter, day);
          if (desk.state() != Desk.State.OPEN) {
            return new NotOpen(desk);
          }
          var services = new HashSet<>(always);
          services.addAll(desks.extras(tx.sql(), tx.office(), counter, day));
          return command.apply(new OpenDesk(tx, counter, services, now, day, actor));
        });
  }

  private Outcome next(OpenDesk desk, Press press) {
    lifecycle.endHolds(desk.tx(), desk.at());
    var objection = objection(desk, press.current());
    if (objection.isPresent()) {
      return objection.get();
    }
    var finished = clear(desk);
    var called = choose(desk).map(first -> move(desk, first, first.call(desk.counter())));
    CallingStore.remember(desk.tx(), press, called.map(Ticket::id), desk.day());
    return called.<Outcome>map(ticket -> put(desk, ticket, finished)).orElseGet(NobodyWaits::new);
  }

  private Outcome callOne(OpenDesk desk, Ticket.Waiting wanted, CallReason reason) {
    var inTurn = choose(desk).filter(wanted::equals).isPresent();
    var event =
        inTurn ? wanted.call(desk.counter()) : wanted.callOutOfOrder(desk.counter(), reason);
    var finished = clear(desk);
    return put(desk, move(desk, wanted, event), finished);
  }

  /** Why what the counter has may not be replaced now: the caller sees it wrongly, or an elbow. */
  private Optional<Outcome> objection(OpenDesk desk, Optional<TicketId> seen) {
    var current = current(desk);
    if (!current.map(Ticket::id).equals(seen)) {
      return Optional.of(new MovedOn(current));
    }
    if (current.isPresent() && current.get() instanceof Ticket.Called called) {
      var since = Duration.between(called.calls().last(), desk.at());
      var left = rules.justCalled().get().minus(since);
      // A clock that was put back would show a call of the future: that is no call of a moment ago.
      if (left.isPositive() && !since.isNegative()) {
        return Optional.of(new JustCalled(called, left));
      }
    }
    return Optional.empty();
  }

  /** Ends what the counter has as served. */
  private Optional<Ticket> clear(OpenDesk desk) {
    return current(desk).map(ticket -> move(desk, ticket, ticket.finish()));
  }

  private Called put(OpenDesk desk, Ticket ticket, Optional<Ticket> finished) {
    CallingStore.rememberPress(
        desk.tx(),
        desk.counter(),
        new CallingStore.LastPress(desk.at(), ticket.id(), finished.map(Ticket::id)));
    return new Called(ticket);
  }

  private Optional<Ticket.AtCounter> current(OpenDesk desk) {
    return tickets.at(desk.tx().sql(), desk.tx().office(), desk.counter(), desk.day());
  }

  private Ticket move(OpenDesk desk, Ticket ticket, TicketEvent event) {
    return tickets.move(desk.tx(), ticket, event, desk.at(), desk.actor());
  }

  private static boolean isThere(OpenDesk desk, Ticket ticket) {
    return ticket instanceof Ticket.Called called
        && called.calls().counter().equals(desk.counter());
  }

  private Optional<Ticket.Waiting> choose(OpenDesk desk) {
    var sql = desk.tx().sql();
    var office = desk.tx().office();
    var priority = tickets.head(sql, office, desk.day(), desk.services(), true);
    var ordinary = tickets.head(sql, office, desk.day(), desk.services(), false);
    var order = rules.order().get();
    var streak =
        CallingStore.streak(sql, office, desk.counter(), desk.day(), order.streakThatMatters());
    return order.choose(priority, ordinary, TicketStore.LINE, streak);
  }

  private Optional<Outcome> answered(Tx tx, Press press) {
    return CallingStore.answer(tx, press.requestId())
        .map(
            ticket ->
                ticket
                    .flatMap(id -> tickets.find(tx.sql(), id))
                    .<Outcome>map(Called::new)
                    .orElseGet(NobodyWaits::new));
  }
}
