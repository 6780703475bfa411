package batq.display.screen;

import batq.display.board.DisplayState.Place;
import batq.thai.SarabunFont;
import java.util.List;

/** The right half after a cut: every number that was called meanwhile, newest first, in columns. */
final class MissedView {
  private static final double X = HeroView.WIDTH;
  private static final double WIDTH = Wall.WIDTH - X;
  private static final double SIDE = 44;
  private static final double HEAD = 70;
  private static final SarabunFont FIGURES = SarabunFont.EXTRA_BOLD;
  private static final double GAP = 12;
  private static final double BETWEEN_COLUMNS = 36;

  private MissedView() {}

  static Box of(List<Place> missed, double y, double height) {
    var list = new Box(X, y, WIDTH, height, "list");
    var head =
        Letters.words("เรียกระหว่างจอขาดการติดต่อ", SarabunFont.SEMI_BOLD, 38, SIDE, 36, "ink");
    var english =
        Letters.words(
            "Called meanwhile", SarabunFont.REGULAR, 31, Letters.end(head) + 14, 0, "ink-2");
    english.setY(head.getY());
    list.with(head, english, new Box(SIDE, HEAD - 4, WIDTH - 2 * SIDE, 4, "rule"));
    var columns = columns(missed.size());
    var rows = (missed.size() + columns - 1) / columns;
    var across = (WIDTH - 2 * SIDE + BETWEEN_COLUMNS) / columns;
    var down = Math.min(110, (height - HEAD - 8) / rows);
    var width = across - BETWEEN_COLUMNS;
    var size = size(missed, width, down);
    for (var i = 0; i < missed.size(); i++) {
      var x = SIDE + (i / rows) * across;
      list.with(cell(missed.get(i), x, HEAD + 4 + (i % rows) * down, width, down, size));
    }
    return list;
  }

  /** As few columns as keep the rows high enough to be read. */
  private static int columns(int calls) {
    if (calls <= 12) {
      return 2;
    }
    return calls <= 36 ? 3 : calls <= 60 ? 4 : 5;
  }

  /** One size for all, so that the columns read as a table: that of the longest entry. */
  private static double size(List<Place> missed, double width, double height) {
    var wanted = height * 0.72;
    var widest =
        missed.stream()
            .mapToDouble(
                place ->
                    wanted
                        + 8
                        + Letters.width(place.number().toString(), FIGURES, wanted)
                        + GAP
                        + boxWidth(place, wanted))
            .max()
            .orElse(width);
    return wanted * Math.min(1, width / widest);
  }

  private static double boxWidth(Place place, double size) {
    return Letters.width(place.counter().toString(), FIGURES, size * 0.86) + 16;
  }

  private static Box cell(
      Place place, double x, double y, double width, double height, double size) {
    var boxWidth = boxWidth(place, size);
    var top = (height - size) / 2;
    var box =
        PlaceBox.at(width - boxWidth, top, boxWidth, size, place.counter(), size * 0.86, Ink.FIRM);
    box.getStyleClass().add("place-small");
    return new Box(x, y, width, height)
        .with(
            Signs.mark(place.series(), 0, top, size),
            Letters.digits(
                place.number().toString(), FIGURES, size, size + 8, height / 2, Ink.FIRM.style()),
            box);
  }
}
