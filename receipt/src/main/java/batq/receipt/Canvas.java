package batq.receipt;

import batq.receipt.EscPosCommand.Magnification;
import batq.thai.SarabunFont;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * A one-bit sheet to draw one row on, in dots of the paper; at half resolution it keeps a quarter
 * of them. Whatever is drawn is cropped to its ink, and the blank paper around it becomes feed.
 */
final class Canvas {
  private final BufferedImage sheet;
  private final Graphics2D pen;
  private final int dotsEach;

  Canvas(int width, int height, boolean half) {
    dotsEach = half ? 2 : 1;
    // A fresh one-bit image is all 0, which Java paints as black; for the printer 0 is white.
    sheet = new BufferedImage(width / dotsEach, height / dotsEach, BufferedImage.TYPE_BYTE_BINARY);
    pen = sheet.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(1.0 / dotsEach, 1.0 / dotsEach);
    ink();
  }

  /** What is drawn next is black on the paper. */
  Canvas ink() {
    pen.setColor(Color.WHITE);
    return this;
  }

  /** What is drawn next is white on the paper. */
  Canvas paper() {
    pen.setColor(Color.BLACK);
    return this;
  }

  /** Letters as outlines: thin strokes stay even at any size. */
  void text(String text, SarabunFont font, double size, double x, double baseline) {
    if (!text.isEmpty()) {
      var place = AffineTransform.getTranslateInstance(x, baseline);
      pen.fill(PaperFont.shaped(text, font, size).getOutline(place));
    }
  }

  void fill(Shape shape) {
    pen.fill(shape);
  }

  void fill(Shape shape, double x, double y, double scale) {
    var place = AffineTransform.getTranslateInstance(x, y);
    place.scale(scale, scale);
    pen.fill(place.createTransformedShape(shape));
  }

  /**
   * The ink, with the blank paper that is left of the box from {@code top} to {@code bottom} when
   * the ink is taken out.
   */
  Block.Drawn cropped(Alignment alignment, int top, int bottom) {
    pen.dispose();
    var dots = Dots.of(sheet);
    var inkTop = 0;
    while (inkTop < dots.height() && dots.isRowBlank(inkTop)) {
      inkTop++;
    }
    if (inkTop == dots.height()) {
      throw new IllegalStateException("nothing was drawn");
    }
    var inkBottom = dots.height();
    while (dots.isRowBlank(inkBottom - 1)) {
      inkBottom--;
    }
    var right = dots.width();
    while (dots.isColumnBlank(right - 1)) {
      right--;
    }
    var left = 0;
    while (alignment == Alignment.CENTRE && dots.isColumnBlank(left)) {
      left++;
    }
    return new Block.Drawn(
        dots.part(left, inkTop, right - left, inkBottom - inkTop),
        dotsEach == 2 ? Magnification.BOTH : Magnification.NONE,
        alignment,
        Math.max(0, inkTop * dotsEach - top),
        Math.max(0, bottom - inkBottom * dotsEach));
  }
}
