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
  private static final double GAP = 14;

  private MissedView() {}

  static Box of(List<Place> missed, double y, double height) {
    var list = new Box(X, y, WIDTH, height, "list");
    list.with(
        Letters.words("เรียกระหว่างจอขาดการติดต่อ", SarabunFont.SEMI_BOLD, 38, SIDE, 36, "ink"),
        new Box(SIDE, HEAD - 4, WIDTH - 2 * SIDE, 4, "rule"));
    var columns = columns(missed.size());
    var rows = (missed.size() + columns - 1) / columns;
    var across = (WIDTH - 2 * SIDE) / columns;
    var down = Math.min(110, (height - HEAD - 8) / rows);
    for (var i = 0; i < missed.size(); i++) {
      var x = SIDE + (i / rows) * across;
      list.with(cell(missed.get(i), x, HEAD + 4 + (i % rows) * down, across, down));
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

  private static Box cell(Place place, double x, double y, double width, double height) {
    var cell = new Box(x, y, width, height);
    var inside = width - GAP;
    var number = place.number().toString();
    var figures = place.counter().toString();
    var wanted = height * 0.72;
    var natural =
        wanted
            + 8
            + Letters.width(number, SarabunFont.EXTRA_BOLD, wanted)
            + GAP
            + Letters.width(figures, SarabunFont.EXTRA_BOLD, wanted * 0.86)
            + 16;
    var size = wanted * Math.min(1, inside / natural);
    var boxWidth = Letters.width(figures, SarabunFont.EXTRA_BOLD, size * 0.86) + 16;
    return cell.with(
        Signs.mark(place.series(), 0, (height - size) / 2, size),
        Letters.digits(
            number, SarabunFont.EXTRA_BOLD, size, size + 8, height / 2, Ink.FIRM.style()),
        PlaceBox.at(
            inside - boxWidth,
            (height - size) / 2,
            boxWidth,
            size,
            place.counter(),
            size * 0.86,
            Ink.FIRM));
  }
}
