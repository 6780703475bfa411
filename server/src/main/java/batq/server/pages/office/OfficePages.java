package batq.server.pages.office;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.CatalogueStore;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.server.office.OfficeStore;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.staff.Accounts;
import batq.server.store.Database;
import batq.thai.WrittenDate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /office}: what can be set, and where. */
public final class OfficePages {
  private final Shells shells;
  private final Templates templates;
  private final Sheets sheets;
  private final Document<CatalogueData> catalogue;
  private final CalendarStore calendars;
  private final OfficeStore offices;
  private final Accounts accounts;

  public OfficePages(
      Shells shells,
      Templates templates,
      Database database,
      OfficeClock clock,
      OfficeStore offices,
      CalendarStore calendars,
      CatalogueStore catalogues,
      Accounts accounts) {
    this.shells = shells;
    this.templates = templates;
    this.sheets = new Sheets(shells, templates, new Editing(database, clock));
    this.catalogue = Document.catalogue(catalogues);
    this.calendars = calendars;
    this.offices = offices;
    this.accounts = accounts;
  }

  public void add(RoutesConfig routes) {
    routes.get("/office", Described.page("What can be set.", this::index), Sheets.READERS);
    routes.get(
        "/office/date",
        Described.as("A date as people write it, said back.", this::date)
            .gives(200, "text/plain; charset=utf-8")
            .query("text", String.class),
        Sheets.READERS);
    routes.post(
        "/office/undo/{change}",
        Sheets.named(
            "{change}",
            Described.page("Undoes the last change.", sheets::undo).refuses(404, "not-found")),
        RouteRole.ADMIN);
    new DepartmentPages(sheets, catalogue).add(routes);
    new ServicePages(sheets, catalogue).add(routes);
    new CounterPages(sheets, catalogue).add(routes);
    new ClassPages(sheets, catalogue).add(routes);
    var hours = Document.hours(calendars);
    new SessionPages(sheets, hours, catalogue.now()).add(routes);
    new HolidayPages(sheets, hours).add(routes);
    new LimitPages(sheets, hours, catalogue.now()).add(routes);
    new StaffPages(sheets, accounts).add(routes);
    new SettingsPages(sheets, Document.settings(offices)).add(routes);
  }

  private void index(Context ctx) {
    var shell = shells.of(ctx, Destination.OFFICE, "ตั้งค่าสำนักงาน", "Office settings");
    var rows = overview(shell.language()).rows();
    Answers.html(ctx, templates.render("office/index.jte", Map.of("shell", shell, "rows", rows)));
  }

  private Overview overview(Language language) {
    var today = sheets.editing().clock().date();
    return new Overview(
        catalogue.now().get(),
        calendars.hours(),
        calendars.calendar().yearsWithoutHolidays(today),
        offices.settings(),
        accounts.list(),
        language);
  }

  private void date(Context ctx) {
    var language = Language.of(ctx);
    var text = java.util.Optional.ofNullable(ctx.queryParam("text")).orElse("");
    ctx.contentType("text/plain; charset=utf-8")
        .header("Cache-Control", "no-store")
        .result(
            WrittenDate.span(text)
                .map(
                    span ->
                        span.first().equals(span.last())
                            ? Words.day(span.first(), language)
                            : Words.day(span.first(), language)
                                + language.say(" ถึง ", " to ")
                                + Words.day(span.last(), language))
                .orElse(""));
  }
}
