package batq.server.ticket;

import batq.server.ticket.Ticket.Calls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns that change during a ticket's life, each with what it holds of a ticket. */
final class TicketColumns {
  /** Names in the order of {@link #of}. */
  private static final List<String> CHANGING =
      List.of(
          "state",
          "service_id",
          "department_id",
          "standard_minutes",
          "line_at",
          "first_called_at",
          "called_here_at",
          "in_service_ms",
          "returns",
          "matters_served",
          "manner",
          "counter_id",
          "turn_at",
          "called_at",
          "calls",
          "calls_apart",
          "apart_at",
          "started_at",
          "held_at",
          "held_until",
          "ended_at",
          "timed",
          "reason",
          "printed",
          "rating",
          "notes");

  static final String UPDATE =
      CHANGING.stream()
          .map(column -> column + " = ?")
          .collect(Collectors.joining(", ", "UPDATE ticket SET ", " WHERE ticket_id = ?"));

  private TicketColumns() {}

  /** What {@link #UPDATE} asks for. */
  static Object[] of(Ticket ticket) {
    var values = new ArrayList<>(CHANGING.size() + 1);
    values.add(ticket.state().word());
    addMatter(values, ticket.facts().matter());
    addJourney(values, ticket.journey());
    addCalls(values, calls(ticket));
    values.add(startedAt(ticket));
    values.add(held(ticket).map(Ticket.Held::heldAt));
    values.add(held(ticket).flatMap(Ticket.Held::until));
    values.add(endedAt(ticket));
    values.add(!(ticket instanceof Ticket.Finished finished) || finished.timed());
    values.add(
        ticket instanceof Ticket.Cancelled cancelled
            ? Optional.of(TicketRow.word(cancelled.reason()))
            : Optional.empty());
    values.add(ticket.facts().printed().map(TicketRow::word));
    values.add(ticket.facts().rating());
    values.add(TicketRow.words(ticket.facts().notes()));
    values.add(ticket.id());
    return values.toArray();
  }

  private static void addMatter(List<Object> values, Matter matter) {
    values.add(matter.serviceId());
    values.add(matter.departmentId());
    values.add(matter.standardMinutes());
  }

  private static void addJourney(List<Object> values, Journey journey) {
    values.add(journey.lineAt());
    values.add(journey.firstCalledAt());
    values.add(journey.calledHereAt());
    values.add(journey.inService().toMillis());
    values.add(journey.returns());
    values.add(journey.mattersServed());
    values.add(journey.manner().word());
  }

  private static void addCalls(List<Object> values, Optional<Calls> calls) {
    values.add(calls.map(Calls::counter));
    values.add(calls.map(Calls::first));
    values.add(calls.map(Calls::last));
    values.add(calls.map(Calls::times).orElse(0));
    values.add(calls.map(Calls::apart).orElse(0));
    values.add(calls.map(Calls::apartAt));
  }

  /** The calls of its present or last turn. */
  static Optional<Calls> calls(Ticket ticket) {
    return switch (ticket) {
      case Ticket.AtCounter there -> Optional.of(there.calls());
      case Ticket.Held held -> held.calls();
      case Ticket.Finished finished -> finished.calls();
      case Ticket.NotShown absent -> Optional.of(absent.calls());
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Cancelled _ -> Optional.empty();
      case Ticket.Unserved _ -> Optional.empty();
    };
  }

  private static Optional<Instant> startedAt(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Serving serving -> Optional.of(serving.startedAt());
      case Ticket.Finished finished -> finished.startedAt();
      default -> Optional.empty();
    };
  }

  private static Optional<Ticket.Held> held(Ticket ticket) {
    return ticket instanceof Ticket.Held held ? Optional.of(held) : Optional.empty();
  }

  private static Optional<Instant> endedAt(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Open _ -> Optional.empty();
      case Ticket.Finished finished -> Optional.of(finished.endedAt());
      case Ticket.NotShown absent -> Optional.of(absent.endedAt());
      case Ticket.Cancelled cancelled -> Optional.of(cancelled.endedAt());
      case Ticket.Unserved unserved -> Optional.of(unserved.endedAt());
    };
  }
}
