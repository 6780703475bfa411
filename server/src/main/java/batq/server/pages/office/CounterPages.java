package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.Counter;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /office/counters}: ช่องบริการ and what each serves. */
final class CounterPages {
  static final Sheets.Place PLACE = new Sheets.Place("/office/counters", "ช่องบริการ", "Counters");
  private static final int LONGEST = 80;

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
        ctx -> sheets.saveAndGo(ctx, catalogue, new CounterSheet(Optional.empty()), PLACE.path()));
    Sheets.key(
        routes,
        PLACE.path() + "/{counter}",
        "Changes a counter.",
        ctx -> sheets.save(ctx, catalogue, new CounterSheet(Optional.of(Requests.counterId(ctx)))));
    Sheets.key(routes, PLACE.path() + "/{counter}/remove", "Removes a counter.", this::remove);
  }

  private void list(Context ctx) {
    var language = Language.of(ctx);
    var rows =
        catalogue.now().get().counters().stream()
            .map(
                each ->
                    new Listing.Row(
                        PLACE.path() + "/" + each.id(),
                        "<span class=\"place\" aria-hidden=\"true\">%s</span>".formatted(each.id()),
                        each.nameTh(),
                        language.say(
                                "%d บริการ".formatted(each.serves().size()),
                                "%d services".formatted(each.serves().size()))
                            + (each.placeTh().isEmpty() ? "" : " · " + each.placeTh()),
                        each.serves().isEmpty()
                            ? language.say("ยังไม่มีบริการ", "Serves nothing")
                            : ""))
            .toList();
    sheets.list(
        ctx,
        PLACE,
        new Listing(
            language.say(
                "เปิดหรือพักช่องบริการทำที่หน้าเรียกคิว",
                "Open and pause them on the Call queue page."),
            List.of(new Listing.Group("", rows)),
            Sheets.mayChange(ctx)
                ? Optional.of(
                    new Listing.Add(
                        PLACE.path() + "/new", language.say("เพิ่มช่องบริการ", "Add a counter")))
                : Optional.empty(),
            language.say("ยังไม่มีช่องบริการ", "There is none yet.")));
  }

  private void show(Context ctx, Optional<CounterId> id) {
    var language = Language.of(ctx);
    var title =
        id.map(it -> language.say("ช่องบริการ " + it, "Counter " + it))
            .orElseGet(() -> language.say("เพิ่มช่องบริการ", "Add a counter"));
    sheets.sheet(ctx, PLACE, title, new CounterSheet(id).form(catalogue.now().get(), language));
  }

  private void remove(Context ctx) {
    var id = Requests.counterId(ctx);
    var data = catalogue.now().get();
    var language = Language.of(ctx);
    var form = new CounterSheet(Optional.of(id)).form(data, language);
    var only = onlyHere(data, id);
    if (!only.isEmpty()) {
      var words =
          language.say(
              "ลบไม่ได้ เพราะไม่มีช่องอื่นให้บริการ: " + String.join(", ", only),
              "No other counter serves: " + String.join(", ", only));
      sheets.refuse(ctx, form, words);
      return;
    }
    var outcome =
        sheets
            .editing()
            .change(
                catalogue,
                now ->
                    now.withCounters(
                        now.counters().stream().filter(it -> !it.id().equals(id)).toList()),
                Sheets.actor(ctx),
                PLACE.path());
    sheets.after(ctx, outcome, PLACE.path());
  }

  private static List<String> onlyHere(CatalogueData data, CounterId id) {
    return data.services().stream()
        .filter(
            service ->
                data.counters().stream()
                    .noneMatch(it -> !it.id().equals(id) && it.serves().contains(service.id())))
        .map(service -> service.face().label().th())
        .toList();
  }

  /**
   * The form of one counter.
   *
   * @param id empty for a new one
   */
  private record CounterSheet(Optional<CounterId> id) implements Sheet<CatalogueData> {
    @Override
    public Form form(CatalogueData now, Language language) {
      var known = id.flatMap(now::counter);
      if (known.isEmpty() && id.isPresent()) {
        throw Refused.of(404, "not-found", "ไม่พบช่องบริการนี้ อาจมีผู้ลบไปแล้ว");
      }
      var fields = new ArrayList<Field>();
      if (known.isEmpty()) {
        fields.add(
            Field.number("number", language.say("หมายเลขช่อง", "Number"), next(now))
                .hint(language.say("1 ถึง 99", "1 to 99")));
      }
      fields.add(
          Field.text(
              "name",
              language.say("ชื่อ", "Name"),
              known.map(Counter::nameTh).orElse(""),
              LONGEST));
      fields.add(
          Field.text(
              "place",
              language.say("อยู่ที่ใด เช่น ชั้น 1", "Where it is"),
              known.map(Counter::placeTh).orElse(""),
              LONGEST));
      fields.add(
          Field.someOf(
              "serves",
              language.say("บริการของช่องนี้", "What it serves"),
              known.stream().flatMap(it -> it.serves().stream()).map(Object::toString).toList(),
              now.services().stream()
                  .map(it -> new Option(it.id().toString(), language.say(it.name())))
                  .toList()));
      var parts = List.of(Part.of("", "", fields.toArray(Field[]::new)));
      var path = PLACE.path() + "/" + known.map(it -> it.id().toString()).orElse("new");
      return known.isEmpty()
          ? Form.ofNew(path, Words.add(language), parts)
          : Form.of(path, Words.save(language), parts)
              .keys(List.of(Words.remove(language, path + "/remove")));
    }

    @Override
    public CatalogueData read(CatalogueData now, Typed typed) {
      var number = id.map(CounterId::number).orElseGet(() -> typed.number("number", 1, 99));
      var own = CounterId.of(number);
      if (id.isEmpty() && now.counter(own).isPresent()) {
        typed.wrong("number", "มีช่องหมายเลขนี้แล้ว", "There is one of this number.");
      }
      var name = typed.needed("name", LONGEST);
      var place = typed.text("place", LONGEST);
      var chosen = typed.chosen("serves");
      var serves =
          now.services().stream()
              .map(it -> it.id())
              .filter(it -> chosen.contains(it.toString()))
              .toList();
      var left =
          onlyHere(now, own).stream()
              .filter(
                  label ->
                      now.services().stream()
                          .anyMatch(
                              it ->
                                  it.face().label().th().equals(label)
                                      && !serves.contains(it.id())))
              .distinct()
              .toList();
      if (!left.isEmpty()) {
        typed.wrong(
            "serves",
            "ไม่มีช่องอื่นให้บริการ: " + String.join(", ", left),
            "No other counter serves: " + String.join(", ", left));
      }
      if (!typed.isRight()) {
        return now;
      }
      var kept =
          now.counter(own)
              .map(Counter::serves)
              .filter(it -> java.util.Set.copyOf(it).equals(java.util.Set.copyOf(serves)))
              .orElse(serves);
      var all = new ArrayList<>(now.counters());
      all.removeIf(it -> it.id().equals(own));
      all.add(new Counter(own, name, place, kept));
      all.sort(Comparator.comparing(Counter::id));
      return now.withCounters(all);
    }

    private static String next(CatalogueData now) {
      return Integer.toString(
          now.counters().stream().mapToInt(it -> it.id().number()).max().orElse(0) + 1);
    }
  }
}
