package batq.display.screen;

import batq.display.board.DisplayState;
import batq.display.board.DisplayState.Place;
import batq.thai.SarabunFont;
import java.util.List;
import javafx.scene.text.Text;

/** The right half: the calls before the one in the left half, newest first. */
final class CallListView {
  private static final double X = HeroView.WIDTH;
  private static final double WIDTH = Wall.WIDTH - X;
  private static final double SIDE = 44;
  private static final double HEAD = 70;
  private static final double FOOT = 4;
  private static final double MARK = 98;
  private static final double GAP = 24;
  private static final double ARROW = 64;
  private static final double COMING_WIDTH = 190;

  private CallListView() {}

  static Box of(List<Place> places, double y, double height, Ink ink) {
    var list = new Box(X, y, WIDTH, height, "list");
    head(list);
    var row = (height - HEAD - FOOT) / DisplayState.ROWS;
    for (var i = 0; i < places.size() && i < DisplayState.ROWS; i++) {
      list.with(row(places.get(i), HEAD + i * row, row, ink, i > 0));
    }
    return list;
  }

  private static void head(Box list) {
    var middle = 36;
    var number = Letters.words("หมายเลข", SarabunFont.SEMI_BOLD, 38, SIDE, middle, "ink-2");
    var counterEnglish =
        Letters.endingAt(
            WIDTH - SIDE, Letters.words("Counter", SarabunFont.REGULAR, 31, 0, middle, "ink-2"));
    var counter =
        Letters.endingAt(
            counterEnglish.getX() - 10,
            Letters.words("ช่องบริการ", SarabunFont.SEMI_BOLD, 38, 0, middle, "ink-2"));
    var numberEnglish =
        Letters.words("Number", SarabunFont.REGULAR, 31, Letters.end(number) + 10, middle, "ink-2");
    numberEnglish.setY(number.getY());
    counterEnglish.setY(counter.getY());
    list.with(
        number,
        numberEnglish,
        counter,
        counterEnglish,
        new Box(SIDE, HEAD - 4, WIDTH - 2 * SIDE, 4, "rule"));
  }

  private static Box row(Place place, double y, double height, Ink ink, boolean divided) {
    var row = new Box(SIDE, y, WIDTH - 2 * SIDE, height, divided ? "divided" : "undivided");
    var middle = height / 2;
    var mark = Math.min(MARK, height - 18);
    var box = height - 12;
    var figures = Math.min(140, box * 1.13);
    var boxWidth =
        place.staffCome() ? COMING_WIDTH : PlaceBox.width(place.counter(), figures, box * 1.14, 14);
    var boxX = row.width() - boxWidth;
    var numberX = MARK + GAP;
    var number = place.number().toString();
    var size =
        Letters.fitting(number, ink.numbers(), Math.min(146, height * 1.13), boxX - GAP - numberX);
    row.with(
        Signs.mark(place.series(), (MARK - mark) / 2, middle - mark / 2, mark),
        Letters.digits(number, ink.numbers(), size, numberX, middle, ink.style()));
    if (place.staffCome()) {
      row.with(
          coming("เจ้าหน้าที่", row.width(), middle - 24),
          coming("ไปพบท่าน", row.width(), middle + 24));
      return row;
    }
    row.with(
        PlaceBox.at(
            boxX, 6, boxWidth, box, place.counter(), figures, place.closed() ? Ink.FAINT : ink));
    between(row, place, numberX + Letters.width(number, ink.numbers(), size), boxX, middle);
    return row;
  }

  /** In the counter's place that staff come to the visitor: a line of two. */
  private static Text coming(String words, double right, double middle) {
    return Letters.endingAt(right, Letters.words(words, SarabunFont.BOLD, 38, 0, middle, "ink"));
  }

  /** An arrow from number to counter, where there is room; at a closed counter the word instead. */
  private static void between(Box row, Place place, double left, double right, double middle) {
    var centre = (left + right) / 2;
    if (place.closed()) {
      row.with(
          Letters.centredAt(centre, Letters.words("ปิด", SarabunFont.BOLD, 40, 0, middle, "ink")));
    } else if (right - left > ARROW + GAP) {
      row.with(Signs.icon("arrow-right", centre - ARROW / 2, middle - ARROW / 2, ARROW, "ink-2"));
    }
  }
}
