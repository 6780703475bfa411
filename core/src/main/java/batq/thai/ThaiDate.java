package batq.thai;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Dates and times as an office writes them, in the Buddhist era (domain.md §7.4).
 *
 * <p>The names are our own table and not the JDK's locale data: a trimmed run-time image has none.
 */
public final class ThaiDate {
  /** The office's zone: UTC+7, without summer time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  private static final int BUDDHIST_ERA = 543;

  static final List<String> MONTHS =
      List.of(
          "มกราคม",
          "กุมภาพันธ์",
          "มีนาคม",
          "เมษายน",
          "พฤษภาคม",
          "มิถุนายน",
          "กรกฎาคม",
          "สิงหาคม",
          "กันยายน",
          "ตุลาคม",
          "พฤศจิกายน",
          "ธันวาคม");

  static final List<String> SHORT_MONTHS =
      List.of(
          "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
          "ธ.ค.");

  private static final List<String> DAYS =
      List.of(
          "วันจันทร์", "วันอังคาร", "วันพุธ", "วันพฤหัสบดี", "วันศุกร์", "วันเสาร์", "วันอาทิตย์");

  private ThaiDate() {}

  /** The year of the Buddhist era, as 2569 for 2026. */
  public static int buddhistYear(LocalDate date) {
    return date.getYear() + BUDDHIST_ERA;
  }

  /** For memos: {@code ๑๑ มีนาคม ๒๕๖๙}. */
  public static String memo(LocalDate date) {
    return ThaiDigits.toThai(dayMonthYear(date, MONTHS));
  }

  /** In full: {@code วันพุธที่ ๑๑ มีนาคม พ.ศ. ๒๕๖๙}. */
  public static String full(LocalDate date) {
    return "%sที่ %s %s พ.ศ. %s"
        .formatted(
            weekday(date),
            ThaiDigits.toThai(date.getDayOfMonth()),
            month(date.getMonth()),
            ThaiDigits.toThai(buddhistYear(date)));
  }

  /** For tables: {@code ๑๑ มี.ค. ๖๙}. */
  public static String brief(LocalDate date) {
    return ThaiDigits.toThai(
        "%d %s %02d"
            .formatted(
                date.getDayOfMonth(), shortMonth(date.getMonth()), buddhistYear(date) % 100));
  }

  /** {@code 11 มี.ค. 2569}. */
  public static String briefArabic(LocalDate date) {
    return dayMonthYear(date, SHORT_MONTHS);
  }

  /** {@code 11/03/2569}. */
  public static String numeric(LocalDate date) {
    return String.format(
        Locale.ROOT,
        "%02d/%02d/%d",
        date.getDayOfMonth(),
        date.getMonthValue(),
        buddhistYear(date));
  }

  /** For the wall: {@code วันพุธที่ ๑๑ มีนาคม ๒๕๖๙}. */
  public static String weekdayDate(LocalDate date) {
    return weekday(date) + "ที่ " + memo(date);
  }

  /** For the kiosk: {@code วันพุธที่ 11 มีนาคม 2569}. */
  public static String weekdayDateArabic(LocalDate date) {
    return weekday(date) + "ที่ " + dayMonthYear(date, MONTHS);
  }

  /** For the ticket: {@code วันพุธที่ 11 มี.ค. 2569}. */
  public static String weekdayBriefArabic(LocalDate date) {
    return weekday(date) + "ที่ " + briefArabic(date);
  }

  /** {@code วันพุธ}. */
  public static String weekday(LocalDate date) {
    return weekday(date.getDayOfWeek());
  }

  /** {@code วันพุธ}. */
  public static String weekday(DayOfWeek day) {
    return DAYS.get(day.getValue() - 1);
  }

  /** {@code มีนาคม}. */
  public static String month(Month month) {
    return MONTHS.get(month.getValue() - 1);
  }

  /** {@code มี.ค.}. */
  public static String shortMonth(Month month) {
    return SHORT_MONTHS.get(month.getValue() - 1);
  }

  /** For what a visitor compares with a clock: {@code 09.42 น.}. */
  public static String timeArabic(LocalTime time) {
    return clock(time) + " น.";
  }

  /** For rules and hours: {@code ๐๙.๔๒ น.}. */
  public static String time(LocalTime time) {
    return ThaiDigits.toThai(timeArabic(time));
  }

  /** Opening hours: {@code ๐๘.๓๐ - ๑๖.๓๐ น.}. */
  public static String hours(LocalTime from, LocalTime until) {
    return ThaiDigits.toThai(clock(from) + " - " + clock(until) + " น.");
  }

  private static String clock(LocalTime time) {
    return String.format(Locale.ROOT, "%02d.%02d", time.getHour(), time.getMinute());
  }

  private static String dayMonthYear(LocalDate date, List<String> months) {
    return "%d %s %d"
        .formatted(date.getDayOfMonth(), months.get(date.getMonthValue() - 1), buddhistYear(date));
  }
}
