package batq.receipt;

import batq.receipt.EscPosCommand.Magnification;

/** A piece of a line as it will be sent: drawn by us, or typed by the printer. */
sealed interface Block {
  /**
   * Dots, cropped to their ink.
   *
   * @param above blank dots of paper before it
   * @param below blank dots of paper after it
   */
  record Drawn(Dots dots, Magnification magnification, Alignment alignment, int above, int below)
      implements Block {}

  /** Plain ASCII in the printer's own letters, {@code times} as large. */
  record Typed(String ascii, int times, Alignment alignment) implements Block {
    /** The printer's letter (font A) on paper of 203 dpi. */
    static final int LETTER_WIDTH = 12;

    static final int LETTER_HEIGHT = 24;
  }

  /** Blank paper. */
  record Blank(int dots) implements Block {}
}
