package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.ComingChange;
import batq.server.catalogue.Counter;
import batq.server.catalogue.Service;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Form;
import batq.server.pages.form.Typed;
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
        .map(change -> form.keys(List.of(Effect.forget(path, change.from(), language))))
        .orElse(form);
  }

  @Override
  public CatalogueData read(CatalogueData now, Typed typed) {
    var was = id.flatMap(now::service);
    var later =
        new Effect(today).later(typed, "from", id.flatMap(it -> now.coming(it)).isPresent());
    var counters = counters(now, typed);
    var together = new Together(now, was);
    var joins = together.joins(typed);
    var service = new ServiceReading(now, was, own(), typed).service(together, joins);
    if (!typed.isRight()) {
      return now;
    }
    var enquiry = enquiry(now, was, joins, service, typed);
    if (later.isPresent() && was.isPresent() && isOfNow(now, was.get(), service, enquiry)) {
      typed.wrong(
          "from",
          "การรวมรายการ งานอ่อนไหว และปุ่มสอบถาม มีผลทันทีเท่านั้น กรุณาแยกบันทึก",
          "What stands together, what is sensitive and the key for enquiries change at once:"
              + " please save them apart.");
    }
    if (!typed.isRight()) {
      return now;
    }
    if (was.isEmpty()) {
      var offered = new ArrayList<>(now.services());
      offered.replaceAll(each -> joins.contains(each) ? each.lookingLike(service) : each);
      offered.add(later.isPresent() ? service.hidden(true) : service);
      var with = now.with(offered, counters, enquiry);
      return later
          .map(
              day ->
                  with.withComing(and(with, new ComingChange(day, service.hidden(true), service))))
          .orElse(with);
    }
    var changed =
        now.with(
            now.services().stream().map(it -> changed(it, was.get(), joins, service)).toList(),
            now.counters(),
            enquiry);
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

  private static Service changed(Service each, Service was, List<Service> joins, Service becomes) {
    if (each.id().equals(becomes.id())) {
      return becomes;
    }
    var stays = each.face().id().equals(was.face().id()) && isBehind(becomes, was);
    return stays || joins.contains(each) ? each.lookingLike(becomes) : each;
  }

  private static boolean isBehind(Service becomes, Service was) {
    return becomes.face().id().equals(was.face().id());
  }

  private static boolean isOfNow(
      CatalogueData now, Service was, Service becomes, ServiceId enquiry) {
    return !enquiry.equals(now.enquiry())
        || !isBehind(becomes, was)
        || was.sensitive() != becomes.sensitive();
  }

  /** The choice for those who are not sure; there always is one. */
  private static ServiceId enquiry(
      CatalogueData now, Optional<Service> was, List<Service> joins, Service service, Typed typed) {
    var led = was.filter(it -> it.face().id().equals(now.enquiry())).isPresent();
    if (typed.isChecked("enquiry")) {
      return service.face().id();
    }
    if (led) {
      typed.wrong(
          "enquiry",
          "ต้องมีบริการหนึ่งเสมอ กรุณาเลือกที่บริการที่จะใช้แทน",
          "One service always is; choose it at the one that takes its place.");
    }
    return joins.stream().anyMatch(it -> it.face().id().equals(now.enquiry()))
        ? service.face().id()
        : now.enquiry();
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
}
