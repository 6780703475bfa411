package batq.server.calling;

import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketStore;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one key of a counter: ends what it has as served and calls the next by the office's rule, in
 * one transaction. The same press twice gives the same answer; an elbow on the key skips nobody
 * (practice.md A2, B12).
 */
public final class Calling {
  private final Database database;
  private final TicketStore tickets;
  private final Desks desks;
  private final OfficeClock clock;
  private final Rules rules;

  public Calling(
      Database database, TicketStore tickets, Desks desks, OfficeClock clock, Rules rules) {
    this.database = database;
    this.tickets = tickets;
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
  public record MovedOn(Optional<Ticket> current) implements Outcome {}

  /** The ticket at the counter was called a moment ago. */
  public record JustCalled(Ticket ticket, Duration left) implements Outcome {}

  public record NotOpen(Desk desk) implements Outcome {}

  public record UnknownCounter() implements Outcome {}

  public Outcome next(Press press, String actor) {
    var services = rules.serves().apply(press.counter());
    if (services.isEmpty()) {
      return new UnknownCounter();
    }
    return database.write(tx -> next(tx, press, services, actor));
  }

  private Outcome next(Tx tx, Press press, List<ServiceId> services, String actor) {
    var now = clock.now();
    var day = clock.dayOf(now);
    var earlier = answered(tx, press);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var desk = desks.desk(tx.sql(), tx.office(), press.counter(), day);
    if (desk.state() != Desk.State.OPEN) {
      return new NotOpen(desk);
    }
    var current = tickets.at(tx.sql(), tx.office(), press.counter(), day);
    if (!current.map(Ticket::id).equals(press.current())) {
      return new MovedOn(current);
    }
    if (current.isPresent() && current.get() instanceof Ticket.Called called) {
      var left = Duration.between(now, called.calls().last().plus(rules.justCalled().get()));
      if (left.isPositive()) {
        return new JustCalled(called, left);
      }
    }
    current.ifPresent(
        ticket ->
            Lifecycle.finishing(ticket)
                .ifPresent(event -> tickets.move(tx, ticket, event, now, actor)));
    var called =
        choose(tx, press.counter(), services, day)
            .map(first -> call(tx, first, press.counter(), now, actor));
    CallingStore.remember(tx, press, called.map(Ticket::id), day);
    return called.<Outcome>map(Called::new).orElseGet(NobodyWaits::new);
  }

  private Ticket call(Tx tx, Ticket.Waiting first, CounterId counter, Instant now, String actor) {
    return tickets.move(tx, first, first.call(counter), now, actor);
  }

  private Optional<Ticket.Waiting> choose(
      Tx tx, CounterId counter, List<ServiceId> services, LocalDate day) {
    var priority = tickets.head(tx.sql(), tx.office(), day, services, true);
    var ordinary = tickets.head(tx.sql(), tx.office(), day, services, false);
    var order = rules.order().get();
    var streak =
        CallingStore.streak(tx.sql(), tx.office(), counter, day, order.streakThatMatters());
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
