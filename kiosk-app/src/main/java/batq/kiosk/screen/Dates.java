package batq.kiosk.screen;

import batq.kiosk.ticket.OpeningDay;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Days and hours in the words of the kiosk. */
final class Dates {
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_YEAR =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ENGLISH_TIME =
      DateTimeFormatter.ofPattern("HH.mm", Locale.ENGLISH);

  private Dates() {}

  /** For the bar: {@code 09.42 น.}. */
  static Words clock(Instant at) {
    var time = local(at).toLocalTime();
    return new Words(ThaiDate.timeArabic(time), ENGLISH_TIME.format(time));
  }

  /** For the bar: {@code วันพุธที่ 11 มีนาคม 2569}. */
  static Words today(Instant at) {
    var date = local(at).toLocalDate();
    return new Words(ThaiDate.weekdayDateArabic(date), ENGLISH_YEAR.format(date));
  }

  /** {@code พรุ่งนี้ ๐๘.๓๐ น.}, {@code วันนี้ …}, or the weekday and the time. */
  static Words opens(Instant at, Instant now) {
    var date = local(at).toLocalDate();
    var time = local(at).toLocalTime();
    var days = date.toEpochDay() - local(now).toLocalDate().toEpochDay();
    var th = days == 0 ? "วันนี้" : days == 1 ? "พรุ่งนี้" : ThaiDate.weekday(date);
    var en =
        days == 0 ? "Today" : days == 1 ? "Tomorrow" : ENGLISH_DAY.format(date).split(" ", 2)[0];
    return new Words(th + " " + ThaiDate.time(time), en + ", " + ENGLISH_TIME.format(time));
  }

  /** For a grey tile: {@code เปิดวันจันทร์ ๐๘.๓๐ น.}. */
  static Words opensBrief(Instant at, Instant now) {
    var when = opens(at, now);
    return new Words("เปิด" + when.th(), "Opens " + when.en());
  }

  /** {@code วันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙}. */
  static Words day(Instant at) {
    var date = local(at).toLocalDate();
    return new Words(ThaiDate.weekdayDate(date), ENGLISH_YEAR.format(date));
  }

  /** {@code วันพฤหัสบดีที่ ๑๒ มี.ค. เวลา ๐๘.๓๐ - ๑๖.๓๐ น.}. */
  static Words hours(OpeningDay day) {
    var th =
        day.spans().stream()
            .map(span -> ThaiDate.hours(span.from(), span.until()))
            .collect(Collectors.joining(" และ "));
    var en =
        day.spans().stream()
            .map(span -> time(span.from()) + "-" + time(span.until()))
            .collect(Collectors.joining(" and "));
    return Sentences.words(
        thaiDay(day.date()) + "|เวลา " + th, ENGLISH_DAY.format(day.date()) + ", " + en);
  }

  private static String thaiDay(LocalDate date) {
    return "%sที่ %s %s "
        .formatted(
            ThaiDate.weekday(date),
            ThaiDigits.toThai(date.getDayOfMonth()),
            ThaiDate.month(date.getMonth()));
  }

  private static String time(LocalTime time) {
    return ENGLISH_TIME.format(time);
  }

  private static ZonedDateTime local(Instant at) {
    return at.atZone(ThaiDate.ZONE);
  }
}
