package batq.server.pages.office;

import batq.server.office.OfficeSettings;
import batq.server.pages.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code /office/settings} and {@code /office/messages}: two sheets of one document. */
final class SettingsPages {
  static final Sheets.Place SETTINGS =
      new Sheets.Place("/office/settings", "ค่าต่าง ๆ", "Settings");
  static final Sheets.Place MESSAGES =
      new Sheets.Place("/office/messages", "ข้อความบนจอ", "Texts of the wall");
  private static final Sheets.Place INDEX =
      new Sheets.Place("/office", "ตั้งค่าสำนักงาน", "Office settings");

  private final Sheets sheets;
  private final Document<OfficeSettings> settings;

  SettingsPages(Sheets sheets, Document<OfficeSettings> settings) {
    this.sheets = sheets;
    this.settings = settings;
  }

  void add(RoutesConfig routes) {
    add(routes, SETTINGS, this::settings, "What the office may set.");
    add(routes, MESSAGES, MessagesSheet::new, "What the wall says between the calls.");
    Sheets.key(
        routes,
        SETTINGS.path() + "/forget",
        "Calls off the rule of order that is to come.",
        this::forget);
  }

  private void add(
      RoutesConfig routes,
      Sheets.Place place,
      Supplier<Sheet<OfficeSettings>> sheet,
      String summary) {
    Sheets.page(routes, place.path(), summary, ctx -> show(ctx, place, sheet.get()));
    Sheets.key(routes, place.path(), "Changes it.", ctx -> sheets.save(ctx, settings, sheet.get()));
  }

  private void show(Context ctx, Sheets.Place place, Sheet<OfficeSettings> sheet) {
    var language = Language.of(ctx);
    sheets.sheet(ctx, INDEX, place.name(language), sheet.form(settings.now().get(), language));
  }

  private Sheet<OfficeSettings> settings() {
    return new SettingsSheet(sheets.editing().clock().date());
  }

  private void forget(Context ctx) {
    sheets.change(
        ctx, settings, now -> now.with(it -> it.comingRule = Optional.empty()), SETTINGS.path());
  }
}
