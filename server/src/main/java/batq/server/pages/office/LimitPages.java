package batq.server.pages.office;

import batq.server.calendar.DayLimit;
import batq.server.calendar.LastTicket;
import batq.server.calendar.OfficeHours;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code /office/limits}: which services stop giving tickets early, or give only so many. */
final class LimitPages {
  static final Sheets.Place PLACE =
      new Sheets.Place("/office/limits", "บัตรสุดท้ายและจำนวนต่อวัน", "Last tickets and limits");
  private static final Sheets.Place INDEX =
      new Sheets.Place("/office", "ตั้งค่าสำนักงาน", "Office settings");

  private final Sheets sheets;
  private final Document<OfficeHours> hours;
  private final Supplier<CatalogueData> catalogue;

  LimitPages(Sheets sheets, Document<OfficeHours> hours, Supplier<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.hours = hours;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(
        routes,
        PLACE.path(),
        "Last tickets and limits of the day.",
        ctx -> {
          var language = Language.of(ctx);
          sheets.sheet(
              ctx,
              INDEX,
              PLACE.name(language),
              new LimitSheet(catalogue.get()).form(hours.now().get(), language));
        });
    Sheets.key(
        routes,
        PLACE.path(),
        "Changes them.",
        ctx -> sheets.save(ctx, hours, new LimitSheet(catalogue.get())));
  }

  /** Two fields for each service. */
  private record LimitSheet(CatalogueData catalogue) implements Sheet<OfficeHours> {
    @Override
    public Form form(OfficeHours now, Language language) {
      return Form.of(
          PLACE.path(),
          Words.save(language),
          List.of(
              Part.rows(
                  "",
                  language.say(
                      "เว้นว่าง = ให้บัตรถึงเวลาปิด และไม่จำกัดจำนวน",
                      "Empty: tickets until closing, as many as are asked for."),
                  catalogue.services().stream().map(it -> row(now, it, language)).toList())));
    }

    private static List<Field> row(OfficeHours now, Service service, Language language) {
      var name = language.say(service.face().label());
      return List.of(
          Field.time(
              "last." + service.id(),
              language.say(name + ": บัตรสุดท้ายเวลา", name + ": last ticket at"),
              now.lastTicket(service.id()).map(Words::time).orElse("")),
          Field.number(
              "most." + service.id(),
              language.say("บัตรต่อวัน", "Tickets a day"),
              now.limit(List.of(service.id())).map(Object::toString).orElse("")));
    }

    @Override
    public OfficeHours read(OfficeHours now, Typed typed) {
      var last = new ArrayList<LastTicket>();
      var most = new ArrayList<DayLimit>();
      for (var service : catalogue.services()) {
        typed
            .time("last." + service.id())
            .ifPresent(time -> last.add(new LastTicket(service.id(), time)));
        typed
            .perhapsNumber("most." + service.id(), 1, 9999)
            .ifPresent(number -> most.add(new DayLimit(service.id(), number)));
      }
      return same(now, last, most) ? now : now.withLastTickets(last).withLimits(most);
    }

    /** Nothing changes by being sorted. */
    private static boolean same(OfficeHours now, List<LastTicket> last, List<DayLimit> most) {
      return java.util.Set.copyOf(now.lastTickets()).equals(java.util.Set.copyOf(last))
          && java.util.Set.copyOf(now.limits()).equals(java.util.Set.copyOf(most));
    }
  }
}
