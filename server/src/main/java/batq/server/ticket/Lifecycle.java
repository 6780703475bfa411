package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.store.Database;
import batq.wire.CounterId;
import batq.wire.PrintReport;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The moves that concern one ticket alone. A move that its state does not have is answered with
 * what is true now.
 */
public final class Lifecycle {
  private final Database database;
  private final TicketStore tickets;
  private final OfficeClock clock;
  private final Supplier<NoShowRule> noShowRule;

  public Lifecycle(
      Database database, TicketStore tickets, OfficeClock clock, Supplier<NoShowRule> noShowRule) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
    this.noShowRule = noShowRule;
  }

  /**
   * When a no-show may be said (practice.md B9).
   *
   * @param calls at least so many
   * @param apart each so long after the one before
   */
  public record NoShowRule(int calls, Duration apart) {
    public boolean allows(Ticket.Calls made) {
      return made.apart() >= calls;
    }

    /** How long until a further call counts. */
    public Duration untilNextCounts(Ticket.Calls made, Instant now) {
      var left = Duration.between(now, made.apartAt().plus(apart));
      return left.isNegative() ? Duration.ZERO : left;
    }
  }

  /** What came of a move. */
  public sealed interface Outcome {}

  public record Done(Ticket ticket) implements Outcome {}

  /** The ticket's state has no such move, or it stands at another counter. */
  public record Impossible(Ticket ticket) implements Outcome {}

  /** Not called often enough yet. */
  public record TooEarly(Ticket.Called ticket) implements Outcome {}

  public record Unknown() implements Outcome {}

  /** Who moves: an actor, and the only counter at which it may, if it is bound to one. */
  public record Mover(String actor, Optional<CounterId> boundTo) {
    public static Mover of(Caller caller) {
      return caller instanceof Caller.Machine machine
          ? new Mover(machine.actor(), machine.boundTo())
          : new Mover(caller.actor(), Optional.empty());
    }

    boolean mayMove(Ticket ticket) {
      return boundTo.isEmpty()
          || TicketRow.calls(ticket).map(Ticket.Calls::counter).equals(boundTo);
    }
  }

  public Outcome recall(TicketId id, Mover by) {
    return move(
        id,
        by,
        (ticket, now) ->
            ticket instanceof Ticket.Called called
                ? Optional.of(called.recall(now, noShowRule.get().apart()))
                : Optional.empty());
  }

  public Outcome start(TicketId id, Mover by) {
    return move(
        id,
        by,
        (ticket, now) ->
            ticket instanceof Ticket.Called called
                ? Optional.of(called.start())
                : Optional.empty());
  }

  /** Finishing is allowed from Called: the start key is optional (practice.md A2). */
  public Outcome finish(TicketId id, Mover by) {
    return move(id, by, (ticket, now) -> finishing(ticket));
  }

  public Outcome noShow(TicketId id, Mover by) {
    return database.write(
        tx -> {
          var now = clock.now();
          var found = tickets.find(tx.sql(), id);
          if (found.isPresent()
              && found.get() instanceof Ticket.Called called
              && by.mayMove(called)) {
            return noShowRule.get().allows(called.calls())
                ? new Done(tickets.move(tx, called, called.noShow(), now, by.actor()))
                : new TooEarly(called);
          }
          return found.<Outcome>map(Impossible::new).orElseGet(Unknown::new);
        });
  }

  public Outcome cancel(TicketId id, CancelReason reason, Mover by) {
    return move(
        id,
        by,
        (ticket, now) ->
            ticket instanceof Ticket.Waiting waiting
                ? Optional.of(waiting.cancel(reason))
                : Optional.empty());
  }

  /** What the printer said; the same report again changes nothing. */
  public Outcome printed(TicketId id, PrintReport.Outcome outcome, String actor) {
    return database.write(
        tx -> {
          var found = tickets.find(tx.sql(), id);
          if (found.isEmpty()) {
            return new Unknown();
          }
          var ticket = found.get();
          if (ticket.facts().printed().equals(Optional.of(outcome))) {
            return new Done(ticket);
          }
          var event = new TicketEvent.Printed(id, ticket.number(), outcome);
          return new Done(tickets.move(tx, ticket, event, clock.now(), actor));
        });
  }

  /** The event that ends a ticket as served, if its state has one. */
  public static Optional<TicketEvent> finishing(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Called called -> Optional.of(called.finish());
      case Ticket.Serving serving -> Optional.of(serving.finish());
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Finished _ -> Optional.empty();
      case Ticket.NotShown _ -> Optional.empty();
      case Ticket.Cancelled _ -> Optional.empty();
    };
  }

  private Outcome move(
      TicketId id, Mover by, BiFunction<Ticket, Instant, Optional<? extends TicketEvent>> step) {
    return database.write(
        tx -> {
          var now = clock.now();
          var found = tickets.find(tx.sql(), id);
          if (found.isEmpty()) {
            return new Unknown();
          }
          var ticket = found.get();
          if (!by.mayMove(ticket)) {
            return new Impossible(ticket);
          }
          return step.apply(ticket, now)
              .<Outcome>map(event -> new Done(tickets.move(tx, ticket, event, now, by.actor())))
              .orElseGet(() -> new Impossible(ticket));
        });
  }
}
