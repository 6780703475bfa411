package batq.receipt;

import batq.receipt.EscPosCommand.Magnification;
import batq.receipt.ReceiptLine.BigNumber;
import batq.receipt.ReceiptLine.CheckBox;
import batq.receipt.ReceiptLine.CounterBox;
import batq.receipt.ReceiptLine.Feed;
import batq.receipt.ReceiptLine.Rule;
import batq.receipt.ReceiptLine.Strip;
import batq.receipt.ReceiptLine.Text;
import batq.thai.SarabunFont;
import batq.thai.ThaiWrap;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lines as blocks for one printer: what it types itself, and what is drawn for it. */
final class LineRenderer {
  private static final int MARGIN = 16;
  private static final int BOX = 26;
  private static final int BOX_LINE = 3;
  private static final int GAP = 12;
  private static final int RULE = 3;

  private final PrinterProfile profile;
  private final NumberRenderer numbers;

  LineRenderer(PrinterProfile profile) {
    this.profile = profile;
    this.numbers = new NumberRenderer(profile);
  }

  List<Block> blocks(ReceiptLine line) {
    return switch (line) {
      case Text text -> text(text);
      case BigNumber number -> numbers.blocks(number);
      case CounterBox box -> List.of(counterBox(box));
      case CheckBox box -> checkBox(box);
      case Strip strip -> List.of(strip(strip));
      case Rule() -> List.of(rule());
      case Feed(var dots) -> List.of(new Block.Blank(dots));
    };
  }

  private List<Block> text(Text line) {
    if (profile.nativeLatin() && line.text().matches("[ -~]+")) {
      var indent = line.alignment() == Alignment.LEFT ? " " : "";
      var room = profile.widthDots() / Block.Typed.LETTER_WIDTH - 2;
      return ThaiWrap.lines(line.text(), room, String::length).stream()
          .<Block>map(row -> new Block.Typed(indent + row, 1, line.alignment()))
          .toList();
    }
    var style = profile.drawn(line.style());
    var room = profile.widthDots() - 2.0 * MARGIN;
    var rows =
        line.alignment() == Alignment.CENTRE
            ? ThaiWrap.balanced(line.text(), room, part -> PaperFont.width(part, style))
            : ThaiWrap.lines(line.text(), room, part -> PaperFont.width(part, style));
    return rows.stream().<Block>map(row -> row(row, style, line.alignment(), 0)).toList();
  }

  private List<Block> checkBox(CheckBox line) {
    var style = profile.drawn(line.style());
    var indent = BOX + GAP;
    var room = profile.widthDots() - 2.0 * MARGIN - indent;
    var rows = ThaiWrap.lines(line.text(), room, part -> PaperFont.width(part, style));
    return Stream.<Block>concat(
            Stream.of(ticked(rows.getFirst(), style, indent)),
            rows.stream().skip(1).map(row -> row(row, style, Alignment.LEFT, indent)))
        .toList();
  }

  private Block row(String text, TextStyle style, Alignment alignment, int indent) {
    var box = new RowBox(style.sizeDots());
    var canvas = canvas(box.sheet());
    canvas.text(text, style.font(), style.sizeDots(), MARGIN + indent, box.baseline());
    return canvas.cropped(alignment, box.top(), box.bottom());
  }

  private Block ticked(String text, TextStyle style, int indent) {
    var box = new RowBox(style.sizeDots());
    var canvas = canvas(box.sheet());
    var top = box.baseline() - style.sizeDots() / 3 - BOX / 2;
    var frame = new Area(new Rectangle2D.Double(MARGIN, top, BOX, BOX));
    var inside = BOX - 2 * BOX_LINE;
    frame.subtract(
        new Area(new Rectangle2D.Double(MARGIN + BOX_LINE, top + BOX_LINE, inside, inside)));
    canvas.fill(frame);
    canvas.text(text, style.font(), style.sizeDots(), MARGIN + indent, box.baseline());
    return canvas.cropped(Alignment.LEFT, box.top(), box.bottom());
  }

  private Block counterBox(CounterBox line) {
    var figure = Integer.toString(line.counter());
    var words = PaperFont.width(line.wordTh(), TextStyle.LABEL);
    var boxWidth = Math.max(92, 24 + 46 * figure.length());
    var left = words + 16;
    var canvas = canvas(100);
    canvas.text(line.wordTh(), SarabunFont.BOLD, TextStyle.LABEL.sizeDots(), 0, 46);
    canvas.text(line.wordEn(), SarabunFont.SEMI_BOLD, 26, 0, 78);
    canvas.fill(new RoundRectangle2D.Double(left, 6, boxWidth, 84, 28, 28));
    var size = 74;
    var figureWidth = PaperFont.shaped(figure, SarabunFont.EXTRA_BOLD, size).getAdvance();
    canvas
        .paper()
        .text(figure, SarabunFont.EXTRA_BOLD, size, left + (boxWidth - figureWidth) / 2, 74);
    return canvas.cropped(Alignment.CENTRE, 0, 100);
  }

  private Block strip(Strip line) {
    var style = profile.drawn(line.style());
    var wordsWidth = PaperFont.width(line.text(), style);
    var height = style.sizeDots() * 7 / 4;
    var canvas = canvas(height);
    canvas.fill(new Rectangle2D.Double(0, 0, wordsWidth + 64, height));
    canvas.paper().text(line.text(), style.font(), style.sizeDots(), 32, height * 0.68);
    return canvas.cropped(Alignment.CENTRE, -6, height + 6);
  }

  private Block rule() {
    var across = (profile.widthDots() - 2 * MARGIN) / 2;
    var black = new byte[(across + 7) / 8 * RULE];
    Arrays.fill(black, (byte) 0xFF);
    return new Block.Drawn(
        new Dots(across, RULE, black), Magnification.WIDE, Alignment.CENTRE, GAP, GAP);
  }

  private Canvas canvas(int height) {
    return new Canvas(profile.widthDots(), height, profile.halfResolution());
  }

  /** Where a row of letters of one size stands; two storeys of marks fit above the baseline. */
  private record RowBox(int size) {
    int baseline() {
      return size * 3 / 2;
    }

    int top() {
      return baseline() - size * 11 / 10;
    }

    int bottom() {
      return baseline() + size * 4 / 10;
    }

    int sheet() {
      return size * 9 / 4;
    }
  }
}
