package batq.server.statistics;

import batq.thai.DateSpan;
import batq.thai.FiscalYear;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A span that is reported: a month of the calendar, or a quarter, half or whole of a fiscal year.
 *
 * @param first its first day
 */
public record Period(Length length, LocalDate first) {
  private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");
  private static final Pattern FISCAL = Pattern.compile("(2[4-9]\\d\\d)(?:H([12])|Q([1-4]))?");

  /** How long. */
  public enum Length {
    MONTH(1),
    QUARTER(3),
    HALF(6),
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }
  }

  /** Not the name of a period; the message names the forms. */
  public static final class NotAPeriod extends IllegalArgumentException {
    NotAPeriod(String text) {
      super(
          ("not a period: \"%s\"; write a month as 2026-03, a half of the fiscal year as 2569H1 or"
                  + " 2569H2, a quarter as 2569Q1 to 2569Q4, the fiscal year as 2569")
              .formatted(text));
    }
  }

  /**
   * Reads {@code 2026-03}, {@code 2569H1}, {@code 2569Q1} (ต.ค.-ธ.ค.) or {@code 2569}.
   *
   * @throws NotAPeriod naming these forms
   */
  public static Period parse(String text) {
    var month = MONTH.matcher(text);
    if (month.matches()) {
      return of(YearMonth.parse(text));
    }
    var fiscal = FISCAL.matcher(text);
    if (!fiscal.matches()) {
      throw new NotAPeriod(text);
    }
    var year = new FiscalYear(Integer.parseInt(fiscal.group(1)));
    if (fiscal.group(2) != null) {
      return new Period(Length.HALF, year.half(Integer.parseInt(fiscal.group(2))).first());
    }
    if (fiscal.group(3) != null) {
      return new Period(Length.QUARTER, year.quarter(Integer.parseInt(fiscal.group(3))).first());
    }
    return new Period(Length.YEAR, year.wholeYear().first());
  }

  public static Period of(YearMonth month) {
    return new Period(Length.MONTH, month.atDay(1));
  }

  public DateSpan span() {
    return new DateSpan(first, first.plusMonths(length.months).minusDays(1));
  }

  public Period previous() {
    return new Period(length, first.minusMonths(length.months));
  }

  public Period next() {
    return new Period(length, first.plusMonths(length.months));
  }

  /** The name that {@link #parse} reads. */
  public String code() {
    var year = FiscalYear.of(first).buddhistYear();
    return switch (length) {
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> year + "Q" + FiscalYear.quarterOf(first);
      case HALF -> year + "H" + FiscalYear.halfOf(first);
      case YEAR -> Integer.toString(year);
    };
  }

  /** {@code มีนาคม ๒๕๖๙}, {@code รอบ ๖ เดือน ต.ค.๖๘ - มี.ค.๖๙}. */
  public String label() {
    return switch (length) {
      case MONTH ->
          ThaiDate.month(first.getMonth()) + " " + ThaiDigits.toThai(ThaiDate.buddhistYear(first));
      case QUARTER ->
          "ไตรมาสที่ " + ThaiDigits.toThai(FiscalYear.quarterOf(first)) + " " + months();
      case HALF -> "รอบ ๖ เดือน " + months();
      case YEAR -> "รอบ ๑๒ เดือน " + months();
    };
  }

  private String months() {
    return shortMonth(first) + " - " + shortMonth(span().last());
  }

  private static String shortMonth(LocalDate date) {
    var year = String.format(Locale.ROOT, "%02d", ThaiDate.buddhistYear(date) % 100);
    return ThaiDate.shortMonth(date.getMonth()) + ThaiDigits.toThai(year);
  }
}
