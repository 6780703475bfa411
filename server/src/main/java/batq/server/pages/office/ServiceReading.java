package batq.server.pages.office;

import batq.server.catalogue.AnnouncedTime;
import batq.server.catalogue.Bilingual;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.PublicFace;
import batq.server.catalogue.Service;
import batq.server.pages.form.Typed;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.List;
import java.util.Optional;

/**
 * A service read from its form.
 *
 * @param was as it stands; empty for a new one
 * @param own the id that it has, or will have
 */
record ServiceReading(CatalogueData now, Optional<Service> was, ServiceId own, Typed typed) {
  /**
   * The service with what was typed; what is wrong is noted.
   *
   * @param joins those beside whom it is to stand from now on
   */
  Service service(Together together, List<Service> joins) {
    var labelTh = typed.needed("labelTh", PublicFace.LONGEST_LABEL);
    var publicTh = typed.needed("publicTh", ServiceParts.LONGEST);
    var nameTh = Words.or(typed.text("nameTh", ServiceParts.LONGEST), publicTh);
    var sensitive = typed.isChecked("sensitive");
    if (sensitive && joins.isEmpty() && (nameTh.equals(publicTh) || nameTh.equals(labelTh))) {
      typed.wrong(
          "sensitive",
          "ชื่อที่ประชาชนเห็นต้องไม่ใช่ชื่อทางการ",
          "What the public sees is not the legal name.");
    }
    var department = typed.chosen("department").stream().findFirst().orElse("");
    if (now.department(department).isEmpty()) {
      typed.wrong("department", "กรุณาเลือกส่วนราชการ", "Please choose a department.");
    }
    var face = together.publicId(own, joins, sensitive, typed);
    if (joins.isEmpty()) {
      unique(face, "labelTh", labelTh);
      unique(face, "publicTh", publicTh);
    }
    var hidden = typed.isChecked("hidden");
    if (hidden && typed.isChecked("enquiry")) {
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
    var announced = announced();
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
    var service =
        new Service(
            own,
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
            sensitive,
            hidden);
    return Together.joining(service, joins, face);
  }

  private AnnouncedTime announced() {
    var value = typed.number("announced", 1, 9999);
    var unit = typed.oneOf("announcedUnit", AnnouncedTime.Unit.class);
    var th = typed.needed("announcedTh", ServiceParts.LONGEST);
    var en = Words.or(typed.text("announcedEn", ServiceParts.LONGEST), th);
    return new AnnouncedTime(value, unit, new Bilingual(Words.or(th, "-"), Words.or(en, "-")));
  }

  private void unique(ServiceId face, String field, String name) {
    if (now.services().stream()
        .filter(it -> !it.id().equals(own))
        .map(Service::face)
        .anyMatch(
            it ->
                !it.id().equals(face)
                    && (it.name().th().equals(name) || it.label().th().equals(name)))) {
      typed.wrong(field, "มีบริการอื่นใช้ชื่อนี้แล้ว", "Another service has this name.");
    }
  }
}
