package batq.server.ticket;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.wire.CounterId;
import batq.wire.PrintReport;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final Function<ServiceId, Optional<Matter>> matters;

  /**
   * @param matters a service, public or real, as what a ticket is about; empty for an unknown one
   */
  public Lifecycle(
      Database database,
      TicketStore tickets,
      OfficeClock clock,
      Supplier<NoShowRule> noShowRule,
      Function<ServiceId, Optional<Matter>> matters) {
    this.database = database;
    this.tickets = tickets;
    this.clock = clock;
    this.noShowRule = noShowRule;
    this.matters = matters;
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
      return left.isNegative() || now.isBefore(made.apartAt()) ? Duration.ZERO : left;
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

  /** There is no service of this id. */
  public record UnknownService() implements Outcome {}

  /** The counter at which it would go on has another ticket. */
  public record CounterBusy(Ticket.AtCounter there) implements Outcome {}

  /** Who moves: an actor, and the only counter at which it may, if it is bound to one. */
  public record Mover(String actor, Optional<CounterId> boundTo) {
    public static Mover of(Caller caller) {
      return caller instanceof Caller.Machine machine
          ? new Mover(machine.actor(), machine.boundTo())
          : new Mover(caller.actor(), Optional.empty());
    }

    boolean mayMove(Ticket ticket) {
      return boundTo.isEmpty()
          || TicketColumns.calls(ticket).map(Ticket.Calls::counter).equals(boundTo);
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
    return move(
        id,
        by,
        (ticket, now) ->
            ticket instanceof Ticket.AtCounter there
                ? Optional.of(there.finish())
                : Optional.empty());
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
            switch (ticket) {
              case Ticket.Waiting waiting -> Optional.of(waiting.cancel(reason));
              case Ticket.Held held -> Optional.of(held.cancel(reason));
              default -> Optional.empty();
            });
  }

  /**
   * Puts it aside, keeping its place.
   *
   * @param length after which it goes back into the line by itself, if that is wished
   */
  public Outcome hold(TicketId id, Optional<Duration> length, Mover by) {
    return move(
        id,
        by,
        (ticket, now) ->
            switch (ticket) {
              case Ticket.Waiting waiting -> Optional.of(waiting.hold(length.map(now::plus)));
              case Ticket.AtCounter there -> Optional.of(there.hold(length.map(now::plus)));
              default -> Optional.empty();
            });
  }

  /** Goes on with the service at the counter where it was put aside. */
  public Outcome resume(TicketId id, Mover by) {
    return database.write(
        tx -> {
          var found = tickets.find(tx.sql(), id);
          if (found.isEmpty()) {
            return new Unknown();
          }
          if (!(found.get() instanceof Ticket.Held held)
              || held.calls().isEmpty()
              || !by.mayMove(held)) {
            return new Impossible(found.get());
          }
          var counter = held.calls().get().counter();
          var there = tickets.at(tx.sql(), tx.office(), counter, held.facts().day());
          return there
              .<Outcome>map(CounterBusy::new)
              .orElseGet(() -> done(tx, held, held.resume(counter).orElseThrow(), clock.now(), by));
        });
  }

  /** Back into the line: from a call or a hold to its own place, after a no-show as B10 says. */
  public Outcome returnToLine(TicketId id, Mover by) {
    return database.write(
        tx -> {
          var now = clock.now();
          var found = tickets.find(tx.sql(), id);
          return found
              .map(
                  ticket ->
                      returning(tx, ticket, now)
                          .filter(event -> by.mayMove(ticket))
                          .<Outcome>map(event -> done(tx, ticket, event, now, by))
                          .orElseGet(() -> new Impossible(ticket)))
              .orElseGet(Unknown::new);
        });
  }

  private Optional<TicketEvent> returning(Tx tx, Ticket ticket, Instant now) {
    return switch (ticket) {
      case Ticket.Called called -> Optional.of(called.putBack());
      case Ticket.Held held -> Optional.of(held.backInLine(ReturnReason.AFTER_HOLD));
      case Ticket.NotShown absent when absent.facts().day().equals(clock.dayOf(now)) ->
          Optional.of(absent.comeBack(placeAfterNoShow(tx, absent, now)));
      default -> Optional.empty();
    };
  }

  /**
   * Next but one at its service, once a day; the second time at the end (practice.md B10): in front
   * it would anger the one who waits there, at the end the old lose an hour.
   */
  private Instant placeAfterNoShow(Tx tx, Ticket.NotShown absent, Instant now) {
    var facts = absent.facts();
    if (absent.journey().returns() > 0) {
      return now;
    }
    return tickets
        .head(
            tx.sql(),
            tx.office(),
            facts.day(),
            List.of(facts.matter().serviceId()),
            facts.priority())
        .map(head -> head.lineAt().plusMillis(1))
        .orElse(now);
  }

  /** To another service, at its first arrival; it counts once, where it is served. */
  public Outcome transfer(TicketId id, ServiceId service, Mover by) {
    return toward(
        id,
        service,
        by,
        (ticket, matter) ->
            ticket instanceof Ticket.Open open
                ? Optional.of(open.transfer(matter))
                : Optional.empty());
  }

  /** This matter is served; the same ticket waits for a second service at its first arrival. */
  public Outcome continueWith(TicketId id, ServiceId service, Mover by) {
    return toward(
        id,
        service,
        by,
        (ticket, matter) ->
            ticket instanceof Ticket.AtCounter there
                ? Optional.of(there.continueWith(matter))
                : Optional.empty());
  }

  /**
   * The service was chosen wrongly: who waits, waits for the other; at a counter the ticket stays
   * there and only its real service is named.
   */
  public Outcome changeService(TicketId id, ServiceId service, Mover by) {
    return toward(
        id,
        service,
        by,
        (ticket, matter) ->
            switch (ticket) {
              case Ticket.Waiting waiting -> Optional.of(waiting.transfer(matter));
              case Ticket.AtCounter there -> Optional.of(there.name(matter));
              default -> Optional.empty();
            });
  }

  /** Served while the system was down; the times only if both are known. */
  public Outcome servedByHand(
      TicketId id, Optional<Instant> from, Optional<Instant> until, Mover by) {
    return move(
        id,
        by,
        (ticket, now) ->
            ticket instanceof Ticket.Waiting waiting
                ? Optional.of(waiting.byHand(from, until))
                : Optional.empty());
  }

  /** Puts back into the line all whose hold is over, and says how many. */
  public int endHolds() {
    var none = database.read(sql -> tickets.held(sql, Database.OFFICE, clock.today())).isEmpty();
    return none ? 0 : database.write(tx -> endHolds(tx, clock.now()));
  }

  /** As {@link #endHolds()}, inside a command that looks at the line. */
  public int endHolds(Tx tx, Instant now) {
    var over =
        tickets.held(tx.sql(), tx.office(), clock.dayOf(now)).stream()
            .filter(held -> held.until().filter(until -> !until.isAfter(now)).isPresent())
            .toList();
    over.forEach(
        held -> tickets.move(tx, held, held.backInLine(ReturnReason.HOLD_OVER), now, "batq"));
    return over.size();
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

  private Outcome toward(
      TicketId id,
      ServiceId service,
      Mover by,
      BiFunction<Ticket, Matter, Optional<? extends TicketEvent>> step) {
    return matters
        .apply(service)
        .map(matter -> move(id, by, (ticket, now) -> step.apply(ticket, matter)))
        .orElseGet(UnknownService::new);
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
          return Optional.of(ticket)
              .filter(by::mayMove)
              .flatMap(it -> step.apply(it, now))
              .<Outcome>map(event -> done(tx, ticket, event, now, by))
              .orElseGet(() -> new Impossible(ticket));
        });
  }

  private Done done(Tx tx, Ticket ticket, TicketEvent event, Instant now, Mover by) {
    return new Done(tickets.move(tx, ticket, event, now, by.actor()));
  }
}
