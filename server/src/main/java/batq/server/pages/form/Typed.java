package batq.server.pages.form;

import batq.server.calendar.ClockTime;
import batq.server.pages.Language;
import batq.thai.DateSpan;
import batq.thai.ThaiDigits;
import batq.thai.WrittenDate;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form, read field by field; what is wrong is noted beside its field in
 * their language, and reading goes on.
 */
public final class Typed {
  static final int LONGEST_DATE = 80;
  private static final String UNSEEN =
      "\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}" + UNSEEN + "]");
  private static final Pattern CONTROL_IN_LINES =
      Pattern.compile("[" + UNSEEN + "[\\p{Cntrl}&&[^\\r\\n]]]");
  private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[.:]?([0-9]{2})(?: ?น\\.?)?");

  private final Map<String, List<String>> values;
  private final Language language;
  private final Map<String, String> wrong = new LinkedHashMap<>();

  public Typed(Map<String, List<String>> values, Language language) {
    this.values = new HashMap<>(values);
    this.language = language;
  }

  public static Typed of(Context ctx) {
    return new Typed(ctx.formParamMap(), Language.of(ctx));
  }

  public Language language() {
    return language;
  }

  /** As it was typed. */
  List<String> raw(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** As it was typed, without what cannot be seen: it stands in the form again. */
  List<String> shown(String name) {
    return raw(name).stream().map(it -> CONTROL_IN_LINES.matcher(it).replaceAll(" ")).toList();
  }

  void take(String name, List<String> value) {
    values.put(name, value);
  }

  /** One line, without what cannot be seen; empty when nothing was typed. */
  public String text(String name, int longest) {
    return checked(name, CONTROL.matcher(first(name)).replaceAll(" ").strip(), longest);
  }

  /** As {@link #text}, but something must be there. */
  public String needed(String name, int longest) {
    var text = text(name, longest);
    if (text.isEmpty()) {
      wrong(name, "กรุณากรอกช่องนี้", "Please fill this in.");
    }
    return text;
  }

  /** A secret: as it is, for a space may be meant. */
  public String secret(String name) {
    return first(name);
  }

  /** The lines that hold something, at most so many of so many letters each. */
  public List<String> lines(String name, int most, int longest) {
    var lines =
        first(name)
            .lines()
            .map(line -> CONTROL.matcher(line).replaceAll(" ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (lines.size() > most) {
      wrong(name, "ใส่ได้ไม่เกิน %d บรรทัด".formatted(most), "At most %d lines.".formatted(most));
    }
    lines.forEach(line -> checked(name, line, longest));
    return lines;
  }

  /** A whole number in Thai or Arabic digits. */
  public int number(String name, int least, int most) {
    return perhapsNumber(name, least, most)
        .orElseGet(
            () -> {
              if (!wrong.containsKey(name)) {
                wrong(name, "กรุณาใส่ตัวเลข", "Please enter a number.");
              }
              return least;
            });
  }

  /** A whole number, or nothing typed. */
  public Optional<Integer> perhapsNumber(String name, int least, int most) {
    var text = ThaiDigits.toArabic(text(name, 20)).replace(",", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.matches("[0-9]{1,9}")) {
      var number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    wrong(
        name,
        "ใส่ตัวเลขตั้งแต่ %d ถึง %d".formatted(least, most),
        "A number from %d to %d.".formatted(least, most));
    return Optional.empty();
  }

  /** A day as people write it, or nothing typed. */
  public Optional<LocalDate> date(String name) {
    var text = text(name, LONGEST_DATE);
    return text.isEmpty() ? Optional.empty() : noted(name, WrittenDate.day(text));
  }

  /** Days as people write them, or nothing typed. */
  public Optional<DateSpan> dates(String name) {
    var text = text(name, LONGEST_DATE);
    return text.isEmpty() ? Optional.empty() : noted(name, WrittenDate.span(text));
  }

  private <T> Optional<T> noted(String name, Optional<T> read) {
    if (read.isEmpty()) {
      wrong(
          name,
          "อ่านวันที่ไม่ออก เขียนเช่น 23 พ.ย. 2569 หรือ 23/11/2569",
          "This is no date. Write 23 Nov 2026 or 23/11/2569.");
    }
    return read;
  }

  /** A time of day as {@code 8.30}, {@code 08:30} or {@code ๐๘.๓๐ น.}, or nothing typed. */
  public Optional<ClockTime> time(String name) {
    var text = ThaiDigits.toArabic(text(name, 20));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var match = TIME.matcher(text);
    if (match.matches()) {
      try {
        var hours = Integer.parseInt(match.group(1));
        return Optional.of(ClockTime.parse("%02d:%s".formatted(hours, match.group(2))));
      } catch (IllegalArgumentException e) {
        // Said below: no such time.
      }
    }
    wrong(name, "เวลาเขียนเช่น 08.30", "A time is written 08.30.");
    return Optional.empty();
  }

  /** As {@link #time}, but something must be there. */
  public ClockTime neededTime(String name) {
    var time = time(name);
    if (time.isEmpty() && !wrong.containsKey(name)) {
      wrong(name, "กรุณาใส่เวลา เช่น 08.30", "Please enter a time as 08.30.");
    }
    return time.orElse(new ClockTime(0));
  }

  public boolean isChecked(String name) {
    return !raw(name).isEmpty();
  }

  /** Those chosen, of which the caller knows what they may be. */
  public List<String> chosen(String name) {
    return raw(name);
  }

  /** One of those offered. */
  public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
    try {
      return Enum.valueOf(type, first(name));
    } catch (IllegalArgumentException e) {
      wrong(name, "กรุณาเลือกรายการหนึ่ง", "Please choose one.");
      return type.getEnumConstants()[0];
    }
  }

  /** Notes what is wrong with a field; the first word about it stays. */
  public void wrong(String name, String th, String en) {
    wrong.putIfAbsent(name, language.say(th, en));
  }

  public boolean isRight() {
    return wrong.isEmpty();
  }

  Optional<String> wrong(String name) {
    return Optional.ofNullable(wrong.get(name));
  }

  /** What is wrong with the whole rather than with one of these fields. */
  Optional<String> wrongWithTheWhole(List<Part> parts) {
    var names = parts.stream().flatMap(Part::fields).map(Field::name).toList();
    return wrong.entrySet().stream()
        .filter(each -> !names.contains(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private String first(String name) {
    var all = raw(name);
    return all.isEmpty() ? "" : all.getFirst();
  }

  private String checked(String name, String text, int longest) {
    var length = text.codePointCount(0, text.length());
    if (length > longest) {
      wrong(
          name,
          "ยาว %d ตัวอักษร ใส่ได้ไม่เกิน %d".formatted(length, longest),
          "%d letters; at most %d fit.".formatted(length, longest));
    }
    return text;
  }
}
