package batq.server.pages.office;

import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form.Key;
import batq.server.pages.form.Typed;
import batq.thai.ThaiDate;
import java.time.LocalDate;
import java.util.Optional;

/** มีผลตั้งแต่: from which day on a change counts, as every form of the office asks it. */
record Effect(LocalDate today) {
  private static final int LATEST_YEARS = 2;

  /** The field; left empty the change counts at once. */
  static Field field(String name, String value, Language language) {
    return Field.date(name, language.say("มีผลตั้งแต่วันที่", "With effect from"), value)
        .hint(hint(language));
  }

  static String hint(Language language) {
    return language.say(
        "เว้นว่าง = มีผลทันที เขียนเช่น 1 ธ.ค. 2569", "Empty: at once. Write 1 Dec 2026.");
  }

  /** What is said above the fields while something is to come; empty otherwise. */
  static String note(Optional<LocalDate> coming, Language language) {
    return coming
        .map(
            day ->
                language.say(
                    "มีการเปลี่ยนแปลงที่จะมีผล%s".formatted(Words.day(day, language)),
                    "Something changes on %s.".formatted(Words.day(day, language))))
        .orElse("");
  }

  /** The key that calls off what is to come. */
  static Key forget(String path, LocalDate day, Language language) {
    return new Key(
        path + "/forget",
        language.say(
            "ยกเลิกการเปลี่ยนแปลงที่จะมีผล " + ThaiDate.brief(day),
            "Call off what changes on " + day),
        "state-cancelled",
        Optional.empty());
  }

  /** The later day that was typed; empty for a change that counts at once. */
  Optional<LocalDate> later(Typed typed, String name) {
    var day = typed.date(name);
    if (day.filter(it -> it.isBefore(today)).isPresent()) {
      typed.wrong(name, "มีผลย้อนหลังไม่ได้", "It has no effect on days that are over.");
    }
    if (day.filter(it -> it.isAfter(today.plusYears(LATEST_YEARS))).isPresent()) {
      typed.wrong(name, "ไกลเกินสองปี", "More than two years ahead.");
    }
    return day.filter(it -> it.isAfter(today));
  }

  /** As {@link #later}, where one change waits at a time. */
  Optional<LocalDate> later(Typed typed, String name, boolean waits) {
    var day = later(typed, name);
    if (day.isPresent() && waits) {
      typed.wrong(
          name,
          "มีการเปลี่ยนแปลงรออยู่แล้ว กรุณายกเลิกรายการนั้นก่อน",
          "A change is to come already; call that off first.");
    }
    return day;
  }
}
