package batq.server.statistics;

import batq.server.feedback.Satisfaction;
import batq.server.statistics.Parts.Arrivals;
import batq.server.statistics.Parts.DayPart;
import batq.server.store.Database;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.thai.DateSpan;
import batq.wire.Channel;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The figures out of the record: counted by the database, or visit by visit. */
public final class StatisticsStore {
  private static final String OF_PERIOD =
      " FROM measured_visit WHERE office_id = ? AND day BETWEEN ? AND ? ";

  /** Of visits that are grouped by day, service and department. */
  static final String DAY_COLUMNS =
      """
      day, service_id, department_id, max(series) AS series, max(standard_minutes) AS standard_minutes,
        count(*) AS issued,
        sum(outcome = 'served') AS served,
        sum(state = 'finished') AS matters,
        sum(outcome = 'no-show') AS no_show,
        sum(outcome = 'cancelled') AS gone,
        sum(outcome = 'unserved') AS unserved,
        count(measured_wait_ms) AS waited,
        sum(measured_wait_ms) AS wait_ms,
        count(measured_service_ms) AS timed,
        sum(measured_service_ms) AS service_ms,
        count(iif(measured_service_ms <= standard_minutes * 60000, 1, NULL)) AS within,
        count(iif(ended_in_day > 59400000, 1, NULL)) AS after_hours,
        count(iif(ended_in_day <= 59400000 AND ended_in_day > 43200000 AND served_in_day < 46800000, 1, NULL))
          AS at_lunch,
        count(iif(rating = 1, 1, NULL)) AS r1, count(iif(rating = 2, 1, NULL)) AS r2,
        count(iif(rating = 3, 1, NULL)) AS r3, count(iif(rating = 4, 1, NULL)) AS r4,
        count(iif(rating = 5, 1, NULL)) AS r5
      """;

  /** Grouped by the same. */
  static final String LONGEST_COLUMNS =
      """
      max(measured_wait_ms) AS longest_wait_ms,
        count(iif(measured_wait_ms <= 900000, 1, NULL)) AS within_15
      """;

  static final String BY_DAY = " GROUP BY day, service_id, department_id";
  private static final String DAYS = "SELECT " + DAY_COLUMNS + OF_PERIOD + BY_DAY;

  /**
   * Matters that a ticket had before its last one: each was served, and has a service time of its
   * own.
   */
  static final String EARLIER_COLUMNS =
      """
      day, service_id, department_id, max(series) AS series, max(standard_minutes) AS standard_minutes,
        count(*) AS matters, sum(service_ms) AS service_ms,
        count(iif(service_ms <= standard_minutes * 60000, 1, NULL)) AS within
      """;

  private static final String EARLIER =
      "SELECT "
          + EARLIER_COLUMNS
          + " FROM earlier_matter WHERE office_id = ? AND day BETWEEN ? AND ?"
          + BY_DAY;

  static final String ARRIVAL_COLUMNS =
      "visitor_class, channel, issued_in_day / 3600000 AS hour, count(*) AS issued";

  private static final String ARRIVALS =
      "SELECT " + ARRIVAL_COLUMNS + OF_PERIOD + "GROUP BY visitor_class, channel, hour";

  private static final String WAITS =
      "SELECT measured_wait_ms AS wait_ms, count(*) AS visits"
          + OF_PERIOD
          + "AND measured_wait_ms IS NOT NULL GROUP BY measured_wait_ms ORDER BY measured_wait_ms";

  /** A run of a day is put away in less time than figures are counted; a year is not. */
  private static final int MOST_TRIES = 50;

  private final Database database;

  public StatisticsStore(Database database) {
    this.database = database;
  }

  /**
   * Every figure of a period, counted by the database: from the visits, and from the totals of
   * those that were put away. What goes just then is counted once: it is asked again.
   */
  public PeriodFigures figures(Period period, WorkingDays days, ServiceNames names) {
    for (var left = MOST_TRIES; left > 0; left--) {
      long before = database.read(RetiredTotalsStore::newestRun);
      var figures = counted(period, days, names);
      long after = database.read(RetiredTotalsStore::newestRun);
      if (before == after) {
        return figures;
      }
    }
    throw new IllegalStateException("old years are being put away; ask again in a minute");
  }

  /** Several questions at the same time. */
  private PeriodFigures counted(Period period, WorkingDays days, ServiceNames names) {
    var span = period.span();
    try (var questions = Executors.newVirtualThreadPerTaskExecutor()) {
      var dayParts = questions.submit(() -> read(DAYS, StatisticsStore::dayPart, span));
      var earlier = questions.submit(() -> read(EARLIER, StatisticsStore::earlier, span));
      var arrivals = questions.submit(() -> read(ARRIVALS, StatisticsStore::arrivals, span));
      var waits = questions.submit(() -> read(WAITS, StatisticsStore::wait, span));
      var retired =
          questions.submit(() -> read(RetiredTotalsStore.DAYS, StatisticsStore::dayPart, span));
      var came =
          questions.submit(
              () -> read(RetiredTotalsStore.ARRIVALS, StatisticsStore::arrivals, span));
      var waited =
          questions.submit(() -> database.read(sql -> RetiredTotalsStore.waits(sql, span)));
      var parts =
          new Parts(
              Stream.of(dayParts, earlier, retired).flatMap(it -> answer(it).stream()).toList(),
              Stream.of(arrivals, came).flatMap(it -> answer(it).stream()).toList(),
              Waits.of(answer(waits)).plus(answer(waited)));
      return PeriodFigures.of(period, parts, days, names);
    }
  }

  /** The visits of a period, for what must see each of them. */
  public List<Visit> visits(Period period) {
    var span = period.span();
    return database.read(sql -> VisitStore.read(sql, span));
  }

  private <T> List<T> read(String query, Sql.Mapper<T> mapper, DateSpan span) {
    return database.read(
        sql -> sql.list(query, mapper, Database.OFFICE, span.first(), span.last()));
  }

  private static <T> T answer(Future<T> question) {
    try {
      return question.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting the figures", e);
    }
  }

  private static DayPart dayPart(Row row) throws SQLException {
    var ratings =
        List.of(
            row.number("r1"),
            row.number("r2"),
            row.number("r3"),
            row.number("r4"),
            row.number("r5"));
    return new DayPart(
        row.date("day"),
        new ServiceId(row.text("service_id")),
        row.text("department_id"),
        new Series(row.text("series")),
        row.number("standard_minutes"),
        new Tally(
            row.number("issued"),
            row.number("served"),
            row.number("matters"),
            row.number("no_show"),
            row.number("gone"),
            row.number("unserved"),
            new Tally.Spent(row.number("waited"), row.bigNumber("wait_ms")),
            new Tally.Spent(row.number("timed"), row.bigNumber("service_ms")),
            row.number("within"),
            new Satisfaction(ratings)),
        row.number("after_hours"),
        row.number("at_lunch"));
  }

  private static DayPart earlier(Row row) throws SQLException {
    var matters = row.number("matters");
    return new DayPart(
        row.date("day"),
        new ServiceId(row.text("service_id")),
        row.text("department_id"),
        new Series(row.text("series")),
        row.number("standard_minutes"),
        Tally.ofMatters(
            matters, new Tally.Spent(matters, row.bigNumber("service_ms")), row.number("within")),
        0,
        0);
  }

  private static Arrivals arrivals(Row row) throws SQLException {
    return new Arrivals(
        new VisitorClass(row.text("visitor_class")),
        channel(row),
        row.number("hour"),
        row.number("issued"));
  }

  private static Waits.Length wait(Row row) throws SQLException {
    return new Waits.Length(row.bigNumber("wait_ms"), row.number("visits"));
  }

  private static Channel channel(Row row) throws SQLException {
    return Channel.valueOf(row.text("channel").toUpperCase(Locale.ROOT));
  }
}
