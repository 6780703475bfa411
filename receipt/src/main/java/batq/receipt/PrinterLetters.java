package batq.receipt;

import batq.thai.SarabunFont;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A look-alike of a printer's own letters: cells of 12 by 24 dots, enlarged dot by dot as printers
 * do.
 */
final class PrinterLetters {
  private static final int WIDE = Block.Typed.LETTER_WIDTH;
  private static final int HIGH = Block.Typed.LETTER_HEIGHT;
  private static final double SIZE = 24;
  private static final double BASELINE = 19;
  private static final double INK_WIDE = 11;

  private PrinterLetters() {}

  /** One row of letters at their natural size. */
  static Dots row(String ascii) {
    var cells = new BufferedImage(WIDE * ascii.length(), HIGH, BufferedImage.TYPE_BYTE_BINARY);
    var pen = cells.createGraphics();
    pen.setColor(Color.WHITE);
    for (var i = 0; i < ascii.length(); i++) {
      var letter = ascii.substring(i, i + 1);
      var shaped = PaperFont.shaped(letter, SarabunFont.BOLD, SIZE);
      var narrow = Math.min(1, INK_WIDE / Math.max(1, shaped.getAdvance()));
      var left = WIDE * i + (WIDE - shaped.getAdvance() * narrow) / 2;
      pen.fill(shaped.getOutline(new AffineTransform(narrow, 0, 0, 1, left, BASELINE)));
    }
    pen.dispose();
    return Dots.of(cells);
  }
}
