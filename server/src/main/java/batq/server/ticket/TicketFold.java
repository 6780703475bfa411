package batq.server.ticket;

import batq.server.ticket.Ticket.Calls;
import batq.server.ticket.Ticket.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Events into states, one by one: the same steps when a move is made and when all rows are rebuilt.
 */
final class TicketFold {
  private TicketFold() {}

  static Ticket.Waiting issued(TicketEvent.Issued event, LocalDate day, Instant at) {
    var facts =
        new Facts(
            event.ticketId(),
            event.number(),
            event.site(),
            day,
            event.series(),
            event.ordinal(),
            event.serviceId(),
            event.departmentId(),
            event.standardMinutes(),
            event.visitorClass(),
            event.priority(),
            event.channel(),
            at,
            Optional.empty(),
            Optional.empty());
    return new Ticket.Waiting(facts, at);
  }

  static Ticket after(Ticket ticket, TicketEvent event, Instant at) {
    return switch (event) {
      case TicketEvent.Issued issued -> throw impossible(ticket, issued);
      case TicketEvent.Called called -> called(ticket, called, at);
      case TicketEvent.Recalled recalled -> recalled(ticket, recalled, at);
      case TicketEvent.Started started -> started(ticket, started, at);
      case TicketEvent.Finished finished -> finished(ticket, finished, at);
      case TicketEvent.NotShown absent -> notShown(ticket, absent, at);
      case TicketEvent.Cancelled cancelled -> cancelled(ticket, cancelled, at);
      case TicketEvent.Printed printed -> with(ticket, printed(ticket.facts(), printed));
      case TicketEvent.Rated rated -> with(ticket, rated(ticket.facts(), rated));
    };
  }

  private static Ticket called(Ticket ticket, TicketEvent.Called event, Instant at) {
    return switch (ticket) {
      case Ticket.Waiting(var facts, _) ->
          new Ticket.Called(facts, new Calls(event.counterId(), at, at, 1, 1, at));
      default -> throw impossible(ticket, event);
    };
  }

  private static Ticket recalled(Ticket ticket, TicketEvent.Recalled event, Instant at) {
    return switch (ticket) {
      case Ticket.Called(var facts, var calls) ->
          new Ticket.Called(
              facts,
              new Calls(
                  calls.counter(),
                  calls.first(),
                  at,
                  event.times(),
                  event.apart() ? calls.apart() + 1 : calls.apart(),
                  event.apart() ? at : calls.apartAt()));
      default -> throw impossible(ticket, event);
    };
  }

  private static Ticket started(Ticket ticket, TicketEvent.Started event, Instant at) {
    return switch (ticket) {
      case Ticket.Called(var facts, var calls) -> new Ticket.Serving(facts, calls, at);
      default -> throw impossible(ticket, event);
    };
  }

  private static Ticket finished(Ticket ticket, TicketEvent.Finished event, Instant at) {
    return switch (ticket) {
      case Ticket.Called(var facts, var calls) ->
          new Ticket.Finished(facts, calls, Optional.empty(), at);
      case Ticket.Serving(var facts, var calls, var startedAt) ->
          new Ticket.Finished(facts, calls, Optional.of(startedAt), at);
      default -> throw impossible(ticket, event);
    };
  }

  private static Ticket notShown(Ticket ticket, TicketEvent.NotShown event, Instant at) {
    return switch (ticket) {
      case Ticket.Called(var facts, var calls) -> new Ticket.NotShown(facts, calls, at);
      default -> throw impossible(ticket, event);
    };
  }

  private static Ticket cancelled(Ticket ticket, TicketEvent.Cancelled event, Instant at) {
    return switch (ticket) {
      case Ticket.Waiting(var facts, _) -> new Ticket.Cancelled(facts, event.reason(), at);
      default -> throw impossible(ticket, event);
    };
  }

  private static Facts printed(Facts was, TicketEvent.Printed event) {
    return facts(was, Optional.of(event.outcome()), was.rating());
  }

  private static Facts rated(Facts was, TicketEvent.Rated event) {
    return facts(was, was.printed(), Optional.of(event.score()));
  }

  private static Facts facts(
      Facts was, Optional<batq.wire.PrintReport.Outcome> printed, Optional<Integer> rating) {
    return new Facts(
        was.id(),
        was.number(),
        was.site(),
        was.day(),
        was.series(),
        was.ordinal(),
        was.serviceId(),
        was.departmentId(),
        was.standardMinutes(),
        was.visitorClass(),
        was.priority(),
        was.channel(),
        was.issuedAt(),
        printed,
        rating);
  }

  private static Ticket with(Ticket ticket, Facts facts) {
    return switch (ticket) {
      case Ticket.Waiting(_, var lineAt) -> new Ticket.Waiting(facts, lineAt);
      case Ticket.Called(_, var calls) -> new Ticket.Called(facts, calls);
      case Ticket.Serving(_, var calls, var startedAt) ->
          new Ticket.Serving(facts, calls, startedAt);
      case Ticket.Finished(_, var calls, var startedAt, var endedAt) ->
          new Ticket.Finished(facts, calls, startedAt, endedAt);
      case Ticket.NotShown(_, var calls, var endedAt) -> new Ticket.NotShown(facts, calls, endedAt);
      case Ticket.Cancelled(_, var reason, var endedAt) ->
          new Ticket.Cancelled(facts, reason, endedAt);
    };
  }

  private static IllegalStateException impossible(Ticket ticket, TicketEvent event) {
    return new IllegalStateException(
        event.name() + " cannot follow " + ticket.state().word() + " of ticket " + ticket.id());
  }
}
