package batq.receipt;

import batq.look.SeriesMark;

/** One line of a receipt: what stands there, not how a printer is told. */
public sealed interface ReceiptLine {
  /** Words, broken into as many rows as they need. */
  record Text(String text, TextStyle style, Alignment alignment) implements ReceiptLine {}

  /**
   * The number, as large as the paper allows, with its series' mark.
   *
   * @param label the words above it
   */
  record BigNumber(String number, SeriesMark mark, String label) implements ReceiptLine {}

  /** A place: words, and the counter's figure in its black box. */
  record CounterBox(String wordTh, String wordEn, int counter) implements ReceiptLine {}

  /** Something to tick. */
  record CheckBox(String text, TextStyle style) implements ReceiptLine {}

  /** White words in a black strip. */
  record Strip(String text, TextStyle style) implements ReceiptLine {}

  /** A rule across the paper. */
  record Rule() implements ReceiptLine {}

  /** Blank paper. */
  record Feed(int dots) implements ReceiptLine {
    public Feed {
      if (dots < 1) {
        throw new IllegalArgumentException("a feed has at least one dot: " + dots);
      }
    }
  }
}
