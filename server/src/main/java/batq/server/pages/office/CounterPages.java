package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Counter;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** {@code /office/counters}: ช่องบริการ and what each serves. */
final class CounterPages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/counters", "ช่องบริการ", "Counters");

  private final Sheets sheets;
  private final Document<CatalogueData> catalogue;

  CounterPages(Sheets sheets, Document<CatalogueData> catalogue) {
    this.sheets = sheets;
    this.catalogue = catalogue;
  }

  void add(RoutesConfig routes) {
    Sheets.page(routes, PLACE.path(), "The counters.", this::list);
    Sheets.page(
        routes, PLACE.path() + "/new", "A new counter.", ctx -> show(ctx, Optional.empty()));
    Sheets.page(
        routes,
        PLACE.path() + "/{counter}",
        "A counter.",
        ctx -> show(ctx, Optional.of(Requests.counterId(ctx))));
    Sheets.key(
        routes,
        PLACE.path() + "/new",
        "Adds a counter.",
        ctx -> sheets.saveAndGo(ctx, catalogue, sheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{counter}",
        "Changes a counter.",
        ctx -> sheets.save(ctx, catalogue, sheet(Optional.of(Requests.counterId(ctx)))));
    Sheets.key(routes, PLACE.path() + "/{counter}/remove", "Removes a counter.", this::remove);
    Sheets.key(
        routes,
        PLACE.path() + "/{counter}/forget",
        "Calls off the change of a counter that is to come.",
        this::forget);
  }

  private CounterSheet sheet(Optional<CounterId> id) {
    return new CounterSheet(id, sheets.editing().clock().date());
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var data = catalogue.now().get();
    var rows = data.counters().stream().map(each -> row(data, each, language)).toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "เปิดหรือพักช่องบริการทำที่หน้าเรียกคิว",
                "Open and pause them on the Call queue page."),
            List.of(new Listing.Group("", rows)),
            Sheets.add(ctx, PLACE, language.say("เพิ่มช่องบริการ", "Add a counter")),
            language.say("ยังไม่มีช่องบริการ", "There is none yet.")));
  }

  private static Listing.Row row(CatalogueData data, Counter each, Language language) {
    return new Listing.Row(
        PLACE.path() + "/" + each.id(),
        "<span class=\"place\" aria-hidden=\"true\">%s</span>".formatted(each.id()),
        each.nameTh(),
        language.count(each.serves().size(), "บริการ", "service")
            + (each.placeTh().isEmpty() ? "" : " · " + each.placeTh()),
        data.coming(each.id())
            .map(change -> Words.changesOn(change.from(), language))
            .orElseGet(
                () ->
                    each.serves().isEmpty()
                        ? language.say("ยังไม่มีบริการ", "Serves nothing")
                        : ""));
  }

  private void show(Context ctx, Optional<CounterId> id) {
    var language = Language.of(ctx);
    var title =
        id.map(it -> language.say("ช่องบริการ " + it, "Counter " + it))
            .orElseGet(() -> language.say("เพิ่มช่องบริการ", "Add a counter"));
    sheets.sheet(ctx, PLACE, title, sheet(id).form(catalogue.now().get(), language));
  }

  private void remove(Context ctx) {
    var id = Requests.counterId(ctx);
    var data = catalogue.now().get();
    var language = Language.of(ctx);
    var form = sheet(Optional.of(id)).form(data, language);
    var only = CounterSheet.onlyHere(data, id);
    if (!only.isEmpty()) {
      var words =
          language.say(
              "ลบไม่ได้ เพราะไม่มีช่องอื่นให้บริการ: " + String.join(", ", only),
              "No other counter serves: " + String.join(", ", only));
      sheets.refuse(ctx, form, words);
      return;
    }
    sheets.change(
        ctx,
        catalogue,
        now -> now.withCounters(now.counters().stream().filter(it -> !it.id().equals(id)).toList()),
        PLACE.path());
  }

  private void forget(Context ctx) {
    var id = Requests.counterId(ctx);
    var back = PLACE.path() + "/" + id;
    sheets.change(
        ctx,
        catalogue,
        now ->
            now.withComingCounters(
                now.comingCounters().stream().filter(it -> !it.counter().equals(id)).toList()),
        back);
  }
}
