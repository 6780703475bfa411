package batq.display.screen;

import batq.display.board.DisplayState.Heading;
import batq.thai.SarabunFont;
import batq.thai.ThaiDate;
import batq.thai.ThaiWrap;
import java.util.List;

/** The bar on top: the office's own name first, then the date and the hour. */
final class BarView {
  static final double HEIGHT = 100;

  private static final double MARGIN = 48;
  private static final double GAP = 24;
  private static final double SIGN = 66;
  private static final String UNIT = "น.";
  private static final double TIME = 64;
  private static final double NAME = 46;
  private static final double NAME_SMALL = 38;
  private static final double NAME_IN_TWO_LINES = 32;

  private BarView() {}

  static Box of(Heading heading) {
    var bar = new Box(0, 0, Wall.WIDTH, HEIGHT, "bar");
    var middle = HEIGHT / 2;
    var written = ThaiDate.timeArabic(heading.time());
    var unit =
        Letters.endingAt(
            Wall.WIDTH - MARGIN, Letters.words(UNIT, SarabunFont.BOLD, TIME, 0, middle, "on-bar"));
    var time =
        Letters.endingAt(
            unit.getX() - 14,
            Letters.digits(
                written.replace(UNIT, "").strip(),
                SarabunFont.EXTRA_BOLD,
                TIME,
                0,
                middle,
                "on-bar"));
    unit.setY(time.getY());
    var date =
        Letters.endingAt(
            time.getX() - GAP,
            Letters.words(
                ThaiDate.weekdayDate(heading.date()),
                SarabunFont.REGULAR,
                40,
                0,
                middle,
                "on-bar"));
    bar.with(Signs.icon("batq", MARGIN, middle - SIGN / 2, SIGN, "bar-sign"), unit, time, date);
    var right = date.getX() - GAP;
    if (heading.sample()) {
      var chip = sampleChip(right);
      bar.with(chip);
      right = chip.getLayoutX() - GAP;
    }
    name(bar, heading.officeTh(), MARGIN + SIGN + GAP, right);
    return bar;
  }

  /** Large if it fits, else a little smaller, else in two lines. */
  private static void name(Box bar, String name, double left, double right) {
    var width = right - left;
    var size = Letters.fitting(name, SarabunFont.BOLD, NAME, width);
    if (size >= NAME_SMALL) {
      bar.with(Letters.words(name, SarabunFont.BOLD, size, left, HEIGHT / 2, "on-bar"));
      return;
    }
    var small = NAME_IN_TWO_LINES;
    while (lines(name, small, width).size() > 2) {
      small--;
    }
    var line = small * 1.35;
    var middle = HEIGHT / 2 - line / 2;
    for (var words : lines(name, small, width)) {
      bar.with(Letters.words(words, SarabunFont.BOLD, small, left, middle, "on-bar"));
      middle += line;
    }
  }

  private static List<String> lines(String name, double size, double width) {
    return ThaiWrap.balanced(name, width, part -> Letters.width(part, SarabunFont.BOLD, size));
  }

  private static Box sampleChip(double right) {
    var words = Letters.words("ข้อมูลตัวอย่าง", SarabunFont.SEMI_BOLD, 30, 18, 29, "on-bar");
    var width = Letters.end(words) + 18;
    return new Box(right - width, HEIGHT / 2 - 29, width, 58, "sample").with(words);
  }
}
