package batq.server.report;

import batq.server.feedback.Rating;
import batq.server.feedback.Satisfaction;
import batq.server.statistics.DepartmentFigures;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.ServiceFigures;
import batq.thai.ThaiDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The figures as a tidy table: one figure a line, with what it is of. The names are those of the
 * JSON. Dates stand twice, as ISO and in the Buddhist era.
 */
final class FiguresCsv {
  private static final String[] HEADING = {
    "period", "table", "item", "item_name", "date", "date_be", "figure", "value", "unit", "note"
  };
  private static final String VISITS = "ราย";
  private static final String SECONDS = "วินาที";
  private static final String DAYS = "วัน";
  private static final String POINTS = "คะแนน";
  private static final String MINUTES = "นาที";

  private final PeriodFigures of;
  private final String note;
  private final CSVPrinter printer;

  private FiguresCsv(PeriodFigures of, String note, CSVPrinter printer) {
    this.of = of;
    this.note = note;
    this.printer = printer;
  }

  static String of(PeriodFigures figures, boolean sample) {
    var text = new StringBuilder();
    var format = CSVFormat.RFC4180.builder().setHeader(HEADING).get();
    try (var printer = new CSVPrinter(text, format)) {
      new FiguresCsv(figures, sample ? ReportFile.SAMPLE : "", printer).print();
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory", e);
    }
    return text.toString();
  }

  private void print() throws IOException {
    totals();
    counts("served_session", of.servedIn(), FiguresJson::word);
    ratings(of.ratings());
    counts("by_class", of.byClass(), ClassWords::of);
    counts("by_channel", of.byChannel(), FiguresJson::word);
    counts("by_hour", of.byHour(), Object::toString);
    for (var day : of.byDate().entrySet()) {
      date(day.getKey(), day.getValue());
    }
    for (var service : of.byService()) {
      service(service);
    }
    for (var department : of.byDepartment()) {
      department(department);
    }
  }

  private void totals() throws IOException {
    total("issued", of.issued(), VISITS);
    total("served", of.served(), VISITS);
    total("no_show", of.noShow(), VISITS);
    total("left", of.left(), VISITS);
    total("open", of.open(), VISITS);
    total("workdays", of.workdays(), DAYS);
    total("out_of_hours_days", of.outOfHoursDays(), DAYS);
    total("issued_workdays", of.issuedOnWorkdays(), VISITS);
    total("issued_weekend", of.issuedOutside(), VISITS);
    total("issued_lunch", of.issuedAtLunch(), VISITS);
    total("wait_avg_s", text(of.waitSeconds()), SECONDS);
    total("wait_median_s", seconds(of.waits().median()), SECONDS);
    total("wait_p90_s", seconds(of.waits().p90()), SECONDS);
    total("wait_max_s", FiguresJson.seconds(of.waits().longest()), SECONDS);
    total("wait_within_15", of.waits().within15(), VISITS);
    total("svc_avg_s", text(of.serviceSeconds()), SECONDS);
    total("within_std", of.withinStandard(), VISITS);
    total("ratings", of.ratings().count(), VISITS);
    total("rate_mean", text(of.ratings().mean()), POINTS);
  }

  private void total(String figure, Object value, String unit) throws IOException {
    line("total", "", "", figure, value, unit);
  }

  private void ratings(Satisfaction ratings) throws IOException {
    for (var score = Rating.BEST; score >= 1; score--) {
      var count = ratings.count(new Rating(score));
      line("rate_counts", Integer.toString(score), "", "ratings", count, VISITS);
    }
  }

  private <K> void counts(String table, Map<K, Integer> counts, Function<K, String> name)
      throws IOException {
    var figure = table.equals("served_session") ? "served" : "issued";
    for (var each : counts.entrySet()) {
      line(table, name.apply(each.getKey()), "", figure, each.getValue(), VISITS);
    }
  }

  private void date(LocalDate date, int issued) throws IOException {
    print("by_date", "", "", date.toString(), ThaiDate.numeric(date), "issued", issued, VISITS);
  }

  private void service(ServiceFigures each) throws IOException {
    var id = each.id().value();
    var name = each.name();
    line("by_service", id, name, "issued", each.issued(), VISITS);
    line("by_service", id, name, "served", each.served(), VISITS);
    line("by_service", id, name, "no_show", each.noShow(), VISITS);
    line("by_service", id, name, "wait_avg_s", text(each.waitSeconds()), SECONDS);
    line("by_service", id, name, "svc_avg_s", text(each.serviceSeconds()), SECONDS);
    line("by_service", id, name, "std_min", each.standardMinutes(), MINUTES);
    line("by_service", id, name, "within", each.withinStandard(), VISITS);
    line("by_service", id, name, "ratings", each.ratings().count(), VISITS);
    line("by_service", id, name, "rate_mean", text(each.ratings().mean()), POINTS);
  }

  private void department(DepartmentFigures each) throws IOException {
    var name = each.department();
    line("by_dept", name, "", "issued", each.issued(), VISITS);
    line("by_dept", name, "", "served", each.served(), VISITS);
    line("by_dept", name, "", "no_show", each.noShow(), VISITS);
    line("by_dept", name, "", "within", each.withinStandard(), VISITS);
    line("by_dept", name, "", "ratings", each.ratings().count(), VISITS);
  }

  private void line(
      String table, String item, String itemName, String figure, Object value, String unit)
      throws IOException {
    print(table, item, itemName, "", "", figure, value, unit);
  }

  private void print(
      String table,
      String item,
      String itemName,
      String date,
      String dateInBuddhistEra,
      String figure,
      Object value,
      String unit)
      throws IOException {
    printer.printRecord(
        of.period().code(),
        table,
        plain(item),
        plain(itemName),
        date,
        dateInBuddhistEra,
        figure,
        value,
        unit,
        note);
  }

  /**
   * Words that a spreadsheet would take for a formula are kept as words by an apostrophe
   * (owasp.org, CSV injection).
   */
  static String plain(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }

  private static String seconds(Optional<Duration> value) {
    return value.map(it -> Long.toString(FiguresJson.seconds(it))).orElse("");
  }

  private static String text(Optional<Double> value) {
    return value.map(Object::toString).orElse("");
  }
}
