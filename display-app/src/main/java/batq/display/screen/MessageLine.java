package batq.display.screen;

import batq.thai.SarabunFont;
import batq.thai.ThaiWrap;
import java.util.List;
import java.util.Optional;

/** One message at a time, always a whole sentence: smaller or in two lines if it is long. */
final class MessageLine {
  static final double HEIGHT = 82;

  private static final double SIDE = 48;
  private static final double ICON = 50;
  private static final double LEFT = SIDE + ICON + 24;
  private static final double WIDTH = Wall.WIDTH - SIDE - LEFT;
  private static final double SIZE = 42;
  private static final double SMALL = 34;
  private static final double IN_TWO_LINES = 28;

  private MessageLine() {}

  static Box of(Optional<String> message, double y) {
    var band = new Box(0, y, Wall.WIDTH, HEIGHT, "message");
    message.ifPresent(words -> write(band, words));
    return band;
  }

  private static void write(Box band, String message) {
    band.with(Signs.icon("info", SIDE, (HEIGHT - ICON) / 2, ICON, "ink"));
    var size = Letters.fitting(message, SarabunFont.SEMI_BOLD, SIZE, WIDTH);
    if (size >= SMALL) {
      band.with(Letters.words(message, SarabunFont.SEMI_BOLD, size, LEFT, HEIGHT / 2, "ink"));
      return;
    }
    var small = IN_TWO_LINES;
    while (lines(message, small).size() > 2) {
      small--;
    }
    var middle = HEIGHT / 2 - small * 0.69;
    for (var line : lines(message, small)) {
      band.with(Letters.words(line, SarabunFont.SEMI_BOLD, small, LEFT, middle, "ink"));
      middle += small * 1.38;
    }
  }

  private static List<String> lines(String message, double size) {
    return ThaiWrap.balanced(
        message, WIDTH, part -> Letters.width(part, SarabunFont.SEMI_BOLD, size));
  }
}
