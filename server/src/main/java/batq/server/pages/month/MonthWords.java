package batq.server.pages.month;

import batq.server.pages.Language;
import java.util.Locale;

/** The words of the month page, in both languages. {@code %s} is a figure or a name. */
public enum MonthWords {
  PREVIOUS_MONTH("เดือนก่อน %s", "Previous month, %s"),
  NEXT_MONTH("เดือนถัดไป %s", "Next month, %s"),
  AS_OF("ข้อมูล ณ วันที่ %s", "As of %s"),
  NOT_OVER("ยังไม่ครบเดือน", "the month is not over"),
  NO_VISITS("ไม่มีผู้มาใช้บริการใน%s", "Nobody came in %s"),
  NO_VISITS_MEANS(
      "ยังไม่มีการออกบัตรคิวในเดือนนี้ จึงยังไม่มีสถิติให้แสดง",
      "No ticket was issued in this month, so there is nothing to show yet."),

  NOT_WHOLE("บันทึกของระบบคิวไม่ครบถ้วน", "The queue's record is not whole"),
  NOT_WHOLE_SINCE(
      "พบเมื่อวันที่ %s ตัวเลขในหน้านี้อาจไม่ตรงกับที่เกิดขึ้นจริง กรุณาแจ้งผู้ดูแลระบบให้ตรวจและกู้คืนจากสำเนาสำรอง",
      "Found on %s. The figures on this page may not be what happened. Please have the administrator"
          + " look and restore a backup."),
  KNOWN_BY(
      "พบเมื่อวันที่ %s · %s รับทราบเมื่อวันที่ %s · ตัวเลขในหน้านี้อาจไม่ตรงกับที่เกิดขึ้นจริง",
      "Found on %s · acknowledged by %s on %s · the figures on this page may not be what happened"),
  FOR_THE_ADMIN("สำหรับผู้ดูแลระบบ:", "For the administrator:"),
  NOT_KEPT("บันทึกการรับทราบไม่ได้ กรุณาลองอีกครั้ง", "It could not be kept. Please try again."),
  ACKNOWLEDGE("รับทราบในนามของข้าพเจ้า", "I have taken note"),

  VISITORS("ผู้มาใช้บริการ", "Visitors"),
  MEAN_WAIT("รอเฉลี่ย", "Mean wait"),
  WITHIN_15("รอไม่เกิน ๑๕ นาที ร้อย\u2060ละ", "Waited 15 minutes or less"),
  SATISFACTION("ความพึงพอใจ", "Satisfaction"),
  PERSONS("ราย", "visits"),
  MINUTES("นาที", "minutes"),
  PERCENT("", "%"),
  OUT_OF_FIVE("จาก ๕", "of 5"),
  NO_RATINGS("ไม่มีผู้ประเมิน", "nobody rated"),
  NOBODY_SERVED("ยังไม่มีผู้ได้รับบริการ", "nobody served yet"),
  MORE("เพิ่ม %s", "%s more"),
  FEWER("ลดลง %s", "%s fewer"),
  HIGHER("เพิ่ม %s", "up %s"),
  LOWER("ลดลง %s", "down %s"),
  LONGER("นานขึ้น %s", "%s longer"),
  SHORTER("สั้นลง %s", "%s shorter"),
  SAME("เท่าเดิม", "unchanged"),

  SAY_VISITORS("%s มีผู้มาใช้บริการ ", "%s had "),
  SAY_VISITORS_COUNT("%s ราย", "%s visits"),
  SAY_NOT_OVER(" (ยังไม่ครบเดือน)", " (the month is not over)"),
  SAY_MORE(" มากกว่าเดือนก่อน %s ราย", ", %s more than the month before"),
  SAY_FEWER(" น้อยกว่าเดือนก่อน %s ราย", ", %s fewer than the month before"),
  SAY_SAME(" เท่ากับเดือนก่อน", ", as many as the month before"),
  SAY_WAIT(" รอเฉลี่ย ", "; they waited "),
  SAY_WAIT_MINUTES("%s นาที", "%s minutes"),
  SAY_WAIT_END("", " on average"),
  SAY_SATISFIED(" และพึงพอใจระดับ ", " and their satisfaction was "),
  LOOK_AT("เรื่องที่ควรดู: ", "Worth a look: "),
  LOOK_HOURS("คนมากที่สุดช่วง %s", "most came between %s"),
  LOOK_LONGEST("มีผู้รอนานที่สุดถึง %s นาที", "one visitor waited %s minutes"),
  AND(" และ", " and "),
  AND_LAST(" และ ", " and "),

  BY_DAY("ผู้มาใช้บริการรายวัน (ราย)", "Visits by day"),
  BY_DAY_SUMMARY("วันทำการเฉลี่ยวันละ %s ราย", "%s visits a working day"),
  WORKING_DAY("วันทำการ", "Working day"),
  OUT_OF_HOURS("นอกเวลาราชการ", "Out of hours"),
  DAILY_MEAN("เฉลี่ยวันทำการ %s", "Working-day mean %s"),
  BUSIEST_DAY("มากที่สุด %s จำนวน %s ราย", "Most on %s: %s"),
  BUSIEST_DAYS("มากที่สุดวันละ %s ราย มี %s วัน ได้แก่ วันที่ %s", "Most, %s each, on %s days: %s"),
  BY_HOUR("ตามเวลาที่รับบัตรคิว (ราย)", "Visits by the hour of the ticket"),
  BY_SERVICE("งานที่มีผู้มาใช้บริการมากที่สุด %s ลำดับ (ราย)", "The %s busiest services"),
  TIED("งานที่มีจำนวนเท่ากันถือเป็นลำดับเดียวกัน", "Services with the same count share a rank"),
  AT_THE_COUNTER(
      "ความพึงพอใจ ณ จุด\u2060บริการ (ผู้ประเมิน %s ราย)",
      "Satisfaction at the counter (%s ratings)"),
  RATED_BY(
      "ค่าเฉลี่ย %s คะแนน คิดเป็นร้อยละ %s (ผู้ประเมินร้อยละ %s ของผู้รับบริการ)",
      "Mean %s, that is %s %%; %s %% of those served gave a rating"),

  NOTES("หมายเหตุ", "Notes"),
  NOTE_TICKETS("นับตามจำนวนบัตรคิว มิได้นับจำนวนบุคคล", "Counted by tickets, not by persons"),
  NOTE_MEAN(
      "เฉลี่ยวันทำการไม่รวมผู้มาใช้บริการนอกเวลาราชการ %s ราย",
      "The working-day mean leaves out %s visits out of hours"),
  NOTE_WAIT(
      "เวลารอนับตั้งแต่รับบัตรคิวถึงเรียกครั้งแรก รวมเวลาก่อนเปิดทำการ เฉพาะผู้ได้รับบริการ",
      "Waits run from the ticket to the first call, before opening included, of those served"),
  NOTE_PERCENT(
      "ร้อยละของความพึงพอใจคำนวณจากค่าเฉลี่ยก่อนปัดเศษ",
      "The percentage of satisfaction is worked out before the mean is rounded"),

  HIGHEST("มากที่สุด", "very high"),
  HIGH("มาก", "high"),
  MODERATE("ปานกลาง", "moderate"),
  LOW("น้อย", "low"),
  LOWEST("น้อยที่สุด", "very low");

  private final String th;
  private final String en;

  MonthWords(String th, String en) {
    this.th = th;
    this.en = en;
  }

  public String in(Language language) {
    return language.say(th, en);
  }

  /** With figures and names, already in the language's digits. */
  public String in(Language language, Object... values) {
    return String.format(Locale.ROOT, in(language), values);
  }
}
