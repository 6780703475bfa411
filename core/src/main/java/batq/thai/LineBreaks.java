package batq.thai;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Where one paragraph may be broken: by hand, by the dictionary, or, where a line is very narrow,
 * between words that belong together or even between letters.
 */
final class LineBreaks {
  private static final Locale THAI = Locale.of("th");

  private final int length;
  private final List<Integer> byHand;
  private final List<Integer> byDictionary;
  private final List<Integer> byWord;
  private final List<Integer> byLetter;

  private LineBreaks(String text) {
    byHand =
        IntStream.range(1, text.length())
            .filter(at -> text.charAt(at - 1) == ThaiWrap.BREAK)
            .boxed()
            .toList();
    var words = boundaries(BreakIterator.getLineInstance(THAI), text);
    byDictionary = keepingTogether(text, words);
    byWord = withoutBareMarks(text, words);
    byLetter = withoutBareMarks(text, boundaries(BreakIterator.getCharacterInstance(THAI), text));
    length = text.length();
  }

  static LineBreaks of(String paragraph) {
    return new LineBreaks(paragraph);
  }

  /**
   * The ends a line from {@code start} may have, each list from near to far: the whole rest, then
   * by hand, by dictionary, by word, by letter.
   */
  List<List<Integer>> inOrderOfPreference(int start) {
    return List.of(
        List.of(length),
        after(start, byHand),
        after(start, byDictionary),
        after(start, byWord),
        after(start, byLetter));
  }

  /** The end of the first letter with its marks: a line is never empty. */
  int firstLetterAfter(int start) {
    return after(start, byLetter).getFirst();
  }

  /**
   * Every end that the dictionary and the words that belong together allow, the text's own last.
   */
  List<Integer> allowed() {
    return byDictionary;
  }

  /** Whether the dictionary alone would end a line between these two. */
  boolean isWordEndBetween(int start, int end) {
    return byWord.stream().anyMatch(at -> at > start && at < end);
  }

  private static List<Integer> after(int start, List<Integer> ends) {
    return ends.stream().filter(end -> end > start).toList();
  }

  private static List<Integer> keepingTogether(String text, List<Integer> words) {
    var kept = new ArrayList<Integer>();
    var wordStart = 0;
    for (var at : words) {
      if (at == text.length() || KeptTogether.allows(text, wordStart, at)) {
        kept.add(at);
      }
      wordStart = at;
    }
    return List.copyOf(kept);
  }

  private static List<Integer> withoutBareMarks(String text, List<Integer> ends) {
    return ends.stream().filter(at -> !KeptTogether.isBareMark(text.substring(at))).toList();
  }

  private static List<Integer> boundaries(BreakIterator iterator, String text) {
    iterator.setText(text);
    var found = new ArrayList<Integer>();
    for (var at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      found.add(at);
    }
    return found;
  }
}
