package batq.server.statistics;

import batq.server.feedback.Rating;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The figures out of the record: counted by the database, or visit by visit. */
public final class StatisticsStore {
  private static final String OF_PERIOD =
      " FROM visit WHERE office_id = ? AND day BETWEEN ? AND ? ";

  private static final String DAYS =
      """
      SELECT day, service_id, department_id, max(series) AS series, max(standard_minutes) AS standard_minutes,
        count(*) AS issued,
        sum(outcome = 'served') AS served,
        sum(outcome = 'no-show') AS no_show,
        sum(outcome = 'left') AS gone,
        sum(iif(outcome = 'served', first_called_at - issued_at, 0)) AS wait_ms,
        sum(iif(outcome = 'served', ended_at - served_from, 0)) AS service_ms,
        sum(outcome = 'served' AND ended_at - served_from <= standard_minutes * 60000) AS within,
        sum(outcome = 'served' AND ended_in_day > 59400000) AS after_hours,
        sum(outcome = 'served' AND ended_in_day <= 59400000
          AND served_in_day < 46800000 AND ended_in_day > 43200000) AS at_lunch,
        sum(outcome = 'served' AND rating IS 1) AS r1, sum(outcome = 'served' AND rating IS 2) AS r2,
        sum(outcome = 'served' AND rating IS 3) AS r3, sum(outcome = 'served' AND rating IS 4) AS r4,
        sum(outcome = 'served' AND rating IS 5) AS r5
      """
          + OF_PERIOD
          + "GROUP BY day, service_id, department_id";

  private static final String ARRIVALS =
      "SELECT visitor_class, channel, issued_in_day / 3600000 AS hour, count(*) AS issued"
          + OF_PERIOD
          + "GROUP BY visitor_class, channel, hour";

  private static final String WAITS =
      "SELECT first_called_at - issued_at AS wait_ms, count(*) AS visits"
          + OF_PERIOD
          + "AND outcome = 'served' GROUP BY wait_ms ORDER BY wait_ms";

  private static final String VISITS = "SELECT *" + OF_PERIOD + "ORDER BY day, issued_at";

  private final Database database;

  public StatisticsStore(Database database) {
    this.database = database;
  }

  /** Every figure of a period, counted by the database. */
  public PeriodFigures figures(Period period, WorkingDays days, ServiceNames names) {
    var parts = database.read(sql -> parts(sql, period.span()));
    return PeriodFigures.of(period, parts, days, names);
  }

  /** The visits of a period, for what must see each of them. */
  public List<Visit> visits(Period period) {
    return database.read(sql -> list(sql, VISITS, StatisticsStore::visit, period.span()));
  }

  private static Parts parts(Sql sql, DateSpan span) {
    return new Parts(
        list(sql, DAYS, StatisticsStore::dayPart, span),
        list(sql, ARRIVALS, StatisticsStore::arrivals, span),
        Waits.of(
            list(
                sql,
                WAITS,
                row -> new Waits.Length(row.bigNumber("wait_ms"), row.number("visits")),
                span)));
  }

  private static <T> List<T> list(Sql sql, String query, Sql.Mapper<T> mapper, DateSpan span) {
    return sql.list(query, mapper, Database.OFFICE, span.first(), span.last());
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
            row.number("no_show"),
            row.number("gone"),
            row.bigNumber("wait_ms"),
            row.bigNumber("service_ms"),
            row.number("within"),
            new Satisfaction(ratings)),
        row.number("after_hours"),
        row.number("at_lunch"));
  }

  private static Arrivals arrivals(Row row) throws SQLException {
    return new Arrivals(
        new VisitorClass(row.text("visitor_class")),
        channel(row),
        row.number("hour"),
        row.number("issued"));
  }

  private static Visit visit(Row row) throws SQLException {
    return new Visit(
        row.date("day"),
        new ServiceId(row.text("service_id")),
        row.text("department_id"),
        new Series(row.text("series")),
        Duration.ofMinutes(row.number("standard_minutes")),
        new VisitorClass(row.text("visitor_class")),
        channel(row),
        row.instant("issued_at"),
        outcome(row));
  }

  private static Visit.Outcome outcome(Row row) throws SQLException {
    return switch (row.text("outcome")) {
      case "served" ->
          new Visit.Served(
              row.instant("first_called_at"),
              row.instant("served_from"),
              row.instant("ended_at"),
              row.perhapsNumber("rating").map(Rating::new));
      case "no-show" -> new Visit.NoShow();
      case "left" -> new Visit.Left();
      default -> new Visit.Open();
    };
  }

  private static Channel channel(Row row) throws SQLException {
    return Channel.valueOf(row.text("channel").toUpperCase(Locale.ROOT));
  }
}
