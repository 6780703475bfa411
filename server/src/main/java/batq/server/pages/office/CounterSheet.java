package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.ComingCounter;
import batq.server.catalogue.Counter;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form of one counter.
 *
 * @param id empty for a new one
 * @param today the office's date: a change may have effect from a later one on
 */
record CounterSheet(Optional<CounterId> id, LocalDate today) implements Sheet<CatalogueData> {
  private static final int LONGEST = 80;

  /** What nobody else serves, now or on a day on which something changes, by its label. */
  static List<String> onlyHere(CatalogueData data, CounterId id) {
    return data.nowAndLater().stream()
        .flatMap(each -> onlyHereIn(each, id).stream())
        .map(each -> label(data, each))
        .distinct()
        .toList();
  }

  private static List<ServiceId> onlyHereIn(CatalogueData data, CounterId id) {
    return data.services().stream()
        .map(service -> service.id())
        .filter(
            service ->
                data.counters().stream()
                    .noneMatch(it -> !it.id().equals(id) && it.serves().contains(service)))
        .toList();
  }

  private static String label(CatalogueData data, ServiceId id) {
    return data.service(id).map(it -> it.face().label().th()).orElse(id.value());
  }

  @Override
  public Form form(CatalogueData now, Language language) {
    var known = id.flatMap(now::counter);
    if (known.isEmpty() && id.isPresent()) {
      throw Refused.of(404, "not-found", "ไม่พบช่องบริการนี้ อาจมีผู้ลบไปแล้ว");
    }
    var coming = id.flatMap(now::coming).map(ComingCounter::from);
    var parts =
        List.of(
            Part.of("", "", fields(now, known, language)),
            Part.of(
                language.say("มีผล", "Effect"),
                Effect.note(coming, language),
                Effect.field("from", "", language)));
    var path = CounterPages.PLACE.path() + "/" + known.map(it -> it.id().toString()).orElse("new");
    if (known.isEmpty()) {
      return Form.ofNew(path, Words.add(language), parts);
    }
    var remove = Words.remove(language, path + "/remove");
    return Form.of(path, Words.save(language), parts)
        .keys(
            coming
                .map(day -> List.of(Effect.forget(path, day, language), remove))
                .orElse(List.of(remove)));
  }

  private static Field[] fields(CatalogueData now, Optional<Counter> known, Language language) {
    var fields = new ArrayList<Field>();
    if (known.isEmpty()) {
      fields.add(
          Field.number("number", language.say("หมายเลขช่อง", "Number"), next(now))
              .hint(language.say("1 ถึง 99", "1 to 99")));
    }
    fields.add(
        Field.text(
            "name", language.say("ชื่อ", "Name"), known.map(Counter::nameTh).orElse(""), LONGEST));
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
    return fields.toArray(Field[]::new);
  }

  @Override
  public CatalogueData read(CatalogueData now, Typed typed) {
    var number = id.map(CounterId::number).orElseGet(() -> typed.number("number", 1, 99));
    var own = CounterId.of(number);
    if (id.isEmpty() && now.counter(own).isPresent()) {
      typed.wrong("number", "มีช่องหมายเลขนี้แล้ว", "There is one of this number.");
    }
    var later = new Effect(today).later(typed, "from", id.flatMap(now::coming).isPresent());
    var name = typed.needed("name", LONGEST);
    var place = typed.text("place", LONGEST);
    var serves = serves(now, own, typed);
    var left =
        later.map(now::on).orElse(now).nowAndLater().stream()
            .flatMap(each -> onlyHereIn(each, own).stream())
            .filter(service -> !serves.contains(service))
            .map(service -> label(now, service))
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
    var changed = new Counter(own, name, place, serves);
    return later.map(day -> onThatDay(now, changed, day)).orElseGet(() -> with(now, changed));
  }

  /** What was chosen; nothing changes by being sorted. */
  private static List<ServiceId> serves(CatalogueData now, CounterId own, Typed typed) {
    var chosen = typed.chosen("serves");
    var serves =
        now.services().stream()
            .map(it -> it.id())
            .filter(it -> chosen.contains(it.toString()))
            .toList();
    return now.counter(own)
        .map(Counter::serves)
        .filter(it -> Set.copyOf(it).equals(Set.copyOf(serves)))
        .orElse(serves);
  }

  /** A new counter is there at once, and serves nobody before its day. */
  private static CatalogueData onThatDay(CatalogueData now, Counter changed, LocalDate day) {
    var was =
        now.counter(changed.id())
            .orElseGet(
                () -> new Counter(changed.id(), changed.nameTh(), changed.placeTh(), List.of()));
    var with = now.counter(changed.id()).isPresent() ? now : with(now, was);
    if (was.equals(changed)) {
      return with;
    }
    var coming = new ArrayList<>(with.comingCounters());
    coming.add(new ComingCounter(day, was, changed));
    return with.withComingCounters(coming);
  }

  private static CatalogueData with(CatalogueData now, Counter changed) {
    var all = new ArrayList<>(now.counters());
    all.removeIf(it -> it.id().equals(changed.id()));
    all.add(changed);
    all.sort(Comparator.comparing(Counter::id));
    return now.withCounters(all);
  }

  private static String next(CatalogueData now) {
    return Integer.toString(
        now.counters().stream().mapToInt(it -> it.id().number()).max().orElse(0) + 1);
  }
}
