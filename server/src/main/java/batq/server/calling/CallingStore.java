package batq.server.calling;

import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import batq.wire.TicketId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What calling reads of the log, and what each press was answered. */
final class CallingStore {
  private static final String LAST_CALLS =
      """
      SELECT ticket.priority FROM event JOIN ticket ON ticket.ticket_id = event.ticket_id
      WHERE event.office_id = ? AND event.counter_id = ? AND event.name = 'called' AND event.day = ?
      ORDER BY event.sequence DESC LIMIT ?""";

  private CallingStore() {}

  /**
   * How many priority numbers a counter has called in a row today: read from the log and remembered
   * nowhere else.
   *
   * @param enough counting stops here: a longer streak decides nothing
   */
  static int streak(Sql sql, int office, CounterId counter, LocalDate day, int enough) {
    var last = sql.list(LAST_CALLS, row -> row.flag("priority"), office, counter, day, enough);
    return (int) last.stream().takeWhile(priority -> priority).count();
  }

  /** What this very press was answered before: a ticket, or that nobody waits. */
  static Optional<Optional<TicketId>> answer(Tx tx, UUID requestId) {
    return tx.first(
        "SELECT ticket_id FROM next_request WHERE office_id = ? AND request_id = ?",
        row -> row.perhapsText("ticket_id").map(TicketId::parse),
        tx.office(),
        requestId);
  }

  static void remember(Tx tx, Calling.Press press, Optional<TicketId> answer, LocalDate day) {
    tx.update(
        "INSERT INTO next_request (office_id, request_id, counter_id, ticket_id, day) VALUES (?, ?, ?, ?, ?)",
        tx.office(),
        press.requestId(),
        press.counter(),
        answer,
        day);
  }
}
