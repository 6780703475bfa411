package batq.server.ticket;

import batq.server.ticket.Ticket.Called;
import batq.server.ticket.Ticket.Calls;
import batq.server.ticket.Ticket.Cancelled;
import batq.server.ticket.Ticket.Finished;
import batq.server.ticket.Ticket.Held;
import batq.server.ticket.Ticket.NotShown;
import batq.server.ticket.Ticket.Serving;
import batq.server.ticket.Ticket.Unserved;
import batq.server.ticket.Ticket.Waiting;
import batq.wire.CounterId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Events into states, one by one: the same steps when a move is made and when all rows are rebuilt.
 * A state that is not named for an event cannot have it.
 */
final class TicketFold {
  private TicketFold() {}

  static Ticket after(Ticket ticket, TicketEvent event, Instant at) {
    return next(ticket, event, at)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s cannot follow %s of ticket %s"
                        .formatted(event.name(), ticket.state().word(), ticket.id())));
  }

  private static Optional<Ticket> next(Ticket ticket, TicketEvent event, Instant at) {
    return switch (event) {
      case TicketEvent.Issued _ -> Optional.empty();
      case TicketEvent.Called(_, _, var counter) -> called(ticket, counter, at);
      case TicketEvent.CalledOutOfOrder(_, _, var counter, _) -> called(ticket, counter, at);
      case TicketEvent.Recalled again -> recalled(ticket, again, at);
      case TicketEvent.CallUndone _ -> callUndone(ticket);
      case TicketEvent.Started _ -> started(ticket, at);
      case TicketEvent.WalkedUp(_, _, var counter) -> walkedUp(ticket, counter, at);
      case TicketEvent.Held(_, _, var until) -> held(ticket, until, at);
      case TicketEvent.Resumed(_, _, var counter) -> resumed(ticket, counter, at);
      case TicketEvent.Returned returned -> returned(ticket, returned.lineAt());
      case TicketEvent.Transferred(_, _, var matter) -> transferred(ticket, matter);
      case TicketEvent.MatterNamed(_, _, var matter) ->
          ticket instanceof Ticket.AtCounter
              ? Optional.of(with(ticket, ticket.facts().about(matter)))
              : Optional.empty();
      case TicketEvent.Continued(_, _, _, var matter) -> continued(ticket, matter);
      case TicketEvent.Finished _ -> finished(ticket, at);
      case TicketEvent.FinishUndone _ -> finishUndone(ticket);
      case TicketEvent.ServedByHand byHand -> servedByHand(ticket, byHand, at);
      case TicketEvent.NotShown _ ->
          ticket instanceof Called(var facts, var journey, var calls)
              ? Optional.of(new NotShown(facts, journey, calls, at))
              : Optional.empty();
      case TicketEvent.Cancelled(_, _, var reason) -> cancelled(ticket, reason, at);
      case TicketEvent.Unserved _ ->
          ticket instanceof Ticket.Open && !(ticket instanceof Serving)
              ? Optional.of(new Unserved(ticket.facts(), ticket.journey(), at))
              : Optional.empty();
      case TicketEvent.EndNotRecorded _ ->
          ticket instanceof Serving(var facts, var journey, var calls, var since)
              ? Optional.of(
                  new Finished(facts, journey, Optional.of(calls), Optional.of(since), at, false))
              : Optional.empty();
      case TicketEvent.PaperAsked _ -> Optional.of(with(ticket, ticket.facts().awaitingPaper()));
      case TicketEvent.Printed(_, _, var outcome) ->
          Optional.of(with(ticket, ticket.facts().printed(outcome)));
      case TicketEvent.Rated(_, _, var score) ->
          Optional.of(with(ticket, ticket.facts().rated(score)));
      case TicketEvent.Noted(_, _, var notes) ->
          ticket instanceof Ticket.Open
              ? Optional.of(with(ticket, ticket.facts().noted(Set.copyOf(notes))))
              : Optional.empty();
    };
  }

  private static Optional<Ticket> called(Ticket ticket, CounterId counter, Instant at) {
    return ticket instanceof Waiting(var facts, var journey)
        ? Optional.of(new Called(facts, journey.called(at), new Calls(counter, at, at, 1, 1, at)))
        : Optional.empty();
  }

  private static Optional<Ticket> recalled(Ticket ticket, TicketEvent.Recalled event, Instant at) {
    if (!(ticket instanceof Called(var facts, var journey, var calls))) {
      return Optional.empty();
    }
    var apart = event.apart() ? calls.apart() + 1 : calls.apart();
    var apartAt = event.apart() ? at : calls.apartAt();
    var again = new Calls(calls.counter(), calls.first(), at, event.times(), apart, apartAt);
    return Optional.of(new Called(facts, journey, again));
  }

  private static Optional<Ticket> callUndone(Ticket ticket) {
    return ticket instanceof Called(var facts, var journey, var calls)
        ? Optional.of(new Waiting(facts, journey.uncalled(calls.first())))
        : Optional.empty();
  }

  private static Optional<Ticket> started(Ticket ticket, Instant at) {
    return ticket instanceof Called(var facts, var journey, var calls)
        ? Optional.of(new Serving(facts, journey, calls, at))
        : Optional.empty();
  }

  private static Optional<Ticket> walkedUp(Ticket ticket, CounterId counter, Instant at) {
    return ticket instanceof Waiting(var facts, var journey)
        ? Optional.of(
            new Serving(
                facts,
                journey.in(Manner.WALK_UP, Optional.empty()),
                new Calls(counter, at, at, 0, 0, at),
                at))
        : Optional.empty();
  }

  private static Optional<Ticket> held(Ticket ticket, Optional<Instant> until, Instant at) {
    return switch (ticket) {
      case Waiting(var facts, var journey) ->
          Optional.of(new Held(facts, journey, Optional.empty(), at, until));
      case Called(var facts, var journey, var calls) ->
          Optional.of(new Held(facts, journey, Optional.of(calls), at, until));
      case Serving(var facts, var journey, var calls, var since) ->
          Optional.of(
              new Held(
                  facts,
                  journey.served(Duration.between(since, at)),
                  Optional.of(calls),
                  at,
                  until));
      default -> Optional.empty();
    };
  }

  private static Optional<Ticket> resumed(Ticket ticket, CounterId counter, Instant at) {
    return ticket instanceof Held(var facts, var journey, var calls, _, _)
        ? calls.map(
            before ->
                new Serving(
                    facts,
                    journey,
                    new Calls(
                        counter,
                        before.first(),
                        before.last(),
                        before.times(),
                        before.apart(),
                        before.apartAt()),
                    at))
        : Optional.empty();
  }

  private static Optional<Ticket> returned(Ticket ticket, Instant place) {
    return switch (ticket) {
      case Called(var facts, var journey, _) -> Optional.of(new Waiting(facts, journey));
      case Held(var facts, var journey, _, _, _) -> Optional.of(new Waiting(facts, journey));
      case NotShown(var facts, var journey, _, _) ->
          Optional.of(new Waiting(facts, journey.backInLine(place)));
      default -> Optional.empty();
    };
  }

  private static Optional<Ticket> transferred(Ticket ticket, Matter matter) {
    var facts = ticket.facts();
    return ticket instanceof Ticket.Open
        ? Optional.of(
            new Waiting(facts.about(matter), ticket.journey().elsewhere(facts.issuedAt())))
        : Optional.empty();
  }

  private static Optional<Ticket> continued(Ticket ticket, Matter matter) {
    var facts = ticket.facts();
    return ticket instanceof Ticket.AtCounter
        ? Optional.of(
            new Waiting(facts.about(matter), ticket.journey().anotherMatter(facts.issuedAt())))
        : Optional.empty();
  }

  private static Optional<Ticket> finished(Ticket ticket, Instant at) {
    return switch (ticket) {
      case Called(var facts, var journey, var calls) ->
          Optional.of(new Finished(facts, journey, Optional.of(calls), Optional.empty(), at, true));
      case Serving(var facts, var journey, var calls, var since) ->
          Optional.of(
              new Finished(facts, journey, Optional.of(calls), Optional.of(since), at, true));
      default -> Optional.empty();
    };
  }

  private static Optional<Ticket> finishUndone(Ticket ticket) {
    return ticket instanceof Finished(var facts, var journey, var calls, var since, _, _)
        ? calls.map(
            at ->
                since
                    .<Ticket>map(started -> new Serving(facts, journey, at, started))
                    .orElseGet(() -> new Called(facts, journey, at)))
        : Optional.empty();
  }

  private static Optional<Ticket> servedByHand(
      Ticket ticket, TicketEvent.ServedByHand event, Instant at) {
    var timed = event.from().isPresent() && event.until().isPresent();
    return ticket instanceof Waiting(var facts, var journey)
        ? Optional.of(
            new Finished(
                facts,
                journey.in(Manner.BY_HAND, timed ? event.from() : Optional.empty()),
                Optional.empty(),
                timed ? event.from() : Optional.empty(),
                event.until().orElse(at),
                timed))
        : Optional.empty();
  }

  private static Optional<Ticket> cancelled(Ticket ticket, CancelReason reason, Instant at) {
    return ticket instanceof Waiting || ticket instanceof Held
        ? Optional.of(new Cancelled(ticket.facts(), ticket.journey(), reason, at))
        : Optional.empty();
  }

  private static Ticket with(Ticket ticket, TicketFacts facts) {
    return switch (ticket) {
      case Waiting it -> new Waiting(facts, it.journey());
      case Called it -> new Called(facts, it.journey(), it.calls());
      case Serving it -> new Serving(facts, it.journey(), it.calls(), it.startedAt());
      case Held it -> new Held(facts, it.journey(), it.calls(), it.heldAt(), it.until());
      case Finished it ->
          new Finished(facts, it.journey(), it.calls(), it.startedAt(), it.endedAt(), it.timed());
      case NotShown it -> new NotShown(facts, it.journey(), it.calls(), it.endedAt());
      case Cancelled it -> new Cancelled(facts, it.journey(), it.reason(), it.endedAt());
      case Unserved it -> new Unserved(facts, it.journey(), it.endedAt());
    };
  }
}
