package batq.server.report;

import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.statistics.Period;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** {@code GET /api/reports/{period}.json} and {@code .csv}. */
public final class ReportRoutes {
  private final Figures figures;
  private final BooleanSupplier sample;

  public ReportRoutes(Figures figures, BooleanSupplier sample) {
    this.figures = figures;
    this.sample = sample;
  }

  /** What the last part of the address names. */
  private record Wanted(Period period, ReportFile.Format format) {
    static Wanted parse(String name) {
      var dot = name.lastIndexOf('.');
      var ending = name.substring(dot + 1);
      var format =
          Arrays.stream(ReportFile.Format.values())
              .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(ending))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no such form: " + ending));
      return new Wanted(period(name.substring(0, Math.max(dot, 0))), format);
    }

    private static Period period(String text) {
      try {
        return Period.parse(text);
      } catch (Period.NotAPeriod e) {
        throw Refused.field("period", String.valueOf(e.getMessage()));
      }
    }
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/api/reports/{file}",
        Described.as("The figures of a month, quarter, half-year or fiscal year.", this::report)
            .path("file", "[0-9HQ-]+\\.[a-z]+")
            .gives(200, Map.class)
            .gives(200, ReportFile.Format.CSV.contentType()),
        RouteRole.READERS_OF_FIGURES);
  }

  private void report(Context ctx) {
    var wanted = Requests.path(ctx, "file", Wanted::parse);
    var report = new ReportFile(figures.of(wanted.period()), sample.getAsBoolean());
    ctx.contentType(wanted.format().contentType())
        .header(
            "Content-Disposition", "attachment; filename=\"" + report.name(wanted.format()) + "\"")
        .header("Cache-Control", "no-store")
        .result(report.bytes(wanted.format()));
  }
}
