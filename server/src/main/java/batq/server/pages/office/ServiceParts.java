package batq.server.pages.office;

import batq.look.SeriesMark;
import batq.server.catalogue.AnnouncedTime;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.ComingChange;
import batq.server.catalogue.PublicFace;
import batq.server.catalogue.Service;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Part;
import batq.wire.Catalogue.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the form of a service asks. */
record ServiceParts(CatalogueData now, Optional<Service> service, Language language) {
  static final int LONGEST = 160;
  static final int LONGEST_LAW = 400;

  List<Part> all() {
    return List.of(names(), work(), counters(), papers(), steps(), rest(), effect());
  }

  private Part names() {
    return Part.of(
        say("ชื่อที่ประชาชนเห็น", "What the public sees"),
        sharing(),
        new Together(now, service).field(language),
        Field.check(
                "sensitive",
                say(
                    "งานที่เป็นข้อมูลอ่อนไหว ชื่อทางการไม่ออกนอกช่องบริการ",
                    "Sensitive: its legal name is seen at the counter alone"),
                service.map(Service::sensitive).orElse(false))
            .hint(
                say(
                    "ตั้งชื่อที่ประชาชนเห็นเป็นคำกลาง ๆ หรือรวมกับรายการอื่น มีผลทันทีเสมอ",
                    "Give it a public name that does not tell, or one choice with others. Always at"
                        + " once.")),
        text("labelTh", say("ป้ายบนตู้", "On the kiosk"), it -> it.face().label().th())
            .hint(
                say(
                    "คำที่คนพูดกัน ไม่เกิน %d ตัวอักษร นับสระและวรรณยุกต์ด้วย"
                        .formatted(PublicFace.LONGEST_LABEL),
                    "As people say it; at most %d letters, vowel and tone marks counted."
                        .formatted(PublicFace.LONGEST_LABEL))),
        text(
            "labelEn",
            say("ป้ายบนตู้ ภาษาอังกฤษ", "On the kiosk, in English"),
            it -> it.face().label().en()),
        text("publicTh", say("ชื่อบริการ", "Name"), it -> it.face().name().th()),
        text(
                "publicEn",
                say("ชื่อบริการ ภาษาอังกฤษ", "Name in English"),
                it -> it.face().name().en())
            .hint(Words.emptyEnglish(language)));
  }

  private String sharing() {
    var others =
        service.stream()
            .flatMap(
                own ->
                    now.services().stream()
                        .filter(it -> it.face().id().equals(own.face().id()) && !it.equals(own)))
            .map(it -> language.say(it.name()))
            .toList();
    return others.isEmpty()
        ? ""
        : say(
            "ประชาชนเห็นเป็นรายการเดียวกับ %s แก้ที่นี่แล้วแก้ทั้งสองรายการ"
                .formatted(String.join(", ", others)),
            "One choice with %s: both are changed.".formatted(String.join(", ", others)));
  }

  private Part work() {
    return Part.of(
        say("งานและเวลา", "Work and time"),
        "",
        Field.oneOf(
            "department",
            say("ส่วนราชการ", "Department"),
            value(Service::departmentId),
            now.departments().stream()
                .map(it -> new Option(it.id(), language.say(it.name())))
                .toList()),
        text("unit", say("งาน", "Unit"), Service::unitTh),
        Field.oneOf("series", say("รูปบัตร", "Series"), value(it -> it.series().sign()), series()),
        Field.number(
                "minutes",
                say("เวลามาตรฐาน ณ จุดบริการ (นาที)", "Standard at the counter, minutes"),
                service.map(it -> Integer.toString(it.standardMinutes())).orElse("10"))
            .hint(
                say(
                    "1 ถึง 480 นาที เวลาที่ช่องบริการเท่านั้น ไม่ใช่เวลาทั้งกระบวนการ",
                    "1 to 480: at the counter alone, not of the whole matter.")),
        Field.number(
            "announced",
            say("เวลาที่ประกาศทั้งกระบวนการ", "Announced for the whole"),
            service.map(it -> Integer.toString(it.announced().value())).orElse("1")),
        Field.oneOf(
            "announcedUnit",
            say("หน่วย", "Counted in"),
            service.map(it -> it.announced().unit().name()).orElse(AnnouncedTime.Unit.DAY.name()),
            units()),
        text(
            "announcedTh",
            say("ข้อความที่ประกาศ", "As announced"),
            it -> it.announced().words().th()),
        text(
            "announcedEn",
            say("ข้อความที่ประกาศ ภาษาอังกฤษ", "As announced, in English"),
            it -> it.announced().words().en()));
  }

  private Part counters() {
    return Part.of(
        "",
        "",
        Field.someOf(
            "counters",
            say("ช่องบริการที่ให้บริการนี้", "Counters that serve it"),
            service.stream()
                .flatMap(
                    own -> now.counters().stream().filter(it -> it.serves().contains(own.id())))
                .map(it -> it.id().toString())
                .toList(),
            now.counters().stream()
                .map(it -> new Option(it.id().toString(), it.id() + " " + it.nameTh()))
                .toList()));
  }

  private Part papers() {
    var known = service.map(Service::documents).orElse(List.of());
    return Part.rows(
        say("เอกสารที่ต้องใช้", "Papers to bring"),
        say(
            "ลบข้อความเพื่อเอาออก มีแถวว่างให้เพิ่ม",
            "Clear a row to remove it; empty rows are for more."),
        rows(
            known.size(),
            ServiceRows.MOST_PAPERS,
            at ->
                paper(
                    "paper." + at,
                    at < known.size() ? Optional.of(known.get(at)) : Optional.empty())));
  }

  private List<Field> paper(String row, Optional<Document> known) {
    return List.of(
        Field.text(
            row + ".th", say("เอกสาร", "Paper"), known.map(Document::th).orElse(""), LONGEST),
        Field.text(
            row + ".en",
            say("ภาษาอังกฤษ", "In English"),
            known.map(Document::en).orElse(""),
            LONGEST),
        Field.check(
            row + ".required",
            say("ต้องมี", "Required"),
            known.map(Document::required).orElse(true)));
  }

  private Part steps() {
    var known = service.map(Service::steps).orElse(List.of());
    return Part.rows(
            say("ขั้นตอนและผู้รับผิดชอบ", "Steps and who answers for them"),
            say(
                "ลบข้อความเพื่อเอาออก มีแถวว่างให้เพิ่ม",
                "Clear a row to remove it; empty rows are for more."),
            rows(
                known.size(),
                ServiceRows.MOST_STEPS,
                at -> {
                  var step =
                      at < known.size()
                          ? Optional.of(known.get(at))
                          : Optional.<batq.server.catalogue.ServiceStep>empty();
                  var row = "step." + at;
                  return List.of(
                      Field.text(
                          row + ".th",
                          say("ขั้นตอน", "Step"),
                          step.map(it -> it.what().th()).orElse(""),
                          LONGEST),
                      Field.text(
                          row + ".en",
                          say("ภาษาอังกฤษ", "In English"),
                          step.map(it -> it.what().en()).orElse(""),
                          LONGEST),
                      Field.number(
                          row + ".minutes",
                          say("นาที", "Minutes"),
                          step.map(it -> Integer.toString(it.minutes())).orElse("")),
                      Field.text(
                          row + ".who",
                          say("ผู้รับผิดชอบ", "Post"),
                          step.map(batq.server.catalogue.ServiceStep::responsibleTh).orElse(""),
                          LONGEST));
                }))
        .asFolded();
  }

  private static List<List<Field>> rows(
      int known, int most, java.util.function.IntFunction<List<Field>> row) {
    return IntStream.range(0, Math.min(most, known + ServiceRows.EMPTY_ROWS))
        .mapToObj(row)
        .toList();
  }

  private Part rest() {
    return Part.of(
            say("ค่าธรรมเนียม กฎหมาย ชื่อทางการ", "Fee, law, legal name"),
            "",
            text("feeTh", say("ค่าธรรมเนียม", "Fee"), it -> it.fee().th())
                .hint(say("เขียนไว้แม้ไม่มี เช่น ไม่มีค่าธรรมเนียม", "Also when there is none.")),
            text("feeEn", say("ค่าธรรมเนียม ภาษาอังกฤษ", "Fee, in English"), it -> it.fee().en()),
            text("law", say("กฎหมายที่เกี่ยวข้อง", "Law"), Service::lawTh),
            text("nameTh", say("ชื่อทางการ", "Legal name"), it -> it.name().th())
                .hint(
                    say(
                        "ใช้ในคู่มือและบันทึก เว้นว่างได้ จะใช้ชื่อบริการ",
                        "For manual and memo; may be empty.")),
            text(
                "nameEn",
                say("ชื่อทางการ ภาษาอังกฤษ", "Legal name, in English"),
                it -> it.name().en()),
            Field.number(
                    "weight",
                    say("ใช้บ่อยเพียงใด", "How often it is asked for"),
                    service.map(it -> Long.toString(Math.round(it.demandWeight()))).orElse("1"))
                .hint(
                    say(
                        "0 ถึง 1000 ยิ่งมากยิ่งขึ้นก่อนบนตู้",
                        "0 to 1000; the greatest stands first.")))
        .asFolded();
  }

  private Part effect() {
    var coming = service.flatMap(it -> now.coming(it.id())).map(ComingChange::from);
    return Part.of(
        say("มีผล", "Effect"),
        Effect.note(coming, language),
        Field.check(
            "hidden",
            say(
                "ซ่อน ไม่แจกบัตรคิวใหม่ (ผู้ที่มีบัตรแล้วยังได้รับบริการ)",
                "Hidden: no new tickets; those given are served"),
            service.map(Service::hidden).orElse(false)),
        Field.check(
                "enquiry",
                say(
                    "ปุ่ม ไม่แน่ใจ / สอบถามเจ้าหน้าที่ บนตู้ ใช้บริการนี้",
                    "The kiosk's key for those who are not sure leads here"),
                service.filter(it -> it.face().id().equals(now.enquiry())).isPresent())
            .hint(
                say(
                    "มีบริการเดียว เลือกที่บริการใหม่แล้วแทนที่เดิม มีผลทันทีเสมอ",
                    "One service alone: chosen here it leaves the other. Always at once.")),
        Effect.field("from", "", language)
            .hint(
                Effect.hint(language)
                    + say(
                        " ช่องบริการที่เลือกมีผลทันทีเสมอ",
                        " The counters chosen always count at once.")));
  }

  private List<Option> series() {
    var digits = IntStream.rangeClosed(1, 9).mapToObj(Integer::toString);
    var letters = now.services().stream().map(it -> it.series().sign()).sorted();
    return Stream.concat(digits, letters)
        .distinct()
        .map(sign -> new Option(sign, sign + " " + SeriesMark.of(sign).spokenName()))
        .toList();
  }

  private List<Option> units() {
    var units = new ArrayList<Option>();
    units.add(new Option(AnnouncedTime.Unit.MINUTE.name(), say("นาที", "minutes")));
    units.add(new Option(AnnouncedTime.Unit.HOUR.name(), say("ชั่วโมง", "hours")));
    units.add(new Option(AnnouncedTime.Unit.DAY.name(), say("วัน", "days")));
    units.add(new Option(AnnouncedTime.Unit.WORKDAY.name(), say("วันทำการ", "working days")));
    return units;
  }

  private Field text(String name, String label, Function<Service, String> value) {
    return Field.text(name, label, value(value), LONGEST);
  }

  private String value(Function<Service, String> value) {
    return service.map(value).orElse("");
  }

  private String say(String th, String en) {
    return language.say(th, en);
  }
}
