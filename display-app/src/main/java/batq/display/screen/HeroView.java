package batq.display.screen;

import batq.display.board.DisplayState.Attempt;
import batq.display.board.DisplayState.Place;
import batq.thai.SarabunFont;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.LocalTime;
import javafx.scene.text.Text;

/** The left half: one number, very large, and the counter it is called to. */
final class HeroView {
  static final double WIDTH = 1090;

  /** How large things are: at work, and below the band of a wall that is cut off. */
  private record Sizes(double label, double number, double counter, double box, double narrowest) {}

  private static final Sizes AT_WORK = new Sizes(58, 360, 200, 196, 226);
  private static final Sizes CUT_OFF = new Sizes(52, 320, 160, 160, 180);
  private static final double MARK = 128;
  private static final double MARK_GAP = 28;
  private static final double ICON = 76;
  private static final double ARROW = 150;

  private final Box hero;
  private final double side;
  private final double top;
  private final double bottom;
  private final Sizes sizes;
  private final Ink ink;

  private HeroView(Box hero, double side, double top, double bottom, Sizes sizes, Ink ink) {
    this.hero = hero;
    this.side = side;
    this.top = top;
    this.bottom = bottom;
    this.sizes = sizes;
    this.ink = ink;
  }

  /** Being called: marigold in an ink frame, which the flash takes away and brings back. */
  static Box calling(Place place, Attempt attempt, double y, double height) {
    var hero = new Box(0, y, WIDTH, height, "hero", Flash.LIT);
    var view = new HeroView(hero, 62, 44, 46, AT_WORK, Ink.FIRM);
    var label = view.label("state-called", place.staffCome() ? "หมายเลข" : "ขอเชิญหมายเลข");
    switch (attempt) {
      case Attempt.First() -> view.beside(label, place.staffCome() ? "Number" : "Now calling");
      case Attempt.Again(var times) ->
          view.attempt(label, "เรียกครั้งที่ " + ThaiDigits.toThai(times), "Call " + times);
      case Attempt.Last() -> view.attempt(label, "เรียกครั้งสุดท้าย", "Last call");
    }
    view.number(place);
    view.counter(place);
    return hero;
  }

  static Box lastCalled(Place place, double y, double height) {
    var hero = new Box(0, y, WIDTH, height, "hero", "hero-rest");
    var view = new HeroView(hero, 48, 26, 30, AT_WORK, Ink.FIRM);
    view.beside(view.label("state-called", "เรียกล่าสุด"), "Last called");
    view.number(place);
    view.counter(place);
    return hero;
  }

  static Box lastKnown(Place place, LocalTime since, double y, double height) {
    var hero = new Box(0, y, WIDTH, height, "hero", "hero-rest");
    var view = new HeroView(hero, 48, 24, 24, CUT_OFF, Ink.FAINT);
    var words = "เรียกล่าสุดเมื่อ " + ThaiDate.timeArabic(since);
    view.beside(view.label("state-waiting", words), "Last known");
    view.number(place);
    view.counter(place);
    return hero;
  }

  private Text label(String icon, String words) {
    var height = sizes.label() * 1.4;
    var text =
        Letters.words(
            words, SarabunFont.BOLD, sizes.label(), side + ICON + 24, top + height / 2, "ink");
    hero.with(Signs.icon(icon, side, top + (height - ICON) / 2, ICON, "ink"), text);
    return text;
  }

  private void beside(Text label, String english) {
    var x = Letters.end(label) + sizes.label() * 0.4;
    var text = Letters.words(english, SarabunFont.REGULAR, sizes.label() * 0.72, x, 0, "ink-2");
    text.setY(label.getY());
    hero.with(text);
  }

  /** Which call it is, in a frame so that it is not read as part of the sentence. */
  private void attempt(Text label, String thai, String english) {
    var x = Letters.end(label) + 30;
    var height = sizes.label() * 1.4;
    var words = Letters.words(thai, SarabunFont.BOLD, 46, 18, height / 2 - 2, "ink");
    var width = Letters.end(words) + 18;
    hero.with(new Box(x, top, width, height, "attempt").with(words));
    var beside = Letters.words(english, SarabunFont.REGULAR, 32, x + width + 14, 0, "ink-2");
    beside.setY(label.getY());
    if (Letters.end(beside) <= WIDTH - 30) {
      hero.with(beside);
    }
  }

  private void number(Place place) {
    var labelEnd = top + sizes.label() * 1.4;
    var middle = (labelEnd + hero.height() - bottom - sizes.box()) / 2;
    var x = side - 4 + MARK + MARK_GAP;
    var number = place.number().toString();
    var size = Letters.fitting(number, ink.numbers(), sizes.number(), WIDTH - x - side / 2);
    hero.with(
        Signs.mark(place.series(), side - 4, middle - MARK / 2, MARK),
        Letters.digits(number, ink.numbers(), size, x, middle, ink.style()));
  }

  /** Where the visitor goes, or that staff come instead (practice.md B22, W17). */
  private void counter(Place place) {
    if (place.staffCome()) {
      staffCome();
    } else {
      toTheCounter(place);
    }
  }

  private void staffCome() {
    var middle = hero.height() - bottom - sizes.box() / 2;
    var x = side + ARROW + 36;
    var size = sizes.label() * 0.93;
    hero.with(
        Signs.icon("chair", side, middle - ARROW / 2, ARROW, 2.4, "ink"),
        Letters.words("กรุณานั่งรอที่เดิม", SarabunFont.BOLD, size, x, middle - size * 1.32, "ink"),
        Letters.words(
            "เจ้าหน้าที่จะไปพบท่าน", SarabunFont.BOLD, size, x, middle + size * 0.12, "ink"),
        Letters.words(
            "Please stay seated. Our staff will come to you.",
            SarabunFont.REGULAR,
            size * 0.68,
            x,
            middle + size * 1.36,
            "ink-2"));
  }

  private void toTheCounter(Place place) {
    var y = hero.height() - bottom - sizes.box();
    var middle = y + sizes.box() / 2;
    var arrow = Signs.icon("arrow-right", side, middle - ARROW / 2, ARROW, 2.4, "ink");
    var x = side + ARROW + 36;
    var thai =
        Letters.words(
            place.closed() ? "ช่องปิดแล้ว" : "ช่องบริการ",
            SarabunFont.BOLD,
            sizes.label(),
            x,
            middle - sizes.label() * 0.42,
            "ink");
    var english =
        Letters.words(
            place.closed() ? "Counter closed" : "Counter",
            SarabunFont.REGULAR,
            sizes.label() * 0.72,
            x,
            middle + sizes.label() * 0.72,
            "ink-2");
    var boxX = Math.max(Letters.end(thai), Letters.end(english)) + 52;
    var width = PlaceBox.width(place.counter(), sizes.counter(), sizes.narrowest(), 34);
    var box =
        PlaceBox.at(
            boxX,
            y,
            width,
            sizes.box(),
            place.counter(),
            sizes.counter(),
            place.closed() ? Ink.FAINT : ink);
    box.getStyleClass().add("place-large");
    hero.with(arrow, thai, english, box);
  }
}
