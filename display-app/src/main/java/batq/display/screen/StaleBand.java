package batq.display.screen;

import batq.display.board.DisplayState.Stale;
import batq.thai.SarabunFont;
import batq.thai.ThaiDate;

/** Cut off: first what to do, then what happened and since when. */
final class StaleBand {
  static final double HEIGHT = 176;

  /** Low enough that the marks of this line stay clear of the vowels below the first. */
  private static final double SECOND_LINE = 134;

  private StaleBand() {}

  static Box of(Stale stale, double y) {
    var band = new Box(0, y, Wall.WIDTH, HEIGHT, "cut-off");
    var what = Letters.words(what(stale), SarabunFont.REGULAR, 42, 204, SECOND_LINE, "on-warn");
    return band.with(
        Signs.icon("link-lost", 48, (HEIGHT - 120) / 2, 120, "on-warn"),
        Letters.words(
            "กรุณาฟังเสียงเรียกจากเจ้าหน้าที่", SarabunFont.EXTRA_BOLD, 64, 204, 58, "on-warn"),
        what,
        Letters.words(
            "Please listen for staff calls.",
            SarabunFont.REGULAR,
            38,
            Letters.end(what) + 26,
            SECOND_LINE,
            "on-warn"));
  }

  private static String what(Stale stale) {
    return stale.stranger()
        ? "เครื่องที่ตอบไม่ใช่เครื่องแม่ข่ายที่จับคู่ไว้กับจอนี้"
        : "จอขาดการติดต่อตั้งแต่ "
            + ThaiDate.timeArabic(stale.since())
            + (stale.last().isPresent() ? " หมายเลขด้านล่างอาจไม่ตรง" : "");
  }
}
