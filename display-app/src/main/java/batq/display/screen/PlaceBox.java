package batq.display.screen;

import batq.thai.SarabunFont;
import batq.wire.CounterId;

/** A counter's number as on the sign above the counter: light digits in a filled box. */
final class PlaceBox {
  private PlaceBox() {}

  /** The width of the box: as given, or wider for a counter of two figures. */
  static double width(CounterId counter, double size, double narrowest, double padding) {
    var digits = Letters.width(counter.toString(), SarabunFont.EXTRA_BOLD, size);
    return Math.max(narrowest, digits + 2 * padding);
  }

  static Box at(
      double x, double y, double width, double height, CounterId counter, double size, Ink ink) {
    var box = new Box(x, y, width, height, ink.place());
    return box.with(
        Letters.centredAt(
            width / 2,
            Letters.digits(counter.toString(), ink.numbers(), size, 0, height / 2, ink.inPlace())));
  }
}
