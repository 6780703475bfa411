package batq.server.pages.office;

import batq.look.SeriesMark;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Service;
import batq.server.http.Requests;
import batq.server.pages.Drawing;
import batq.server.pages.Language;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code /office/services}: what the office offers, by department. */
final class ServicePages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/services", "บริการ", "Services");

  private final Sheets sheets;
  private final Document<CatalogueData> catalogue;

  ServicePages(Sheets sheets, Document<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The services.", this::list);
    Sheets.page(
        routes, PLACE.path() + "/new", "A new service.", ctx -> show(ctx, Optional.empty()));
    Sheets.page(
        routes,
        PLACE.path() + "/{service}",
        "A service.",
        ctx -> show(ctx, Optional.of(service(ctx))));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a service.",
        ctx -> sheets.saveAndGo(ctx, catalogue, sheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{service}",
        "Changes a service, at once or from a day on.",
        ctx -> sheets.save(ctx, catalogue, sheet(Optional.of(service(ctx)))));
    Sheets.key(
        routes,
        PLACE.path() + "/{service}/forget",
        "Calls off the change of a service that is to come.",
        this::forget);
  }

  private ServiceSheet sheet(Optional<ServiceId> id) {
    return new ServiceSheet(id, sheets.editing().clock().date());
  }

  private static ServiceId service(Context ctx) {
    return Requests.path(ctx, "service", ServiceId::new);
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var groups =
        data.departments().stream()
            .map(
                department ->
                    new Listing.Group(
                        language.say(department.name()),
                        data.services().stream()
                            .filter(each -> each.departmentId().equals(department.id()))
                            .map(each -> row(data, each, language))
                            .toList()))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "แก้ไขแล้วตู้และจอเปลี่ยนตามภายในหนึ่งนาที บัตรคิวที่ออกแล้วใช้เวลามาตรฐานเดิม",
                "Kiosk and wall follow within a minute; tickets already given keep their standard."),
            groups,
            Sheets.add(ctx, PLACE, language.say("เพิ่มบริการ", "Add a service")),
            language.say("ยังไม่มีบริการ", "There is none yet.")));
  }

  private static Listing.Row row(CatalogueData data, Service each, Language language) {
    var counters =
        data.counters().stream()
            .filter(counter -> counter.serves().contains(each.id()))
            .map(counter -> counter.id().toString())
            .toList();
    var facts =
        language.say(
            "%d นาที · ช่อง %s".formatted(each.standardMinutes(), String.join(", ", counters)),
            "%d min · counter %s".formatted(each.standardMinutes(), String.join(", ", counters)));
    return new Listing.Row(
        PLACE.path() + "/" + each.id(),
        Drawing.mark(SeriesMark.of(each.series().sign()), language),
        language.say(each.name()),
        facts,
        tag(data, each, language));
  }

  private static String tag(CatalogueData data, Service each, Language language) {
    return data.coming(each.id())
        .map(change -> Words.changesOn(change.from(), language))
        .orElseGet(() -> each.hidden() ? language.say("ซ่อนอยู่", "Hidden") : "");
  }

  private void show(Context ctx, Optional<ServiceId> id) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var title =
        id.flatMap(data::service)
            .map(it -> language.say(it.name()))
            .orElseGet(() -> language.say("เพิ่มบริการ", "Add a service"));
    sheets.sheet(ctx, PLACE, title, sheet(id).form(data, language));
  }

  private void forget(Context ctx) {
    var id = service(ctx);
    var face = catalogue.now().get().service(id).map(it -> it.face().id()).orElse(id);
    sheets.change(
        ctx,
        catalogue,
        now ->
            now.withComing(
                now.coming().stream()
                    .filter(it -> !it.service().equals(id) && !it.was().face().id().equals(face))
                    .toList()),
        PLACE.path() + "/" + id);
  }
}
