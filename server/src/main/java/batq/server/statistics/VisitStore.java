package batq.server.statistics;

import static java.util.stream.Collectors.groupingBy;

import batq.server.feedback.Rating;
import batq.server.statistics.Visit.Matter;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Visits one by one out of the view {@code visit}, each with all its matters. */
final class VisitStore {
  private static final String VISITS =
      "SELECT * FROM measured_visit WHERE office_id = ? AND day BETWEEN ? AND ? ORDER BY day, issued_at";
  private static final String EARLIER =
      "SELECT * FROM earlier_matter WHERE office_id = ? AND day BETWEEN ? AND ? ORDER BY ordinal";

  private VisitStore() {}

  private record Earlier(String ticketId, Matter matter) {}

  static List<Visit> read(Sql sql, DateSpan span) {
    var earlier =
        sql.list(EARLIER, VisitStore::earlier, Database.OFFICE, span.first(), span.last()).stream()
            .collect(groupingBy(Earlier::ticketId));
    return sql.list(VISITS, row -> visit(row, earlier), Database.OFFICE, span.first(), span.last());
  }

  private static Visit visit(Row row, Map<String, List<Earlier>> earlier) throws SQLException {
    var matters =
        new ArrayList<>(
            earlier.getOrDefault(row.text("ticket_id"), List.of()).stream()
                .map(Earlier::matter)
                .toList());
    if (row.text("state").equals("finished")) {
      matters.add(last(row));
    }
    return new Visit(
        row.date("day"),
        service(row),
        row.text("department_id"),
        new Series(row.text("series")),
        Duration.ofMinutes(row.number("standard_minutes")),
        new VisitorClass(row.text("visitor_class")),
        Channel.valueOf(row.text("channel").toUpperCase(Locale.ROOT)),
        row.instant("issued_at"),
        outcome(row, matters));
  }

  private static Visit.Outcome outcome(Row row, List<Matter> matters) throws SQLException {
    return switch (row.text("outcome")) {
      case "served" ->
          new Visit.Served(
              row.perhapsInstant("measured_wait_ms").isPresent()
                  ? row.perhapsInstant("first_called_at")
                  : Optional.empty(),
              matters,
              row.perhapsNumber("rating").map(Rating::new));
      case "no-show" -> new Visit.NoShow();
      case "cancelled" -> new Visit.Left();
      case "unserved" -> new Visit.Unserved();
      default -> new Visit.Open();
    };
  }

  private static Matter last(Row row) throws SQLException {
    var timed = row.flag("timed");
    return new Matter(
        service(row),
        row.text("department_id"),
        Duration.ofMinutes(row.number("standard_minutes")),
        timed
            ? Optional.of(
                new Visit.Span(
                    row.instant("served_from"),
                    row.instant("served_until"),
                    row.perhapsNumber("measured_service_ms").map(Duration::ofMillis)))
            : Optional.empty());
  }

  private static Earlier earlier(Row row) throws SQLException {
    return new Earlier(
        row.text("ticket_id"),
        new Matter(
            service(row),
            row.text("department_id"),
            Duration.ofMinutes(row.number("standard_minutes")),
            Optional.of(
                new Visit.Span(
                    row.instant("served_from"),
                    row.instant("ended_at"),
                    Optional.of(Duration.ofMillis(row.bigNumber("service_ms")))))));
  }

  private static ServiceId service(Row row) throws SQLException {
    return new ServiceId(row.text("service_id"));
  }
}
