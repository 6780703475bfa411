package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.VisitorClassData;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.wire.VisitorClass;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /office/classes}: whom the kiosk offers a ticket of their own (practice.md A5, B24). */
final class ClassPages {
  static final Sheets.Place PLACE =
      new Sheets.Place("/office/classes", "ประเภทผู้รับบริการ", "Classes of visitors");

  private final Sheets sheets;
  private final Document<CatalogueData> catalogue;

  ClassPages(Sheets sheets, Document<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The classes of visitors.", this::list);
    Sheets.page(routes, PLACE.path() + "/new", "A new class.", ctx -> show(ctx, Optional.empty()));
    Sheets.page(
        routes,
        PLACE.path() + "/{class}",
        "A class of visitors.",
        ctx -> show(ctx, Optional.of(id(ctx))));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a class of visitors.",
        ctx -> sheets.saveAndGo(ctx, catalogue, new ClassSheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{class}",
        "Changes a class of visitors.",
        ctx -> sheets.save(ctx, catalogue, new ClassSheet(Optional.of(id(ctx)))));
  }

  private static VisitorClass id(Context ctx) {
    return Requests.path(ctx, "class", VisitorClass::new);
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var rows =
        catalogue.now().get().visitorClasses().stream().map(each -> row(each, language)).toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "ประชาชนเลือกประเภทหลังเลือกบริการ แล้วบัตรคิวออกทันที",
                "Visitors choose their class after the service; then the ticket comes."),
            List.of(new Listing.Group("", rows)),
            Sheets.add(ctx, PLACE, language.say("เพิ่มประเภท", "Add a class")),
            language.say("ยังไม่มีประเภท", "There is none yet.")));
  }

  private static Listing.Row row(VisitorClassData each, Language language) {
    return new Listing.Row(
        PLACE.path() + "/" + each.id(),
        "",
        language.say(each.label()),
        each.priority()
            ? language.say("บัตรคิวพิเศษ", "Priority")
            : language.say("บัตรคิวทั่วไป", "Ordinary"),
        each.hidden() ? language.say("ซ่อนอยู่", "Hidden") : "");
  }

  private void show(Context ctx, Optional<VisitorClass> id) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var form = new ClassSheet(id).form(data, language);
    var title =
        id.map(it -> ClassSheet.known(data, it))
            .map(it -> language.say(it.label()))
            .orElseGet(() -> language.say("เพิ่มประเภท", "Add a class"));
    sheets.sheet(ctx, PLACE, title, form);
  }
}
