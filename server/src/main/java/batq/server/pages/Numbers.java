package batq.server.pages;

import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * Figures and dates of a page that is read like a memo: Thai digits and the Buddhist era in Thai,
 * Arabic digits and the common era in English.
 */
public final class Numbers {
  public static final String NONE = "-";

  private final Language language;

  public Numbers(Language language) {
    this.language = language;
  }

  /** {@code ๑,๔๐๔}. */
  public String count(long number) {
    return digits(
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number));
  }

  /** As it is, with the places it has. */
  public String fixed(BigDecimal number) {
    return digits(number.toPlainString());
  }

  /** {@code ๑๕๘.๕} of 9508 s. */
  public static BigDecimal minutes(double seconds) {
    return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
  }

  /** With two places; {@code whole} is not 0. */
  public static BigDecimal percent(int part, int whole) {
    return BigDecimal.valueOf(100L * part)
        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  public static BigDecimal rounded(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_UP);
  }

  public String digits(String text) {
    return language == Language.TH ? ThaiDigits.toThai(text) : text;
  }

  /** {@code มีนาคม ๒๕๖๙}, {@code March 2026}. */
  public String month(YearMonth month) {
    return language == Language.TH
        ? ThaiDate.month(month.getMonth())
            + " "
            + ThaiDigits.toThai(ThaiDate.buddhistYear(month.atDay(1)))
        : month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  /** {@code ก.พ.}, {@code Feb}. */
  public String shortMonth(YearMonth month) {
    return language == Language.TH
        ? ThaiDate.shortMonth(month.getMonth())
        : month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** {@code ๙ มีนาคม ๒๕๖๙}, {@code 9 March 2026}. */
  public String date(LocalDate date) {
    return language == Language.TH
        ? ThaiDate.memo(date)
        : date.getDayOfMonth() + " " + month(YearMonth.from(date));
  }

  /** {@code วันจันทร์ที่ ๙}, {@code Monday 9}. */
  public String weekdayOfMonth(LocalDate date) {
    return language == Language.TH
        ? ThaiDate.weekday(date) + "ที่ " + digits(Integer.toString(date.getDayOfMonth()))
        : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + date.getDayOfMonth();
  }

  /** {@code ๐๙.๐๐ - ๑๑.๐๐ น.}, {@code 09.00 and 11.00}. */
  public String hours(int from, int until) {
    var begin = String.format(Locale.ROOT, "%02d.00", from);
    var end = String.format(Locale.ROOT, "%02d.00", until);
    return language == Language.TH ? digits(begin + " - " + end) + " น." : begin + " and " + end;
  }
}
