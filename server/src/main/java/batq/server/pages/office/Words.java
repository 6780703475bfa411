package batq.server.pages.office;

import batq.server.calendar.ClockTime;
import batq.server.pages.Language;
import batq.server.pages.form.Form.Key;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.LocalDate;
import java.util.Optional;

/** Words that the pages of the office have in common. */
final class Words {
  private Words() {}

  static String save(Language language) {
    return language.say("บันทึก", "Save");
  }

  static String add(Language language) {
    return language.say("เพิ่ม", "Add");
  }

  static Key remove(Language language, String action) {
    return new Key(
        action, language.say("ลบรายการนี้", "Remove this"), "state-cancelled", Optional.empty());
  }

  static String emptyEnglish(Language language) {
    return language.say("เว้นว่างได้ จะแสดงภาษาไทยแทน", "May be empty; then the Thai words stand.");
  }

  /** The first that is not empty. */
  static String or(String words, String otherwise) {
    return words.isEmpty() ? otherwise : words;
  }

  /** {@code 08.30}, as it is typed; the end of a day is 24.00. */
  static String time(ClockTime time) {
    return time.toString().replace(':', '.');
  }

  /** {@code ๐๘.๓๐ - ๑๖.๓๐ น.}. */
  static String hours(ClockTime from, ClockTime until, Language language) {
    var arabic = time(from) + " - " + time(until);
    return language.say(ThaiDigits.toThai(arabic) + " น.", arabic);
  }

  /** {@code เปลี่ยน ๑ ธ.ค. ๖๙}, beside a thing of which a change is to come. */
  static String changesOn(LocalDate day, Language language) {
    return language.say("เปลี่ยน " + ThaiDate.brief(day), "Changes on " + day);
  }

  /** {@code วันจันทร์ที่ ๒๓ พฤศจิกายน ๒๕๖๙}, {@code Monday 23 November 2026}. */
  static String day(LocalDate date, Language language) {
    return language.say(
        ThaiDate.weekdayDate(date),
        java.time.format.DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", java.util.Locale.ENGLISH)
            .format(date));
  }
}
