package batq.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Puts one run of events away: its totals are kept, the run is written down and recorded, and only
 * then do its rows go. All in the caller's transaction.
 */
public final class Retiring {
  private static final String OF_RUN =
      """
      WITH gone AS (SELECT day, name, ticket_id FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ?)
      SELECT min(day) AS first_day, max(day) AS last_day, count(iif(name = 'issued', 1, NULL)) AS tickets,
        (SELECT hash FROM event WHERE office_id = ? AND sequence = ?) AS hash
      FROM gone""";
  private static final String WRITE =
      """
      INSERT INTO retired_run (office_id, run, first, last, last_hash, first_day, last_day, tickets, totals)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ITS_TICKETS =
      " WHERE ticket_id IN (SELECT ticket_id FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ?"
          + " AND name = 'issued')";
  private static final String NOBODY_WAITED =
      "DELETE FROM next_request WHERE office_id = ? AND ticket_id IS NULL AND day <= ?";
  private static final String ITS_EVENTS = " WHERE office_id = ? AND sequence BETWEEN ? AND ?";

  private Retiring() {}

  /** Keeps the totals of a run's tickets while they are still there. */
  @FunctionalInterface
  public interface Totals {
    void keep(Tx tx, long run, OldEvents.Run events);
  }

  /** Puts it away and says what went. */
  public static RecordChange.Retired putAway(
      Tx tx, OldEvents.Run events, Totals totals, Instant at, LocalDate day, String actor) {
    var before = RetiredRuns.newest(tx.sql(), tx.office());
    var number = before.map(it -> it.run() + 1).orElse(1L);
    totals.keep(tx, number, events);
    var open = described(tx, number, events);
    var hash = RetiredRuns.totals(tx.sql(), open, before);
    var gone = withTotals(open, hash);
    tx.update(
        WRITE,
        tx.office(),
        gone.run(),
        gone.first(),
        gone.last(),
        gone.lastHash(),
        gone.firstDay(),
        gone.lastDay(),
        gone.tickets(),
        gone.totals());
    tx.record(at, day, actor, gone);
    tx.update(NOBODY_WAITED, tx.office(), gone.lastDay());
    for (var table : List.of("next_request", "earlier_matter", "ticket")) {
      tx.update("DELETE FROM " + table + ITS_TICKETS, tx.office(), events.first(), events.last());
    }
    for (var table : List.of("announcement", "event")) {
      tx.update("DELETE FROM " + table + ITS_EVENTS, tx.office(), events.first(), events.last());
    }
    return gone;
  }

  private static RecordChange.Retired described(Tx tx, long number, OldEvents.Run events) {
    Optional<RecordChange.Retired> run =
        tx.first(
            OF_RUN,
            row ->
                new RecordChange.Retired(
                    number,
                    events.first(),
                    events.last(),
                    HexFormat.of().formatHex(row.bytes("hash")),
                    row.date("first_day"),
                    row.date("last_day"),
                    row.number("tickets"),
                    ""),
            tx.office(),
            events.first(),
            events.last(),
            tx.office(),
            events.last());
    return run.orElseThrow();
  }

  private static RecordChange.Retired withTotals(RecordChange.Retired run, String totals) {
    return new RecordChange.Retired(
        run.run(),
        run.first(),
        run.last(),
        run.lastHash(),
        run.firstDay(),
        run.lastDay(),
        run.tickets(),
        totals);
  }
}
