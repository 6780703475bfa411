package batq.server.calling;

import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What calling reads of the log, and what each press was answered. */
final class CallingStore {
  private static final int PAGE = 32;
  private static final String CALLS =
      """
      SELECT event.name, event.sequence, ticket.priority
      FROM event JOIN ticket ON ticket.ticket_id = event.ticket_id
      WHERE event.office_id = ? AND event.counter_id = ? AND event.day = ? AND event.sequence < ?
        AND event.name IN ('called', 'called-out-of-order', 'call-undone')
      ORDER BY event.sequence DESC LIMIT ?\
      """;

  private CallingStore() {}

  /** A call of a counter, or the undoing of one. */
  private record Mark(long sequence, boolean undoing, boolean priority) {}

  /**
   * How many priority numbers a counter has called in a row today: read from the log and remembered
   * nowhere else. A call that was undone was none.
   *
   * @param enough counting stops here: a longer streak decides nothing
   */
  static int streak(Sql sql, int office, CounterId counter, LocalDate day, int enough) {
    var streak = 0;
    var undone = 0;
    var before = Long.MAX_VALUE;
    while (streak < enough) {
      var marks = marks(sql, office, counter, day, before);
      for (var mark : marks) {
        if (mark.undoing()) {
          undone++;
        } else if (undone > 0) {
          undone--;
        } else if (!mark.priority() || ++streak == enough) {
          return streak;
        }
      }
      if (marks.size() < PAGE) {
        return streak;
      }
      before = marks.getLast().sequence();
    }
    return streak;
  }

  private static List<Mark> marks(
      Sql sql, int office, CounterId counter, LocalDate day, long before) {
    return sql.list(
        CALLS,
        row ->
            new Mark(
                row.bigNumber("sequence"),
                row.text("name").equals("call-undone"),
                row.flag("priority")),
        office,
        counter,
        day,
        before,
        PAGE);
  }

  /** Everything that happened to tickets on a day, in order. */
  static List<WhyNotYet.Step> steps(Sql sql, int office, LocalDate day) {
    return sql.list(
        // Left to itself SQLite would read the whole record, which is in that order already.
        "SELECT at, body FROM event INDEXED BY event_of_day"
            + " WHERE office_id = ? AND day = ? AND ticket_id IS NOT NULL ORDER BY sequence",
        row ->
            new WhyNotYet.Step(
                WireJson.read(row.text("body"), TicketEvent.class), row.instant("at")),
        office,
        day);
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
        "INSERT INTO next_request (office_id, request_id, counter_id, ticket_id, day) VALUES (?, ?,"
            + " ?, ?, ?)",
        tx.office(),
        press.requestId(),
        press.counter(),
        answer,
        day);
  }

  /** What the last press of a counter did, as far as it can be undone. */
  record LastPress(Instant at, TicketId called, Optional<TicketId> finished) {
    /** Until when it can be undone. */
    Instant undoUntil() {
      return at.plus(Calling.UNDO);
    }

    /** Whether it still can: the ticket is there, only called, and by this very press. */
    boolean canUndo(Ticket ticket, CounterId counter, Instant now) {
      return !undoUntil().isBefore(now)
          && ticket instanceof Ticket.Called there
          && there.id().equals(called)
          && there.calls().times() == 1
          && there.calls().counter().equals(counter)
          && there.calls().first().equals(at);
    }
  }

  static Optional<LastPress> lastPress(Sql sql, int office, CounterId counter) {
    return sql.first(
        "SELECT * FROM desk_press WHERE office_id = ? AND counter_id = ?",
        row ->
            new LastPress(
                row.instant("at"),
                row.ticketId("called_id"),
                row.perhapsText("finished_id").map(TicketId::parse)),
        office,
        counter);
  }

  static void rememberPress(Tx tx, CounterId counter, LastPress press) {
    tx.update(
        """
        INSERT INTO desk_press (office_id, counter_id, at, called_id, finished_id) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (office_id, counter_id) DO UPDATE
        SET at = excluded.at, called_id = excluded.called_id, finished_id = excluded.finished_id\
        """,
        tx.office(),
        counter,
        press.at(),
        press.called(),
        press.finished());
  }
}
