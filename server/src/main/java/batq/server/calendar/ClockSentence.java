package batq.server.calendar;

import batq.thai.ThaiDate;
import java.time.Duration;
import java.time.Instant;

/** The office's time in words: the question to the supervisor, and each alarm with what to do. */
public final class ClockSentence {
  private static final String CHECK = " กรุณาตรวจสอบวันและเวลา";

  private static final String CHECK_IT = " Please check the date and time.";

  private ClockSentence() {}

  /** ขณะนี้วันจันทร์ที่ 23 พ.ย. 2569 เวลา 08.05 น. ใช่หรือไม่ */
  public static String question(Instant now) {
    var local = now.atZone(ThaiDate.ZONE);
    return "ขณะนี้%s เวลา %s ใช่หรือไม่"
        .formatted(
            ThaiDate.weekdayBriefArabic(local.toLocalDate()),
            ThaiDate.timeArabic(local.toLocalTime()));
  }

  public static String of(ClockAlarm alarm) {
    return switch (alarm) {
      case ClockAlarm.Unconfirmed() -> "ยังไม่มีผู้ยืนยันเวลาของระบบ" + CHECK;
      case ClockAlarm.Stepped(var by) ->
          "นาฬิกาของเครื่องถูกเปลี่ยนไป%s %s".formatted(way(by), span(by)) + CHECK;
      case ClockAlarm.BehindTheRecord(var by) ->
          "นาฬิกาของเครื่องช้ากว่ารายการล่าสุด " + span(by) + CHECK;
      case ClockAlarm.OthersDiffer(var ahead) ->
          "นาฬิกาของเครื่องอื่นส่วนใหญ่%sกว่าระบบ %s"
                  .formatted(ahead.isNegative() ? "ช้า" : "เร็ว", span(ahead))
              + CHECK;
      case ClockAlarm.DayGoesOn(var day) ->
          "หมายเลขยังนับต่อจาก%s จนกว่าจะให้บริการผู้ที่รออยู่ครบ"
              .formatted(ThaiDate.weekdayBriefArabic(day));
    };
  }

  /** The same in English. */
  public static String english(ClockAlarm alarm) {
    return switch (alarm) {
      case ClockAlarm.Unconfirmed() -> "Nobody has confirmed the time yet." + CHECK_IT;
      case ClockAlarm.Stepped(var by) ->
          "The machine's clock was moved %s by %s."
                  .formatted(by.isNegative() ? "back" : "forward", englishSpan(by))
              + CHECK_IT;
      case ClockAlarm.BehindTheRecord(var by) ->
          "The machine's clock is %s behind the newest event.".formatted(englishSpan(by))
              + CHECK_IT;
      case ClockAlarm.OthersDiffer(var ahead) ->
          "Most other machines' clocks are %s %s."
                  .formatted(englishSpan(ahead), ahead.isNegative() ? "behind" : "ahead")
              + CHECK_IT;
      case ClockAlarm.DayGoesOn(var day) ->
          "Numbers go on from %s until everyone who waits has been served.".formatted(day);
    };
  }

  private static String englishSpan(Duration by) {
    var span = by.abs();
    if (span.toDays() > 0) {
      return span.toDays() + " d";
    }
    if (span.toHours() > 0) {
      return "%d h %d min".formatted(span.toHours(), span.toMinutesPart());
    }
    return span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }

  private static String way(Duration by) {
    return by.isNegative() ? "ข้างหลัง" : "ข้างหน้า";
  }

  private static String span(Duration by) {
    var span = by.abs();
    if (span.toDays() > 0) {
      return span.toDays() + " วัน";
    }
    if (span.toHours() > 0) {
      return "%d ชั่วโมง %d นาที".formatted(span.toHours(), span.toMinutesPart());
    }
    return span.toMinutes() > 0 ? span.toMinutes() + " นาที" : span.toSeconds() + " วินาที";
  }
}
