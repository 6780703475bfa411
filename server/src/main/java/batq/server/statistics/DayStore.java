package batq.server.statistics;

import batq.server.store.Database;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.thai.ThaiDate;
import batq.wire.CounterId;
import batq.wire.TicketNumber;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A day's figures out of the record: read only, each by the index of its day. */
public final class DayStore {
  private static final int WEEKS = 4;

  private static final String TALLY =
      """
      SELECT count(*) AS came, sum(outcome = 'served') AS served, sum(outcome = 'no-show') AS no_show,
        sum(outcome = 'cancelled') AS gone, count(measured_wait_ms) AS waited, sum(measured_wait_ms) AS wait_ms,
        count(iif(measured_service_ms > standard_minutes * 60000, 1, NULL)) AS over_standard
      FROM measured_visit WHERE office_id = ? AND day = ?""";
  private static final String CAME_BACK =
      "SELECT count(*) AS back FROM ticket WHERE office_id = ? AND day = ? AND returns > 0";
  private static final String FINISHED =
      """
      SELECT counter_id, count(*) AS tickets FROM ticket
      WHERE office_id = ? AND day = ? AND state = 'finished' AND counter_id IS NOT NULL GROUP BY counter_id""";
  private static final String BY_HOUR =
      """
      SELECT issued_in_day / 3600000 AS hour, count(*) AS came FROM visit
      WHERE office_id = ? AND day = ? GROUP BY hour""";
  private static final String CAME_BY =
      "SELECT count(*) AS came FROM visit WHERE office_id = ? AND day = ? AND issued_in_day <= ?";
  private static final String LAST_DAY =
      "SELECT max(day) AS day FROM ticket WHERE office_id = ? AND day < ?";
  private static final String LEFT =
      "SELECT number FROM ticket WHERE office_id = ? AND day = ? AND %s ORDER BY issued_at, number";

  private final Database database;

  public DayStore(Database database) {
    this.database = database;
  }

  /** What is counted of a day. */
  public DayTally tally(LocalDate day) {
    return database.read(
        sql -> sql.first(TALLY, row -> tally(sql, day, row), Database.OFFICE, day).orElseThrow());
  }

  /** What earlier days let one expect of the day to which this moment belongs. */
  public Expected expected(LocalDate day, Instant now) {
    return database.read(sql -> expected(sql, day, now));
  }

  /** Who was left on the last day before this one on which anybody came. */
  public Optional<LeftOver> leftOver(LocalDate today) {
    return database.read(
        sql ->
            sql.first(LAST_DAY, row -> row.perhapsText("day"), Database.OFFICE, today)
                .flatMap(it -> it)
                .map(LocalDate::parse)
                .map(
                    day ->
                        new LeftOver(
                            day,
                            left(sql, day, "state = 'unserved'"),
                            left(
                                sql,
                                day,
                                "state = 'finished' AND timed = 0 AND counter_id IS NOT NULL"))));
  }

  private static DayTally tally(Sql sql, LocalDate day, Row row) throws SQLException {
    var waited = row.number("waited");
    Optional<Duration> meanWait =
        waited == 0
            ? Optional.empty()
            : Optional.of(Duration.ofMillis(row.bigNumber("wait_ms") / waited));
    var finished = new HashMap<CounterId, Integer>();
    sql.each(
        FINISHED,
        each -> Map.entry(CounterId.of(each.number("counter_id")), each.number("tickets")),
        each -> finished.put(each.getKey(), each.getValue()),
        Database.OFFICE,
        day);
    int back =
        sql.first(CAME_BACK, each -> each.number("back"), Database.OFFICE, day).orElseThrow();
    return new DayTally(
        row.number("came"),
        row.number("served"),
        row.number("no_show"),
        row.number("gone"),
        back,
        row.number("over_standard"),
        meanWait,
        finished,
        byHour(sql, day));
  }

  private static Expected expected(Sql sql, LocalDate day, Instant now) {
    var weeks =
        IntStream.rangeClosed(1, WEEKS)
            .mapToObj(week -> byHour(sql, day.minusWeeks(week)))
            .filter(hours -> !hours.isEmpty())
            .toList();
    var sums = new HashMap<Integer, Integer>();
    weeks.forEach(hours -> hours.forEach((hour, came) -> sums.merge(hour, came, Integer::sum)));
    var means = new HashMap<Integer, Integer>();
    sums.forEach(
        (hour, sum) -> means.put(hour, Math.round(sum / (float) Math.max(1, weeks.size()))));
    var aWeekAgo = day.minusWeeks(1);
    var sinceMidnight = now.atZone(ThaiDate.ZONE).toLocalTime().toNanoOfDay() / 1_000_000;
    return new Expected(
        means,
        byHour(sql, aWeekAgo).isEmpty()
            ? Optional.empty()
            : sql.first(
                CAME_BY, row -> row.number("came"), Database.OFFICE, aWeekAgo, sinceMidnight));
  }

  private static Map<Integer, Integer> byHour(Sql sql, LocalDate day) {
    var hours = new HashMap<Integer, Integer>();
    sql.each(
        BY_HOUR,
        row -> Map.entry(row.number("hour"), row.number("came")),
        row -> hours.put(row.getKey(), row.getValue()),
        Database.OFFICE,
        day);
    return hours;
  }

  private static List<TicketNumber> left(Sql sql, LocalDate day, String which) {
    return sql.list(
        LEFT.formatted(which), row -> new TicketNumber(row.text("number")), Database.OFFICE, day);
  }
}
