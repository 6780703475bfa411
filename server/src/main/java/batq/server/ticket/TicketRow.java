package batq.server.ticket;

import batq.server.store.Row;
import batq.server.ticket.Ticket.Calls;
import batq.wire.Channel;
import batq.wire.PrintReport;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the table {@code ticket} into a {@link Ticket}; {@link TicketColumns} is the way back.
 */
final class TicketRow {
  private TicketRow() {}

  static Ticket read(Row row) throws SQLException {
    var facts = facts(row);
    var journey = journey(row);
    return switch (row.text("state")) {
      case "waiting" -> new Ticket.Waiting(facts, journey);
      case "called" -> new Ticket.Called(facts, journey, calls(row).orElseThrow());
      case "serving" ->
          new Ticket.Serving(facts, journey, calls(row).orElseThrow(), row.instant("started_at"));
      case "held" ->
          new Ticket.Held(
              facts, journey, calls(row), row.instant("held_at"), row.perhapsInstant("held_until"));
      case "finished" ->
          new Ticket.Finished(
              facts,
              journey,
              calls(row),
              row.perhapsInstant("started_at"),
              row.instant("ended_at"),
              row.flag("timed"));
      case "no-show" ->
          new Ticket.NotShown(facts, journey, calls(row).orElseThrow(), row.instant("ended_at"));
      case "cancelled" ->
          new Ticket.Cancelled(
              facts,
              journey,
              constant(CancelReason.class, row.text("reason")),
              row.instant("ended_at"));
      case "unserved" -> new Ticket.Unserved(facts, journey, row.instant("ended_at"));
      default -> throw new SQLException("a state that nobody wrote: " + row.text("state"));
    };
  }

  static ServedMatter readMatter(Row row) throws SQLException {
    return new ServedMatter(
        row.ticketId("ticket_id"),
        row.number("ordinal"),
        matter(row),
        row.perhapsInstant("called_at"),
        row.instant("served_from"),
        row.instant("ended_at"),
        Duration.ofMillis(row.bigNumber("service_ms")));
  }

  private static TicketFacts facts(Row row) throws SQLException {
    return new TicketFacts(
        row.ticketId("ticket_id"),
        new TicketNumber(row.text("number")),
        row.number("site"),
        row.date("day"),
        new Series(row.text("series")),
        row.number("ordinal"),
        new ServiceId(row.text("wished_id")),
        matter(row),
        new VisitorClass(row.text("visitor_class")),
        row.flag("priority"),
        constant(Channel.class, row.text("channel")),
        row.instant("issued_at"),
        row.perhapsText("printed").map(word -> constant(PrintReport.Outcome.class, word)),
        row.perhapsNumber("rating"),
        notes(row.text("notes")));
  }

  private static Set<TicketNote> notes(String words) {
    return words.isEmpty()
        ? Set.of()
        : Stream.of(words.split(","))
            .map(word -> constant(TicketNote.class, word))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Matter matter(Row row) throws SQLException {
    return new Matter(
        new ServiceId(row.text("service_id")),
        row.text("department_id"),
        row.number("standard_minutes"));
  }

  private static Journey journey(Row row) throws SQLException {
    return new Journey(
        row.instant("line_at"),
        row.perhapsInstant("first_called_at"),
        row.perhapsInstant("called_here_at"),
        Duration.ofMillis(row.bigNumber("in_service_ms")),
        row.number("returns"),
        row.number("matters_served"),
        constant(Manner.class, row.text("manner")));
  }

  /** The calls of the present turn: none while it has no counter. */
  private static Optional<Calls> calls(Row row) throws SQLException {
    var counter = row.perhapsCounter("counter_id");
    if (counter.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Calls(
            counter.get(),
            row.instant("turn_at"),
            row.instant("called_at"),
            row.number("calls"),
            row.number("calls_apart"),
            row.instant("apart_at")));
  }

  /** Each as {@link #word} has it, in the order of the list, between commas. */
  static String words(Set<TicketNote> notes) {
    return notes.stream().sorted().map(TicketRow::word).collect(Collectors.joining(","));
  }

  /** {@code OUT_OF_PAPER} as {@code out-of-paper}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
