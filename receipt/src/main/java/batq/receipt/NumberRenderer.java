package batq.receipt;

import batq.look.SeriesMark;
import batq.receipt.ReceiptLine.BigNumber;
import batq.thai.SarabunFont;
import java.util.List;

/**
 * The number with its mark. Drawn, the mark stands before the number; typed by the printer, it
 * stands before the label, since a raster and letters share no row.
 */
final class NumberRenderer {
  private static final int MARK = 98;
  private static final int GAP = 18;
  private static final int NUMBER = 196;
  private static final int LARGEST_TYPED = 8;

  private final PrinterProfile profile;

  NumberRenderer(PrinterProfile profile) {
    this.profile = profile;
  }

  List<Block> blocks(BigNumber line) {
    return profile.nativeNumber()
        ? List.of(markAndWords(line, line.label(), TextStyle.LABEL.sizeDots()), typed(line))
        : List.of(label(line), markAndWords(line, line.number(), drawnSize(line)));
  }

  private Block typed(BigNumber line) {
    var across = profile.widthDots() / Block.Typed.LETTER_WIDTH / line.number().length();
    return new Block.Typed(line.number(), Math.min(LARGEST_TYPED, across), Alignment.CENTRE);
  }

  /** As large as LOOK.md has it, or as a longer number leaves room for. */
  private double drawnSize(BigNumber line) {
    var room = profile.widthDots() - MARK - GAP - 8;
    var wide = PaperFont.shaped(line.number(), SarabunFont.EXTRA_BOLD, NUMBER).getAdvance();
    return wide <= room ? NUMBER : NUMBER * room / wide;
  }

  private Block label(BigNumber line) {
    var style = TextStyle.LABEL;
    var canvas = new Canvas(profile.widthDots(), 80, profile.halfResolution());
    canvas.text(line.label(), style.font(), style.sizeDots(), 0, 50);
    return canvas.cropped(Alignment.CENTRE, 12, 66);
  }

  private Block markAndWords(BigNumber line, String words, double size) {
    var height = (int) Math.max(MARK, size);
    var canvas = new Canvas(profile.widthDots(), height, profile.halfResolution());
    drawMark(canvas, line.mark(), (height - MARK) / 2.0);
    // Digits are 0.70 em high: the baseline that puts their middle in the middle of the row.
    var font = size > MARK ? SarabunFont.EXTRA_BOLD : SarabunFont.BOLD;
    canvas.text(words, font, size, MARK + GAP, height / 2.0 + size * 0.35);
    return canvas.cropped(Alignment.CENTRE, 0, height + 8);
  }

  private static void drawMark(Canvas canvas, SeriesMark mark, double top) {
    var scale = MARK / SeriesMark.GRID;
    for (var shape : mark.shape().shapes()) {
      canvas.fill(SvgOutline.of(shape.path()), 0, top, scale);
    }
    var size = mark.signSize() * scale;
    var wide = PaperFont.shaped(mark.sign(), SarabunFont.EXTRA_BOLD, size).getAdvance();
    canvas
        .paper()
        .text(
            mark.sign(),
            SarabunFont.EXTRA_BOLD,
            size,
            (MARK - wide) / 2,
            top + mark.signBaseline() * scale);
    canvas.ink();
  }
}
