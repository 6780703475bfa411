package batq.server.report;

import batq.server.feedback.Rating;
import batq.server.feedback.Satisfaction;
import batq.server.statistics.DepartmentFigures;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.ServiceFigures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names of figures in JSON, which other programs read: they are a promise and never change.
 * Seconds are those of the log; what cannot be said is null.
 */
final class FiguresJson {
  private FiguresJson() {}

  static Map<String, @Nullable Object> of(PeriodFigures of, boolean sample) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("period", of.period().code());
    json.put("first_day", of.period().span().first().toString());
    json.put("last_day", of.period().span().last().toString());
    json.put("sample", sample);
    json.put("note", sample ? ReportFile.SAMPLE : "");
    json.put("label", of.period().label());
    json.put("issued", of.issued());
    json.put("served", of.served());
    json.put("matters", of.matters());
    json.put("no_show", of.noShow());
    json.put("left", of.left());
    json.put("unserved", of.unserved());
    json.put("open", of.open());
    json.put("workdays", of.workdays());
    json.put("out_of_hours_days", of.outOfHoursDays());
    json.put("issued_workdays", of.issuedOnWorkdays());
    json.put("issued_weekend", of.issuedOutside());
    json.put("issued_lunch", of.issuedAtLunch());
    json.put("served_session", keyed(of.servedIn(), FiguresJson::word));
    json.put("wait_measured", of.waitsMeasured());
    json.put("wait_avg_s", orNull(of.waitSeconds()));
    json.put("wait_median_s", orNull(of.waits().median().map(FiguresJson::seconds)));
    json.put("wait_p90_s", orNull(of.waits().p90().map(FiguresJson::seconds)));
    json.put("wait_max_s", seconds(of.waits().longest()));
    json.put("wait_within_15", of.waits().within15());
    json.put("svc_measured", of.servicesMeasured());
    json.put("svc_avg_s", orNull(of.serviceSeconds()));
    json.put("within_std", of.withinStandard());
    json.put("ratings", of.ratings().count());
    json.put("rate_counts", rateCounts(of.ratings()));
    json.put("rate_mean", orNull(of.ratings().mean()));
    json.put("by_class", keyed(of.byClass(), ClassWords::of));
    json.put("by_channel", keyed(of.byChannel(), FiguresJson::word));
    json.put("by_hour", keyed(of.byHour(), Object::toString));
    json.put("by_date", keyed(of.byDate(), Object::toString));
    json.put("by_service", of.byService().stream().map(FiguresJson::service).toList());
    json.put("by_dept", of.byDepartment().stream().map(FiguresJson::department).toList());
    return json;
  }

  private static Map<String, @Nullable Object> service(ServiceFigures of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("id", of.id().value());
    json.put("name", of.name());
    json.put("public", of.publicName());
    json.put("dept", of.department());
    json.put("unit", of.unit());
    json.put("series", series(of.series().sign()));
    json.put("issued", of.issued());
    json.put("served", of.served());
    json.put("no_show", of.noShow());
    json.put("wait_avg_s", orNull(of.waitSeconds()));
    json.put("svc_avg_s", orNull(of.serviceSeconds()));
    json.put("std_min", of.standardMinutes());
    json.put("within", of.withinStandard());
    json.put("ratings", of.ratings().count());
    json.put("rate_mean", orNull(of.ratings().mean()));
    return json;
  }

  private static Map<String, @Nullable Object> department(DepartmentFigures of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("dept", of.department());
    json.put("issued", of.issued());
    json.put("served", of.served());
    json.put("no_show", of.noShow());
    json.put("within", of.withinStandard());
    json.put("ratings", of.ratings().count());
    return json;
  }

  /** Digits are numbers here, letters are text. */
  private static Object series(String sign) {
    return Character.isDigit(sign.charAt(0)) ? (Object) Integer.valueOf(sign) : sign;
  }

  private static Map<String, Integer> rateCounts(Satisfaction of) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var score = Rating.BEST; score >= 1; score--) {
      counts.put(Integer.toString(score), of.count(new Rating(score)));
    }
    return counts;
  }

  private static <K> Map<String, Integer> keyed(Map<K, Integer> counts, Function<K, String> name) {
    var json = new LinkedHashMap<String, Integer>();
    counts.forEach((key, count) -> json.put(name.apply(key), count));
    return json;
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Whole seconds; the log has milliseconds, a sentence has minutes. */
  static long seconds(Duration duration) {
    return Math.round(duration.toMillis() / 1000.0);
  }

  private static <T> @Nullable T orNull(Optional<T> perhaps) {
    return perhaps.orElse(null);
  }
}
