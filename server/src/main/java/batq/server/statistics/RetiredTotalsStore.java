package batq.server.statistics;

import batq.server.store.Database;
import batq.server.store.OldEvents;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.thai.DateSpan;
import java.time.Duration;
import java.util.Optional;

/**
 * The totals that are kept of visits which were put away: made by the very expressions that count
 * the visits of a report, and read back as the same parts.
 */
public final class RetiredTotalsStore {
  static final String DAYS =
      "SELECT * FROM retired_service WHERE office_id = ? AND day BETWEEN ? AND ?";
  static final String ARRIVALS =
      """
      SELECT visitor_class, channel, hour, sum(issued) AS issued FROM retired_arrivals
      WHERE office_id = ? AND day BETWEEN ? AND ? GROUP BY visitor_class, channel, hour""";
  private static final String WAITS =
      """
      SELECT sum(waited) AS waited, max(longest_wait_ms) AS longest_wait_ms, sum(within_15) AS within_15
      FROM retired_service WHERE office_id = ? AND day BETWEEN ? AND ?""";
  private static final String NEWEST =
      "SELECT coalesce(max(run), 0) AS run FROM retired_run WHERE office_id = ?";

  private static final String ITS_TICKETS =
      """
       WHERE ticket_id IN (SELECT ticket_id FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ?
        AND name = 'issued')
      """;
  private static final String KEEP_DAYS =
      """
      INSERT INTO retired_service (office_id, run, earlier, day, service_id, department_id, series, standard_minutes,
        issued, served, matters, no_show, gone, unserved, waited, wait_ms, timed, service_ms, within, after_hours,
        at_lunch, r1, r2, r3, r4, r5, longest_wait_ms, within_15)
      SELECT ?, ?, 0, """
          + " "
          + StatisticsStore.DAY_COLUMNS
          + ", "
          + StatisticsStore.LONGEST_COLUMNS
          + " FROM measured_visit"
          + ITS_TICKETS
          + StatisticsStore.BY_DAY;
  private static final String KEEP_EARLIER =
      """
      INSERT INTO retired_service (office_id, run, earlier, day, service_id, department_id, series, standard_minutes,
        issued, served, matters, no_show, gone, unserved, waited, wait_ms, timed, service_ms, within, after_hours,
        at_lunch, r1, r2, r3, r4, r5, longest_wait_ms, within_15)
      SELECT ?, ?, 1, day, service_id, department_id, series, standard_minutes,
        0, 0, matters, 0, 0, 0, 0, NULL, matters, service_ms, within, 0, 0, 0, 0, 0, 0, 0, NULL, 0
      FROM (SELECT """
          + " "
          + StatisticsStore.EARLIER_COLUMNS
          + " FROM earlier_matter"
          + ITS_TICKETS
          + StatisticsStore.BY_DAY
          + ")";
  private static final String KEEP_ARRIVALS =
      "INSERT INTO retired_arrivals (office_id, run, day, visitor_class, channel, hour, issued) SELECT ?, ?, day, "
          + StatisticsStore.ARRIVAL_COLUMNS
          + " FROM measured_visit"
          + ITS_TICKETS
          + " GROUP BY day, visitor_class, channel, hour";

  private RetiredTotalsStore() {}

  /** Keeps the totals of the tickets that were issued among these events. */
  public static void keep(Tx tx, long run, OldEvents.Run events) {
    for (var statement : new String[] {KEEP_DAYS, KEEP_EARLIER, KEEP_ARRIVALS}) {
      tx.update(statement, tx.office(), run, tx.office(), events.first(), events.last());
    }
  }

  static long newestRun(Sql sql) {
    return sql.first(NEWEST, row -> row.bigNumber("run"), Database.OFFICE).orElse(0L);
  }

  /** The waits of the visits that were put away; empty when none of them waited. */
  static Optional<Waits> waits(Sql sql, DateSpan span) {
    return sql.first(
            WAITS,
            row ->
                row.number("waited") == 0
                    ? Optional.<Waits>empty()
                    : Optional.of(
                        Waits.ofTotals(
                            Duration.ofMillis(row.bigNumber("longest_wait_ms")),
                            row.number("within_15"))),
            Database.OFFICE,
            span.first(),
            span.last())
        .flatMap(it -> it);
  }
}
