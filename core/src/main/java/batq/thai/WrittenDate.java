package batq.thai;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as people of an office write them (domain.md §1.7, {@code vectors.json:
 * parse_dates}): Thai or Arabic digits, long or short months with or without their points and
 * spaces, {@code 23/11/2569}, an ISO date, a single day or a span. A year of two digits is of the
 * Buddhist era, and so is one from {@value #FIRST_BUDDHIST} on.
 */
public final class WrittenDate {
  private static final int LONGEST = 80;
  private static final int FIRST_BUDDHIST = 2400;
  private static final int FIRST_COMMON = 1900;
  private static final int BUDDHIST_ERA = 543;
  private static final int CENTURY = 2500;
  private static final Pattern ISO =
      Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T][0-9]{1,2}[:.][0-9]{2}.*)?");
  private static final Pattern NUMERIC =
      Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})");
  private static final Pattern IN_WORDS =
      Pattern.compile("([0-9]{1,2})?(?:st|nd|rd|th)?([^0-9]+)([0-9]{4}|[0-9]{2})?");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}");
  private static final Map<String, Integer> MONTHS = months();

  private WrittenDate() {}

  /** The single day that is written; empty when it is none, or more than one. */
  public static Optional<LocalDate> day(String text) {
    return span(text).filter(it -> it.first().equals(it.last())).map(DateSpan::first);
  }

  /** The days that are written, first and last of them included; empty when it is no date. */
  public static Optional<DateSpan> span(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var plain = plain(text);
    try {
      var whole = numeric(plain).or(() -> inWords(plain).flatMap(Part::span));
      return whole.isPresent() ? whole : between(plain);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What one side of a span may leave to the other. */
  private record Part(Optional<Integer> day, Optional<Integer> month, Optional<Integer> year) {
    Optional<DateSpan> span() {
      if (month.isEmpty() || year.isEmpty()) {
        return Optional.empty();
      }
      var all = YearMonth.of(year.get(), month.get());
      return Optional.of(
          day.map(it -> new DateSpan(all.atDay(it), all.atDay(it)))
              .orElseGet(() -> new DateSpan(all.atDay(1), all.atEndOfMonth())));
    }

    Part with(Part last) {
      return new Part(day, month.or(last::month), year.or(last::year));
    }
  }

  private static Optional<DateSpan> between(String plain) {
    for (var at = plain.indexOf('-'); at > 0; at = plain.indexOf('-', at + 1)) {
      var first = plain.substring(0, at);
      var last = plain.substring(at + 1);
      var until = numeric(last).or(() -> inWords(last).flatMap(Part::span));
      var from = numeric(first).or(() -> beginning(first, last).flatMap(Part::span));
      if (from.isPresent() && until.isPresent()) {
        return Optional.of(new DateSpan(from.get().first(), until.get().last()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Part> beginning(String first, String last) {
    var part =
        DAY.matcher(first).matches()
            ? Optional.of(
                new Part(Optional.of(Integer.parseInt(first)), Optional.empty(), Optional.empty()))
            : inWords(first);
    return part.flatMap(begin -> inWords(last).map(begin::with));
  }

  private static Optional<DateSpan> numeric(String plain) {
    var iso = ISO.matcher(plain);
    if (iso.matches()) {
      return Optional.of(one(year(iso.group(1)), number(iso, 2), number(iso, 3)));
    }
    var numeric = NUMERIC.matcher(plain);
    return numeric.matches()
        ? Optional.of(one(year(numeric.group(3)), number(numeric, 2), number(numeric, 1)))
        : Optional.empty();
  }

  private static Optional<Part> inWords(String plain) {
    var words = IN_WORDS.matcher(plain.replace(" ", ""));
    if (!words.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(MONTHS.get(letters(words.group(2))))
        .map(
            month ->
                new Part(
                    Optional.ofNullable(words.group(1)).map(Integer::parseInt),
                    Optional.of(month),
                    Optional.ofNullable(words.group(3)).map(WrittenDate::year)));
  }

  private static DateSpan one(int year, int month, int day) {
    var date = LocalDate.of(year, month, day);
    return new DateSpan(date, date);
  }

  private static int year(String digits) {
    var year = Integer.parseInt(digits) + (digits.length() == 2 ? CENTURY : 0);
    if (year >= FIRST_BUDDHIST) {
      return year - BUDDHIST_ERA;
    }
    if (year < FIRST_COMMON) {
      throw new IllegalArgumentException("neither a Buddhist nor a common year: " + year);
    }
    return year;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  /** Arabic digits, one kind of dash and space, and without what says nothing of the day. */
  private static String plain(String text) {
    return ThaiDigits.toArabic(text)
        .replaceAll("[\\u00a0\\u200b\\s]+", " ")
        .replaceAll("[–—−]|ถึง", "-")
        .replaceAll("วัน(จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(ที่)?|วันที่", " ")
        .replaceAll("[พค]\\.? ?ศ\\.?(?=[ 0-9])", " ")
        .replaceAll(" *- *", "-")
        .replaceAll(" +", " ")
        .strip();
  }

  private static String letters(String month) {
    return month.replaceAll("[.,]", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, Integer> months() {
    var months = new HashMap<String, Integer>();
    var english =
        List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    for (var at = 0; at < english.size(); at++) {
      months.put(ThaiDate.MONTHS.get(at), at + 1);
      months.put(letters(ThaiDate.SHORT_MONTHS.get(at)), at + 1);
      months.put(english.get(at), at + 1);
      months.put(english.get(at).substring(0, 3), at + 1);
    }
    return Map.copyOf(months);
  }
}
