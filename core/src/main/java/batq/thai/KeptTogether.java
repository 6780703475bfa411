package batq.thai;

import java.util.List;
import java.util.Set;

/** What no line break may part, beyond what the JDK's dictionary knows (LOOK.md, Letters). */
final class KeptTogether {
  /** Words of offices that the dictionary would cut; found by running it over the catalogue. */
  private static final List<String> COMPOUNDS =
      List.of(
          "อายุรกรรม",
          "อันตราย",
          "เอดส์",
          "ผู้สูงอายุ",
          "ประจำตัว",
          "ประชาชน",
          "สถานที่",
          "สิ่งปลูกสร้าง",
          "ที่อยู่",
          "ติดตั้ง",
          "เลขที่",
          "โรงพยาบาล",
          "มอบอำนาจ",
          "ยังชีพ",
          "ตัวจริง",
          "ระบายน้ำ",
          "ใบอนุญาต",
          "รื้อถอน",
          "รายได้",
          "ลงทะเบียน",
          "แรกเกิด",
          "สอบถาม",
          "ประกอบการ",
          "สังคมสงเคราะห์",
          "ตนเอง",
          "ฉบับละ",
          "หน้าละ",
          "ครัวเรือนละ",
          "เจ้าหน้าที่",
          "ช่องบริการ",
          "บัตรคิว",
          "การศึกษา",
          "ร้องทุกข์",
          "น้ำประปา",
          "เด็กเล็ก",
          "ร้านอาหาร",
          "ทะเบียนบ้าน",
          "ผู้บังคับบัญชา",
          "ผู้ดูแลระบบ",
          "ผู้ดูแลคิว",
          "ผู้รับบริการ",
          "เครื่องแม่ข่าย",
          "รับทราบ",
          "ย้อนหลัง",
          "ภายหลัง",
          "เป็นชุด");

  /** Words that lean on the next one. */
  private static final Set<String> LEANING =
      Set.of(
          "ของ", "ใน", "ที่", "และ", "หรือ", "โดย", "เพื่อ", "แก่", "ต่อ", "กับ", "จาก", "ถึง",
          "ตาม", "ณ", "ด้วย", "เป็น", "การ", "ความ", "ผู้", "ไม่");

  private static final List<String> UNITS =
      List.of(
          "นาที", "ชั่วโมง", "วัน", "คิว", "ราย", "คน", "ท่าน", "บาท", "น.", "เดือน", "ปี", "ครั้ง",
          "ฉบับ", "ชุด", "ใบ", "แผ่น", "รูป", "เมตร", "หมายเลข", "เรื่อง", "รายการ", "min",
          "queue");

  /** Nouns whose figure follows, as in {@code ชั้น 1}. */
  private static final List<String> NUMBERED =
      List.of(
          "ชั้น",
          "ช่อง",
          "ช่องบริการ",
          "หน้าที่",
          "วันที่",
          "หมายเลข",
          "ครั้งที่",
          "ข้อ",
          "ห้อง",
          "เวลา",
          "แบบ",
          "พ.ศ.",
          "โทร.");

  private KeptTogether() {}

  /** Whether the text may be broken at {@code at}, where a word from {@code wordStart} ends. */
  static boolean allows(String text, int wordStart, int at) {
    var word = text.substring(wordStart, at).strip();
    var before = text.substring(0, at).stripTrailing();
    var rest = text.substring(at).stripLeading();
    return !isBareMark(rest)
        && !LEANING.contains(word)
        && !isFigureWithUnit(before, rest)
        && !isAbbreviation(text, at)
        && !isInsideCompound(text, at);
  }

  /** ๆ, ฯ and the stroke belong to the word before and never begin a line. */
  static boolean isBareMark(String rest) {
    var first = rest.stripLeading();
    return first.startsWith("ๆ") || first.startsWith("ฯ") || first.startsWith("/");
  }

  private static boolean isFigureWithUnit(String before, String rest) {
    if (before.isEmpty() || rest.isEmpty()) {
      return false;
    }
    var figureBefore = ThaiDigits.isDigit(before.charAt(before.length() - 1));
    var figureAfter = ThaiDigits.isDigit(rest.charAt(0));
    var months = ThaiDate.MONTHS;
    var shortMonths = ThaiDate.SHORT_MONTHS;
    return figureBefore && startsWithAny(rest, UNITS)
        || figureBefore && (startsWithAny(rest, months) || startsWithAny(rest, shortMonths))
        || figureAfter && (endsWithAny(before, months) || endsWithAny(before, shortMonths))
        || figureAfter && endsWithAny(before, NUMBERED)
        || figureBefore && isDash(rest.charAt(0))
        || figureAfter && isDash(before.charAt(before.length() - 1));
  }

  /** {@code ภ.ด.ส.๖} and {@code ตร.ม.} have points but no ends of sentences. */
  private static boolean isAbbreviation(String text, int at) {
    return text.charAt(at - 1) == '.' && text.charAt(at) != ' ';
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–';
  }

  private static boolean startsWithAny(String text, List<String> heads) {
    return heads.stream().anyMatch(text::startsWith);
  }

  private static boolean endsWithAny(String text, List<String> tails) {
    return tails.stream().anyMatch(text::endsWith);
  }

  private static boolean isInsideCompound(String text, int at) {
    return COMPOUNDS.stream().anyMatch(compound -> isInside(text, at, compound));
  }

  /** Whether a compound stands whole in it. */
  static boolean hasCompound(String piece) {
    return COMPOUNDS.stream().anyMatch(piece::contains);
  }

  private static boolean isInside(String text, int at, String compound) {
    var from = Math.max(0, at - compound.length() + 1);
    var found = text.indexOf(compound, from);
    return found >= 0 && found < at;
  }
}
