package batq.server.calling;

import batq.server.store.Tx;
import batq.wire.CounterId;
import java.time.LocalDate;

/**
 * How many priority numbers a counter has called in a row today, read from the log and never
 * remembered elsewhere.
 */
final class Streak {
  private static final String LAST_CALLS =
      """
      SELECT ticket.priority FROM event JOIN ticket ON ticket.ticket_id = event.ticket_id
      WHERE event.office_id = ? AND event.counter_id = ? AND event.name = 'called' AND event.day = ?
      ORDER BY event.sequence DESC LIMIT ?""";

  private Streak() {}

  /**
   * @param enough counting stops here: a longer streak decides nothing
   */
  static int of(Tx tx, CounterId counter, LocalDate day, int enough) {
    var last = tx.list(LAST_CALLS, row -> row.flag("priority"), tx.office(), counter, day, enough);
    return (int) last.stream().takeWhile(priority -> priority).count();
  }
}
