package batq.server.ticket;

import batq.server.store.Row;
import batq.server.ticket.Ticket.Calls;
import batq.server.ticket.Ticket.Facts;
import batq.wire.Channel;
import batq.wire.PrintReport;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** A row of the table {@code ticket} into a {@link Ticket} and back. */
final class TicketRow {
  private TicketRow() {}

  /**
   * The columns that change during a ticket's life, in the order of {@link TicketStore}'s UPDATE.
   */
  static Object[] changing(Ticket ticket) {
    var calls = calls(ticket);
    return new Object[] {
      ticket.state().word(),
      calls.map(Calls::first),
      calls.map(Calls::last),
      calls.map(Calls::times).orElse(0),
      calls.map(Calls::apart).orElse(0),
      calls.map(Calls::apartAt),
      calls.map(Calls::counter),
      startedAt(ticket),
      endedAt(ticket),
      reason(ticket).map(TicketRow::word),
      ticket.facts().printed().map(TicketRow::word),
      ticket.facts().rating()
    };
  }

  static Ticket read(Row row) throws SQLException {
    var facts = facts(row);
    return switch (row.text("state")) {
      case "waiting" -> new Ticket.Waiting(facts, row.instant("line_at"));
      case "called" -> new Ticket.Called(facts, calls(row));
      case "serving" -> new Ticket.Serving(facts, calls(row), row.instant("started_at"));
      case "finished" ->
          new Ticket.Finished(
              facts, calls(row), row.perhapsInstant("started_at"), row.instant("ended_at"));
      case "no-show" -> new Ticket.NotShown(facts, calls(row), row.instant("ended_at"));
      case "cancelled" ->
          new Ticket.Cancelled(
              facts, constant(CancelReason.class, row.text("reason")), row.instant("ended_at"));
      default -> throw new SQLException("a state that nobody wrote: " + row.text("state"));
    };
  }

  private static Facts facts(Row row) throws SQLException {
    return new Facts(
        row.ticketId("ticket_id"),
        new TicketNumber(row.text("number")),
        row.number("site"),
        row.date("day"),
        new Series(row.text("series")),
        row.number("ordinal"),
        new ServiceId(row.text("service_id")),
        row.text("department_id"),
        row.number("standard_minutes"),
        new VisitorClass(row.text("visitor_class")),
        row.flag("priority"),
        constant(Channel.class, row.text("channel")),
        row.instant("issued_at"),
        row.perhapsText("printed").map(word -> constant(PrintReport.Outcome.class, word)),
        row.perhapsNumber("rating"));
  }

  private static Calls calls(Row row) throws SQLException {
    return new Calls(
        row.perhapsCounter("counter_id").orElseThrow(),
        row.instant("first_called_at"),
        row.instant("called_at"),
        row.number("calls"),
        row.number("calls_apart"),
        row.instant("apart_at"));
  }

  static Optional<Calls> calls(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Called called -> Optional.of(called.calls());
      case Ticket.Serving serving -> Optional.of(serving.calls());
      case Ticket.Finished finished -> Optional.of(finished.calls());
      case Ticket.NotShown absent -> Optional.of(absent.calls());
      case Ticket.Cancelled _ -> Optional.empty();
    };
  }

  private static Optional<Instant> startedAt(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Serving serving -> Optional.of(serving.startedAt());
      case Ticket.Finished finished -> finished.startedAt();
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Called _ -> Optional.empty();
      case Ticket.NotShown _ -> Optional.empty();
      case Ticket.Cancelled _ -> Optional.empty();
    };
  }

  private static Optional<Instant> endedAt(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Finished finished -> Optional.of(finished.endedAt());
      case Ticket.NotShown absent -> Optional.of(absent.endedAt());
      case Ticket.Cancelled cancelled -> Optional.of(cancelled.endedAt());
      case Ticket.Waiting _ -> Optional.empty();
      case Ticket.Called _ -> Optional.empty();
      case Ticket.Serving _ -> Optional.empty();
    };
  }

  private static Optional<CancelReason> reason(Ticket ticket) {
    return ticket instanceof Ticket.Cancelled(_, var reason, _)
        ? Optional.of(reason)
        : Optional.empty();
  }

  /** {@code OUT_OF_PAPER} as {@code out-of-paper}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
