package batq.server.ticket;

import batq.server.calendar.OfficeClock;
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
import java.util.Set;
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

  public Outcome recall(TicketId id, Mover by) {
    return move(
        id,
        by,
        it ->
            it.ticket() instanceof Ticket.Called called
                ? it.does(called.recall(it.now(), noShowRule.get().apart()))
                : it.impossible());
  }

  public Outcome start(TicketId id, Mover by) {
    return move(
        id,
        by,
        it ->
            it.ticket() instanceof Ticket.Called called
                ? it.does(called.start())
                : it.impossible());
  }

  /** Finishing is allowed from Called: the start key is optional (practice.md A2). */
  public Outcome finish(TicketId id, Mover by) {
    return move(
        id,
        by,
        it ->
            it.ticket() instanceof Ticket.AtCounter there
                ? it.does(there.finish())
                : it.impossible());
  }

  public Outcome noShow(TicketId id, Mover by) {
    return move(
        id,
        by,
        it -> {
          if (!(it.ticket() instanceof Ticket.Called called)) {
            return it.impossible();
          }
          return noShowRule.get().allows(called.calls())
              ? it.does(called.noShow())
              : new TooEarly(called);
        });
  }

  public Outcome cancel(TicketId id, CancelReason reason, Mover by) {
    return move(
        id,
        by,
        it ->
            switch (it.ticket()) {
              case Ticket.Waiting waiting -> it.does(waiting.cancel(reason));
              case Ticket.Held held -> it.does(held.cancel(reason));
              default -> it.impossible();
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
        it ->
            switch (it.ticket()) {
              case Ticket.Waiting waiting -> it.does(waiting.hold(length.map(it.now()::plus)));
              case Ticket.AtCounter there -> it.does(there.hold(length.map(it.now()::plus)));
              default -> it.impossible();
            });
  }

  /** Goes on with the service at the counter where it was put aside. */
  public Outcome resume(TicketId id, Mover by) {
    return move(
        id,
        by,
        it ->
            it.ticket() instanceof Ticket.Held held && held.calls().isPresent()
                ? resumed(it, held, held.calls().get().counter())
                : it.impossible());
  }

  private Outcome resumed(Attempt it, Ticket.Held held, CounterId counter) {
    return tickets
        .at(it.tx().sql(), it.tx().office(), counter, held.facts().day())
        .<Outcome>map(CounterBusy::new)
        .orElseGet(() -> it.does(held.resume(counter).orElseThrow()));
  }

  /** Back into the line: from a call or a hold to its own place, after a no-show as B10 says. */
  public Outcome returnToLine(TicketId id, Mover by) {
    return move(
        id,
        by,
        it ->
            switch (it.ticket()) {
              case Ticket.Called called -> it.does(called.putBack());
              case Ticket.Held held -> it.does(held.backInLine(ReturnReason.AFTER_HOLD));
              case Ticket.NotShown absent when absent.facts().day().equals(clock.dayOf(it.now())) ->
                  it.does(absent.comeBack(placeAfterNoShow(it.tx(), absent, it.now())));
              default -> it.impossible();
            });
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
        (it, matter) ->
            it.ticket() instanceof Ticket.Open open
                ? it.does(open.transfer(matter))
                : it.impossible());
  }

  /** This matter is served; the same ticket waits for a second service at its first arrival. */
  public Outcome continueWith(TicketId id, ServiceId service, Mover by) {
    return toward(
        id,
        service,
        by,
        (it, matter) ->
            it.ticket() instanceof Ticket.AtCounter there
                ? it.does(there.continueWith(matter))
                : it.impossible());
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
        (it, matter) ->
            switch (it.ticket()) {
              case Ticket.Waiting waiting -> it.does(waiting.transfer(matter));
              case Ticket.AtCounter there -> it.does(there.name(matter));
              default -> it.impossible();
            });
  }

  /** What whoever serves it should know; the same again changes nothing. */
  public Outcome note(TicketId id, Set<TicketNote> notes, Mover by) {
    return move(
        id,
        by,
        it -> {
          if (!(it.ticket() instanceof Ticket.Open open)) {
            return it.impossible();
          }
          return open.facts().notes().equals(notes)
              ? new Done(open)
              : it.does(TicketEvent.Noted.of(open, notes));
        });
  }

  /** Served while the system was down; the times only if both are known. */
  public Outcome servedByHand(
      TicketId id, Optional<Instant> from, Optional<Instant> until, Mover by) {
    return move(
        id,
        by,
        it ->
            it.ticket() instanceof Ticket.Waiting waiting
                ? it.does(waiting.byHand(from, until))
                : it.impossible());
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
    return move(
        id,
        new Mover(actor, Optional.empty()),
        it ->
            it.ticket().facts().printed().equals(Optional.of(outcome))
                ? new Done(it.ticket())
                : it.does(new TicketEvent.Printed(id, it.ticket().number(), outcome)));
  }

  private Outcome toward(
      TicketId id, ServiceId service, Mover by, BiFunction<Attempt, Matter, Outcome> step) {
    return matters
        .apply(service)
        .map(matter -> move(id, by, it -> step.apply(it, matter)))
        .orElseGet(UnknownService::new);
  }

  private Outcome move(TicketId id, Mover by, Function<Attempt, Outcome> step) {
    return database.write(
        tx ->
            tickets
                .find(tx.sql(), id)
                .map(ticket -> new Attempt(tx, tickets, ticket, clock.now(), by))
                .map(it -> by.mayMove(it.ticket()) ? step.apply(it) : it.impossible())
                .orElseGet(Unknown::new));
  }

  /** A ticket, found by the command that would move it. */
  private record Attempt(Tx tx, TicketStore tickets, Ticket ticket, Instant now, Mover by) {
    Outcome does(TicketEvent event) {
      return new Done(tickets.move(tx, ticket, event, now, by.actor()));
    }

    Outcome impossible() {
      return new Impossible(ticket);
    }
  }
}
