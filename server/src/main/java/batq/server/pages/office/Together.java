package batq.server.pages.office;

import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.PublicFace;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Typed;
import batq.wire.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Behind which choice of the public a service stands: one of its own, or one with others, which
 * then look alike (practice.md A7).
 *
 * @param was the service as it stands; empty for a new one
 */
record Together(CatalogueData now, Optional<Service> was) {
  static final String FIELD = "together";
  private static final String ALONE = "";

  Field field(Language language) {
    var options = new ArrayList<Option>();
    options.add(new Option(ALONE, language.say("ไม่รวม เป็นรายการของตนเอง", "On its own")));
    others().stream()
        .map(Service::face)
        .distinct()
        .forEach(it -> options.add(new Option(it.id().value(), language.say(it.name()))));
    return Field.oneOf(
            FIELD,
            language.say("ประชาชนเห็นรวมเป็นรายการเดียวกับ", "One choice with"),
            isShared() ? faceId().map(ServiceId::value).orElse(ALONE) : ALONE,
            options)
        .hint(
            language.say(
                "เมื่อรวม จะใช้ป้าย ชื่อ รูปบัตร ส่วนราชการ และค่าธรรมเนียมของรายการนั้น"
                    + " มีผลทันทีเสมอ",
                "Then label, name, series, department and fee are that one's. Always at once."));
  }

  /** Whether others stand behind the same choice. */
  boolean isShared() {
    return !behind(faceId()).isEmpty();
  }

  /** Those behind the choice that was picked, where the service does not stand yet. */
  List<Service> joins(Typed typed) {
    var picked = picked(typed);
    if (picked.equals(ALONE) || faceId().filter(it -> it.value().equals(picked)).isPresent()) {
      return List.of();
    }
    var found = others().stream().filter(it -> it.face().id().value().equals(picked)).toList();
    if (found.isEmpty()) {
      typed.wrong(FIELD, "กรุณาเลือกรายการหนึ่ง", "Please choose one.");
    }
    return found;
  }

  /**
   * The public id of the service, of which no real one may stand for another service, nor for one
   * that is sensitive.
   */
  ServiceId publicId(ServiceId own, List<Service> joins, boolean sensitive, Typed typed) {
    if (!joins.isEmpty()) {
      var theirs = joins.getFirst().face().id();
      return joins.stream().anyMatch(it -> it.id().equals(theirs)) ? fresh() : theirs;
    }
    var leaves = isShared() && picked(typed).equals(ALONE);
    var before = leaves ? own : faceId().orElse(own);
    return sensitive && before.equals(own) ? fresh() : before;
  }

  /** A service that looks like those it joins, under that public id. */
  static Service joining(Service service, List<Service> joins, ServiceId publicId) {
    if (joins.isEmpty()) {
      return service;
    }
    var theirs = joins.getFirst();
    var face = new PublicFace(publicId, theirs.face().name(), theirs.face().label());
    return service.lookingLike(theirs.shownAs(face));
  }

  private Optional<ServiceId> faceId() {
    return was.map(it -> it.face().id());
  }

  private List<Service> behind(Optional<ServiceId> face) {
    return others().stream().filter(it -> face.equals(Optional.of(it.face().id()))).toList();
  }

  private List<Service> others() {
    return now.services().stream()
        .filter(it -> was.filter(own -> own.id().equals(it.id())).isEmpty())
        .toList();
  }

  private static String picked(Typed typed) {
    return typed.chosen(FIELD).stream().findFirst().orElse(ALONE);
  }

  private static ServiceId fresh() {
    return new ServiceId("p" + UUID.randomUUID().toString().substring(0, 8));
  }
}
