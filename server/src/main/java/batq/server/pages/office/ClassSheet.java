package batq.server.pages.office;

import batq.server.catalogue.Bilingual;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.VisitorClassData;
import batq.server.http.Refused;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.wire.VisitorClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form of one class of visitors. The ordinary one always is; every other one has a ticket of
 * priority, and what that is worth the rule of order says.
 *
 * @param id empty for a new one
 */
record ClassSheet(Optional<VisitorClass> id) implements Sheet<CatalogueData> {
  /** The kiosk shows no more choices on a screen (LOOK.md, principle 6). */
  private static final int MOST_SHOWN = 6;

  private static final int LONGEST = 30;

  static VisitorClassData known(CatalogueData data, VisitorClass id) {
    return data.visitorClasses().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refused.of(404, "not-found", "ไม่พบประเภทนี้"));
  }

  @Override
  public Form form(CatalogueData now, Language language) {
    var known = id.map(it -> known(now, it));
    var fields = new ArrayList<Field>();
    fields.add(
        Field.text(
                "labelTh",
                language.say("ข้อความบนตู้", "On the kiosk"),
                known.map(it -> it.label().th()).orElse(""),
                LONGEST)
            .hint(
                language.say(
                    "เช่น ผู้มาพร้อมเด็กเล็ก ไม่เกิน %d ตัวอักษร นับสระและวรรณยุกต์ด้วย"
                        .formatted(LONGEST),
                    "At most %d letters, vowel and tone marks counted.".formatted(LONGEST))));
    fields.add(
        Field.text(
                "labelEn",
                language.say("ข้อความบนตู้ ภาษาอังกฤษ", "On the kiosk, in English"),
                known.map(it -> it.label().en()).orElse(""),
                LONGEST)
            .hint(
                known.isEmpty()
                    ? language.say(
                        "เว้นว่างได้ ใช้เป็นชื่อในไฟล์สถิติด้วย",
                        "May be empty; also its name in files of figures.")
                    : Words.emptyEnglish(language)));
    if (!known.map(VisitorClassData::id).filter(VisitorClass.GENERAL::equals).isPresent()) {
      fields.add(
          Field.check(
              "hidden",
              language.say(
                  "ซ่อน ไม่แจกบัตรคิวใหม่ (ผู้ที่มีบัตรแล้วยังได้รับบริการ)",
                  "Hidden: no new tickets; those given are served"),
              known.map(VisitorClassData::hidden).orElse(false)));
    }
    var parts = List.of(Part.of("", "", fields.toArray(Field[]::new)));
    var path = ClassPages.PLACE.path() + "/" + known.map(it -> it.id().value()).orElse("new");
    return known.isEmpty()
        ? Form.ofNew(path, Words.add(language), parts)
        : Form.of(path, Words.save(language), parts);
  }

  @Override
  public CatalogueData read(CatalogueData now, Typed typed) {
    var known = id.map(it -> known(now, it));
    var labelTh = typed.needed("labelTh", LONGEST);
    var labelEn = typed.text("labelEn", LONGEST);
    var hidden = typed.isChecked("hidden") && !id.filter(VisitorClass.GENERAL::equals).isPresent();
    var others =
        now.visitorClasses().stream().filter(it -> !id.equals(Optional.of(it.id()))).toList();
    var shown = others.stream().filter(it -> !it.hidden()).count();
    if (others.stream().anyMatch(it -> it.label().th().equals(labelTh))) {
      typed.wrong("labelTh", "มีประเภทชื่อนี้แล้ว", "There is one of this name.");
    }
    if (!hidden && shown >= MOST_SHOWN) {
      typed.wrong(
          "hidden",
          "ตู้แสดงได้ไม่เกิน %d ประเภท กรุณาซ่อนประเภทอื่นก่อน".formatted(MOST_SHOWN),
          "The kiosk shows at most %d; please hide another one first.".formatted(MOST_SHOWN));
    }
    if (!typed.isRight()) {
      return now;
    }
    var changed =
        new VisitorClassData(
            id.orElseGet(() -> fresh(now, labelEn)),
            new Bilingual(labelTh, Words.or(labelEn, labelTh)),
            known.map(VisitorClassData::priority).orElse(true),
            hidden);
    var all = new ArrayList<VisitorClassData>();
    now.visitorClasses().forEach(it -> all.add(it.id().equals(changed.id()) ? changed : it));
    if (known.isEmpty()) {
      all.add(changed);
    }
    return now.withVisitorClasses(all);
  }

  /** Files of figures name it so: by its English words where that is a name. */
  private static VisitorClass fresh(CatalogueData now, String labelEn) {
    var taken = now.visitorClasses().stream().map(it -> it.id().value()).toList();
    var words = labelEn.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    var name = words.replaceAll("^[0-9_]+|_+$", "");
    if (!name.isEmpty() && !taken.contains(name)) {
      return new VisitorClass(name);
    }
    return IntStream.iterate(taken.size() + 1, it -> it + 1)
        .mapToObj(it -> "class_" + it)
        .filter(it -> !taken.contains(it))
        .findFirst()
        .map(VisitorClass::new)
        .orElseThrow();
  }
}
