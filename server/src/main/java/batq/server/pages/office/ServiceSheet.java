package batq.server.pages.office;

import batq.server.catalogue.AnnouncedTime;
import batq.server.catalogue.Bilingual;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.ComingChange;
import batq.server.catalogue.Counter;
import batq.server.catalogue.PublicFace;
import batq.server.catalogue.Service;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Form;
import batq.server.pages.form.Form.Key;
import batq.server.pages.form.Typed;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of one service. What its public face shares with another is changed of both.
 *
 * @param id empty for a new one
 * @param fresh the id that a new one would have
 * @param today the office's date: a change may have effect from a later one on
 */
record ServiceSheet(Optional<ServiceId> id, ServiceId fresh, LocalDate today)
    implements Sheet<CatalogueData> {
  private static final int LATEST_YEARS = 2;

  ServiceSheet(Optional<ServiceId> id, LocalDate today) {
    this(id, new ServiceId("s" + UUID.randomUUID().toString().substring(0, 8)), today);
  }

  @Override
  public Form form(CatalogueData now, Language language) {
    var known = id.flatMap(now::service);
    if (known.isEmpty() && id.isPresent()) {
      throw Refused.of(404, "not-found", "ไม่พบบริการนี้");
    }
    var parts = new ServiceParts(now, known, language).all();
    if (known.isEmpty()) {
      return Form.ofNew(ServicePages.PLACE.path() + "/new", Words.add(language), parts);
    }
    var path = ServicePages.PLACE.path() + "/" + known.get().id();
    var form = Form.of(path, Words.save(language), parts);
    return now.coming(known.get().id())
        .map(change -> form.keys(List.of(forget(change, path, language))))
        .orElse(form);
  }

  private static Key forget(ComingChange change, String path, Language language) {
    return new Key(
        path + "/forget",
        language.say(
            "ยกเลิกการเปลี่ยนแปลงที่จะมีผล " + Words.day(change.from(), language),
            "Call off what changes on " + Words.day(change.from(), language)),
        "state-cancelled",
        Optional.empty());
  }

  @Override
  public CatalogueData read(CatalogueData now, Typed typed) {
    var was = id.flatMap(now::service);
    var from = from(now, typed);
    var counters = counters(now, typed);
    var service = service(now, was, typed);
    if (!typed.isRight()) {
      return now;
    }
    var later = from.filter(day -> day.isAfter(today));
    if (was.isEmpty()) {
      var offered = new ArrayList<>(now.services());
      offered.add(later.isPresent() ? service.hidden(true) : service);
      var with = now.with(offered, counters);
      return later
          .map(
              day ->
                  with.withComing(and(with, new ComingChange(day, service.hidden(true), service))))
          .orElse(with);
    }
    var changed =
        now.withEachService(
            each -> each.id().equals(service.id()) ? service : sharing(each, was.get(), service));
    return later.map(day -> onThatDay(now, changed, day)).orElse(changed).withCounters(counters);
  }

  /** The catalogue as it is, and what becomes of each service that changes. */
  private static CatalogueData onThatDay(CatalogueData now, CatalogueData then, LocalDate day) {
    var coming = new ArrayList<>(now.coming());
    for (var each : now.services()) {
      then.service(each.id())
          .filter(it -> !it.equals(each))
          .ifPresent(it -> coming.add(new ComingChange(day, each, it)));
    }
    return now.withComing(coming);
  }

  private static List<ComingChange> and(CatalogueData now, ComingChange change) {
    var coming = new ArrayList<>(now.coming());
    coming.add(change);
    return coming;
  }

  private static Service sharing(Service each, Service was, Service becomes) {
    return each.face().id().equals(was.face().id()) ? each.lookingLike(becomes) : each;
  }

  private Optional<LocalDate> from(CatalogueData now, Typed typed) {
    var from = typed.date("from");
    from.ifPresent(
        day -> {
          if (day.isBefore(today)) {
            typed.wrong("from", "มีผลย้อนหลังไม่ได้", "It has no effect on days that are over.");
          }
          if (day.isAfter(today.plusYears(LATEST_YEARS))) {
            typed.wrong("from", "ไกลเกินสองปี", "More than two years ahead.");
          }
          if (id.flatMap(now::coming).isPresent() && day.isAfter(today)) {
            typed.wrong(
                "from",
                "มีการเปลี่ยนแปลงรออยู่แล้ว กรุณายกเลิกรายการนั้นก่อน",
                "A change is to come already; call that off first.");
          }
        });
    return from;
  }

  private List<Counter> counters(CatalogueData now, Typed typed) {
    var chosen = typed.chosen("counters");
    if (now.counters().stream().noneMatch(each -> chosen.contains(each.id().toString()))) {
      typed.wrong(
          "counters", "กรุณาเลือกอย่างน้อยหนึ่งช่องบริการ", "Please choose at least one counter.");
    }
    var own = own();
    return now.counters().stream()
        .map(counter -> serving(counter, own, chosen.contains(counter.id().toString())))
        .toList();
  }

  private static Counter serving(Counter counter, ServiceId service, boolean serves) {
    if (counter.serves().contains(service) == serves) {
      return counter;
    }
    var services = new ArrayList<>(counter.serves());
    if (serves) {
      services.add(service);
    } else {
      services.remove(service);
    }
    return new Counter(counter.id(), counter.nameTh(), counter.placeTh(), services);
  }

  private ServiceId own() {
    return id.orElse(fresh);
  }

  private Service service(CatalogueData now, Optional<Service> was, Typed typed) {
    var labelTh = typed.needed("labelTh", PublicFace.LONGEST_LABEL);
    var publicTh = typed.needed("publicTh", ServiceParts.LONGEST);
    var nameTh = Words.or(typed.text("nameTh", ServiceParts.LONGEST), publicTh);
    var department = typed.chosen("department").stream().findFirst().orElse("");
    if (now.department(department).isEmpty()) {
      typed.wrong("department", "กรุณาเลือกส่วนราชการ", "Please choose a department.");
    }
    var face = was.map(it -> it.face().id()).orElse(own());
    unique(now, face, "labelTh", labelTh, typed);
    unique(now, face, "publicTh", publicTh, typed);
    var hidden = typed.isChecked("hidden");
    if (hidden && face.equals(now.enquiry())) {
      typed.wrong(
          "hidden",
          "ซ่อนไม่ได้ เพราะปุ่ม ไม่แน่ใจ / สอบถามเจ้าหน้าที่ ใช้บริการนี้",
          "The key for those who are not sure leads here.");
    }
    var minutes = typed.number("minutes", 1, 480);
    var weight = typed.number("weight", 0, 1000);
    var words = new ServiceRows(typed);
    var steps = words.steps();
    var documents = words.documents();
    var announced = announced(typed);
    var fee = words.bilingual("fee", ServiceParts.LONGEST);
    var unit = typed.text("unit", ServiceParts.LONGEST);
    var law = typed.text("law", ServiceParts.LONGEST_LAW);
    var labelEn = typed.text("labelEn", PublicFace.LONGEST_LABEL);
    var publicEn = typed.text("publicEn", ServiceParts.LONGEST);
    var nameEn = typed.text("nameEn", ServiceParts.LONGEST);
    var series = typed.chosen("series").stream().filter(it -> it.matches("[1-9A-Z]")).findFirst();
    if (series.isEmpty()) {
      typed.wrong("series", "กรุณาเลือกรูปบัตร", "Please choose a series.");
    }
    if (!typed.isRight()) {
      return was.orElseGet(() -> now.services().getFirst());
    }
    return new Service(
        own(),
        new Bilingual(nameTh, Words.or(nameEn, nameTh)),
        new PublicFace(
            face,
            new Bilingual(publicTh, Words.or(publicEn, publicTh)),
            new Bilingual(labelTh, Words.or(labelEn, labelTh))),
        new Series(series.orElseThrow()),
        department,
        unit,
        minutes,
        announced,
        steps,
        documents,
        fee,
        law,
        was.map(Service::demandWeight)
            .filter(it -> Math.round(it) == weight)
            .orElse((double) weight),
        was.map(Service::sensitive).orElse(false),
        hidden);
  }

  private static AnnouncedTime announced(Typed typed) {
    var value = typed.number("announced", 1, 9999);
    var unit = typed.oneOf("announcedUnit", AnnouncedTime.Unit.class);
    var th = typed.needed("announcedTh", ServiceParts.LONGEST);
    var en = Words.or(typed.text("announcedEn", ServiceParts.LONGEST), th);
    return new AnnouncedTime(value, unit, new Bilingual(Words.or(th, "-"), Words.or(en, "-")));
  }

  private static void unique(
      CatalogueData now, ServiceId face, String field, String name, Typed typed) {
    if (now.services().stream()
        .map(Service::face)
        .anyMatch(
            it ->
                !it.id().equals(face)
                    && (it.name().th().equals(name) || it.label().th().equals(name)))) {
      typed.wrong(field, "มีบริการอื่นใช้ชื่อนี้แล้ว", "Another service has this name.");
    }
  }
}
