package batq.server.pages.month;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.Holiday;
import batq.server.calendar.OfficeClock;
import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.keeping.Wholeness;
import batq.server.pages.Destination;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.report.Figures;
import batq.server.statistics.Period;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** {@code GET /month} and {@code GET /month/{month}}: what the executive reads. */
public final class MonthPageRoutes {
  private static final String MONTH = "[0-9]{4}-[0-9]{2}";

  private final Shells shells;
  private final Templates templates;
  private final Figures figures;
  private final CalendarStore calendar;
  private final OfficeClock clock;
  private final Wholeness wholeness;

  public MonthPageRoutes(
      Shells shells,
      Templates templates,
      Figures figures,
      CalendarStore calendar,
      OfficeClock clock,
      Wholeness wholeness) {
    this.shells = shells;
    this.templates = templates;
    this.figures = figures;
    this.calendar = calendar;
    this.clock = clock;
    this.wholeness = wholeness;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/month",
        Described.page("The figures of this month.", ctx -> show(ctx, thisMonth())),
        RouteRole.READERS_OF_FIGURES);
    routes.get(
        "/month/{month}",
        Described.page(
                "The figures of a month.",
                ctx -> show(ctx, Requests.path(ctx, "month", MonthPageRoutes::month)))
            .path("month", MONTH),
        RouteRole.READERS_OF_FIGURES);
    routes.post(
        "/month/not-whole",
        Described.as("A named person knows that the record is not whole.", this::acknowledge)
            .gives(204),
        RouteRole.EXECUTIVE,
        RouteRole.ADMIN);
  }

  private void acknowledge(Context ctx) {
    if (Requests.caller(ctx) instanceof Caller.Person person) {
      wholeness.acknowledge(person.actor(), person.name());
    }
    ctx.status(204);
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.today());
  }

  private static YearMonth month(String text) {
    // The calendar takes years of nine digits, before which there is no month to compare with.
    if (!text.matches(MONTH)) {
      throw new IllegalArgumentException("not a month: " + text);
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a month: " + text, e);
    }
  }

  private void show(Context ctx, YearMonth month) {
    var shell = shells.of(ctx, Destination.MONTH, "สถิติผู้มาใช้บริการ", "Visitor figures");
    var holidays = calendar.calendar();
    var page =
        new MonthPage(
            templates, figures.workingDays(), day -> holidays.holiday(day).map(Holiday::shortTh));
    var now = figures.of(Period.of(month));
    var before = figures.of(Period.of(month.minusMonths(1)));
    Answers.html(ctx, page.render(shell, now, Optional.of(before), wholeness.damage()));
  }
}
