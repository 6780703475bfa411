package batq.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Splits Thai text into lines that fit, for screens and paper alike; JavaFX and Java2D would break
 * Thai wrongly.
 *
 * <p>A text may carry hand-set break points, written as U+200B (zero-width space, which browsers
 * obey as well) or, where a person types them, as {@code |} and turned by {@link #marked}. They are
 * tried before the dictionary and never appear in a line. A line feed always ends a line.
 */
public final class ThaiWrap {
  /** A hand-set break point. */
  public static final char BREAK = '\u200b';

  /** A line filled so far may end at a space. */
  private static final double FULL_ENOUGH = 0.4;

  private ThaiWrap() {}

  /** Turns {@code คัดและรับรองสำเนา|รายการทะเบียนราษฎร} into a text with a hand-set break point. */
  public static String marked(String typed) {
    return typed.replaceAll(" ?\\| ?", String.valueOf(BREAK));
  }

  /** The text without its hand-set break points. */
  public static String plain(String text) {
    return text.replace(String.valueOf(BREAK), "");
  }

  /**
   * The fewest lines of at most {@code width}, without spaces at their ends. A word wider than the
   * line is cut between letters, never between a letter and its marks.
   *
   * @param measure the width of a piece of text
   */
  public static List<String> lines(String text, double width, ToDoubleFunction<String> measure) {
    return pieces(text, width, measure).stream().map(ThaiWrap::shown).toList();
  }

  /** As {@link #lines}, with lines as equal in length as their number allows: for titles. */
  public static List<String> balanced(String text, double width, ToDoubleFunction<String> measure) {
    var lines = lines(text, width, measure);
    var narrow = width / Math.max(1, lines.size());
    var wide = width;
    for (var halvings = 0; halvings < 12 && lines.size() > 1; halvings++) {
      var middle = (narrow + wide) / 2;
      var tried = lines(text, middle, measure);
      var fits = tried.stream().allMatch(line -> measure.applyAsDouble(line) <= middle);
      if (fits && tried.size() == lines.size()) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    return lines.size() < 2 ? lines : lines(text, wide, measure);
  }

  /**
   * The lines with everything that stood in the text: joined they are the text again. Lines end at
   * spaces where that costs no line more, since Thai puts a space where speech pauses.
   */
  static List<String> pieces(String text, double width, ToDoubleFunction<String> measure) {
    var filled = pieces(text, width, width, measure);
    var atSpaces = pieces(text, width, width * FULL_ENOUGH, measure);
    return atSpaces.size() > filled.size() ? filled : atSpaces;
  }

  private static List<String> pieces(
      String text, double width, double enough, ToDoubleFunction<String> measure) {
    var pieces = new ArrayList<String>();
    for (var paragraph : text.split("(?<=\n)")) {
      var breaks = LineBreaks.of(paragraph);
      var start = 0;
      while (start < paragraph.length()) {
        var end = lineEnd(paragraph, start, breaks, width, enough, measure);
        pieces.add(paragraph.substring(start, end));
        start = end;
      }
    }
    return pieces;
  }

  private static int lineEnd(
      String text,
      int start,
      LineBreaks breaks,
      double width,
      double enough,
      ToDoubleFunction<String> measure) {
    for (var candidates : breaks.inOrderOfPreference(start)) {
      var furthest = -1;
      var atSpace = -1;
      for (var end : candidates) {
        var taken = measure.applyAsDouble(shown(text.substring(start, end)));
        if (taken > width) {
          break;
        }
        furthest = end;
        atSpace = taken >= enough && text.charAt(end - 1) == ' ' ? end : atSpace;
      }
      if (furthest > start) {
        return atSpace > start && furthest < text.length() ? atSpace : furthest;
      }
    }
    return breaks.firstLetterAfter(start);
  }

  private static String shown(String piece) {
    return plain(piece).strip();
  }
}
