package batq.server.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds where the beginning of a record may be cut off: before the first event of a day that is
 * kept, and never through a ticket. Events stand in the order in which they were recorded, which is
 * not always that of their days: a day is closed in the night after it, and past visits are taken
 * in later.
 */
public final class OldEvents {
  /** More than the largest hall has in a day; bounds how long one run holds up the others. */
  private static final int MOST_IN_A_RUN = 20_000;

  private static final String FIRST_DAY =
      "SELECT day FROM event WHERE office_id = ? AND sequence >= ? ORDER BY sequence LIMIT 1";
  private static final String NEWEST_DAY =
      "SELECT day FROM event WHERE office_id = ? AND actor <> 'import' ORDER BY sequence DESC LIMIT 1";
  private static final String FIRST_KEPT =
      """
      SELECT sequence FROM event WHERE office_id = ? AND sequence >= ? AND +day > ?
      ORDER BY sequence LIMIT 1""";
  private static final String TORN =
      """
      SELECT min(sequence) AS sequence FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ? AND ticket_id IN (
        SELECT ticket_id FROM event INDEXED BY event_of_day
        WHERE office_id = ? AND day <= ? AND sequence > ? AND ticket_id IS NOT NULL)""";
  private static final String DAYS =
      """
      SELECT day, count(*) AS events, count(iif(name = 'issued', 1, NULL)) AS tickets
      FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ? GROUP BY day ORDER BY day""";
  private static final String END_OF_DAY =
      """
      SELECT max(sequence) AS sequence FROM event INDEXED BY event_of_day
      WHERE office_id = ? AND sequence < ? AND day =
        (SELECT day FROM event WHERE office_id = ? AND sequence = ?)""";
  private static final String END_OF_TICKETS =
      """
      WITH run AS (SELECT day, ticket_id FROM event WHERE office_id = ? AND sequence BETWEEN ? AND ?
        AND ticket_id IS NOT NULL)
      SELECT max(sequence) AS sequence FROM event INDEXED BY event_of_day
      WHERE office_id = ? AND day IN (SELECT day FROM run) AND sequence > ? AND ticket_id IN (SELECT ticket_id FROM run)""";

  private final Sql sql;
  private final int office;
  private final long first;

  private OldEvents(Sql sql, int office) {
    this.sql = sql;
    this.office = office;
    this.first = RetiredRuns.last(sql, office) + 1;
  }

  /** Events that go together, both ends included. */
  public record Run(long first, long last) {}

  /** What of a day is among them. */
  public record DayCount(LocalDate day, long events, int tickets) {}

  /** The record's events as they stand now. */
  public static OldEvents of(Sql sql, int office) {
    return new OldEvents(sql, office);
  }

  /** The day of the first event that is left. */
  public Optional<LocalDate> firstDay() {
    return sql.first(FIRST_DAY, row -> row.date("day"), office, first);
  }

  /** The day of the newest event; what was imported tells nothing of when it was. */
  public Optional<LocalDate> newestDay() {
    return sql.first(NEWEST_DAY, row -> row.date("day"), office);
  }

  /**
   * All that may go.
   *
   * @param lastOld the last day that is not kept
   */
  public Optional<Run> upTo(LocalDate lastOld) {
    var end =
        sql.first(FIRST_KEPT, row -> row.bigNumber("sequence"), office, first, lastOld)
                .orElseGet(() -> Standing.of(sql).head().sequence() + 1)
            - 1;
    for (var torn = torn(end, lastOld); torn.isPresent(); torn = torn(end, lastOld)) {
      end = torn.get() - 1;
    }
    return end < first ? Optional.empty() : Optional.of(new Run(first, end));
  }

  /** How many of each day are in it. */
  public List<DayCount> days(Run run) {
    return sql.list(
        DAYS,
        row -> new DayCount(row.date("day"), row.bigNumber("events"), row.number("tickets")),
        office,
        run.first(),
        run.last());
  }

  /** The next to go: about one day, with whole tickets; empty when all of it went. */
  public Optional<Run> next(long last) {
    if (first > last) {
      return Optional.empty();
    }
    var end = first;
    for (var more = endOfDay(); more > end; more = endOfTickets(end)) {
      end = Math.min(more, last);
    }
    return Optional.of(new Run(first, end));
  }

  private Optional<Long> torn(long end, LocalDate lastOld) {
    return sql.first(
            TORN, row -> row.perhapsBigNumber("sequence"), office, first, end, office, lastOld, end)
        .flatMap(it -> it);
  }

  private long endOfDay() {
    return sql.first(
            END_OF_DAY,
            row -> row.bigNumber("sequence"),
            office,
            first + MOST_IN_A_RUN,
            office,
            first)
        .orElse(first);
  }

  private long endOfTickets(long end) {
    return sql.first(
            END_OF_TICKETS, row -> row.bigNumber("sequence"), office, first, end, office, end)
        .orElse(0L);
  }
}
