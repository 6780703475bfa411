package batq.thai;

import java.time.LocalDate;

/**
 * A fiscal year (ปีงบประมาณ): 1 October to 30 September, named by the Buddhist year in which it
 * ends.
 */
public record FiscalYear(int buddhistYear) {
  public FiscalYear {
    if (buddhistYear < 2400 || buddhistYear > 3000) {
      throw new IllegalArgumentException("not a year of the Buddhist era: " + buddhistYear);
    }
  }

  /** The fiscal year in which {@code date} lies. */
  public static FiscalYear of(LocalDate date) {
    return new FiscalYear(ThaiDate.buddhistYear(date.plusMonths(3)));
  }

  /** The quarter (ไตรมาส) of {@code date}, 1 to 4; the first begins in October. */
  public static int quarterOf(LocalDate date) {
    return date.plusMonths(3).getMonth().ordinal() / 3 + 1;
  }

  /** The half (รอบ ๖ เดือน) of {@code date}, 1 or 2. */
  public static int halfOf(LocalDate date) {
    return (quarterOf(date) + 1) / 2;
  }

  public DateSpan wholeYear() {
    return months(0, 12);
  }

  public DateSpan half(int half) {
    return months(6 * (checked(half, 2, "half") - 1), 6);
  }

  public DateSpan quarter(int quarter) {
    return months(3 * (checked(quarter, 4, "quarter") - 1), 3);
  }

  /** {@code ประจำปีงบประมาณ พ.ศ. ๒๕๗๐ (๑ ตุลาคม ๒๕๖๙ - ๓๐ กันยายน ๒๕๗๐)}. */
  public String yearText() {
    return "ประจำปีงบประมาณ พ.ศ. %s (%s)"
        .formatted(ThaiDigits.toThai(buddhistYear), wholeYear().memo());
  }

  /** {@code รอบ ๖ เดือน (๑ ตุลาคม ๒๕๖๙ - ๓๑ มีนาคม ๒๕๗๐)}. */
  public String halfText(int half) {
    return "รอบ ๖ เดือน (%s)".formatted(half(half).memo());
  }

  private DateSpan months(int after, int count) {
    var begin = LocalDate.of(buddhistYear - 543 - 1, 10, 1).plusMonths(after);
    return new DateSpan(begin, begin.plusMonths(count).minusDays(1));
  }

  private static int checked(int which, int most, String what) {
    if (which < 1 || which > most) {
      throw new IllegalArgumentException("a %s is 1 to %d: %d".formatted(what, most, which));
    }
    return which;
  }
}
