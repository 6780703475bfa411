package batq.display.screen;

import batq.display.board.DisplayState.Waiting;
import batq.thai.SarabunFont;
import batq.thai.ThaiDate;
import batq.wire.BoardState.Line;
import batq.wire.BoardState.Numbered;
import batq.wire.TicketNumber;
import java.time.LocalTime;
import java.util.Optional;

/** Who waits: the next numbers in order, and under them each line, always in the same place. */
final class WaitingView {
  static final double NEXT = 102;
  static final double LINES = 104;
  static final double HEIGHT = NEXT + LINES;

  private static final double SIDE = 48;
  private static final double LABELS = 326;
  private static final double LEFT = SIDE + LABELS;
  private static final double LINE_MARK = 70;
  private static final double WIDEST_LINE = 300;

  private WaitingView() {}

  static Box of(Waiting waiting, double y) {
    var first = waiting.tickets() == 0 ? "ไม่มีผู้รอ" : "รอเรียก " + waiting.tickets() + " คิว";
    var second = waiting.averageMinutes().map(minutes -> "รอเฉลี่ย " + minutes + " นาที");
    return view(waiting, y, first, second, Ink.FIRM);
  }

  /** As it was when the server was last heard. */
  static Box lastKnown(Waiting waiting, LocalTime since, double y) {
    var second = Optional.of("เมื่อ " + ThaiDate.timeArabic(since));
    return view(waiting, y, "รอเรียก", second, Ink.FAINT);
  }

  private static Box view(
      Waiting waiting, double y, String first, Optional<String> second, Ink ink) {
    var band = new Box(0, y, Wall.WIDTH, HEIGHT, "waiting");
    labels(band, first, second);
    next(band, waiting, ink);
    if (!waiting.lines().isEmpty()) {
      lines(band, waiting, ink);
    }
    return band;
  }

  private static void labels(Box band, String first, Optional<String> second) {
    var size = Letters.fitting(first, SarabunFont.BOLD, 44, LABELS - 24);
    var alone = second.isEmpty();
    band.with(Letters.words(first, SarabunFont.BOLD, size, SIDE, alone ? NEXT / 2 : 29, "ink"));
    second.ifPresent(
        words -> band.with(Letters.words(words, SarabunFont.REGULAR, 31, SIDE, 78, "ink-2")));
  }

  private static void next(Box band, Waiting waiting, Ink ink) {
    var more = waiting.tickets() > waiting.next().size();
    var words =
        Letters.endingAt(
            Wall.WIDTH - SIDE,
            Letters.words("และคิวถัดไป", SarabunFont.REGULAR, 40, 0, NEXT / 2, "ink"));
    var right = more ? words.getX() - 24 : Wall.WIDTH - SIDE;
    var each = (words.getX() - 24 - LEFT) / 5;
    var x = LEFT;
    for (var numbered : waiting.next()) {
      nextNumber(band, numbered, x, Math.min(each, right - x), ink);
      x += each;
    }
    if (more && !waiting.next().isEmpty()) {
      band.with(words);
    }
  }

  private static void nextNumber(Box band, Numbered numbered, double x, double room, Ink ink) {
    var number = numbered.number().toString();
    var size = Letters.fitting(number, ink.small(), 66, room - 54 - 14 - 30);
    band.with(
        Signs.mark(numbered.series(), x, NEXT / 2 - 27, 54),
        Letters.digits(number, ink.small(), size, x + 54 + 14, NEXT / 2, ink.style()));
  }

  /** Two rows: the number each line is at, and the last one given out. */
  private static void lines(Box band, Waiting waiting, Ink ink) {
    band.with(
        new Box(0, NEXT, Wall.WIDTH, 2, "hair"),
        label("เรียกถึง", "Now at", NEXT + 28, true),
        label("แจกบัตรถึง", "Issued to", NEXT + 76, false));
    var each = Math.min(WIDEST_LINE, (Wall.WIDTH - SIDE - LEFT) / waiting.lines().size());
    var x = LEFT;
    for (var line : waiting.lines()) {
      line(band, line, x, each, ink);
      x += each;
    }
  }

  private static Box label(String thai, String english, double middle, boolean first) {
    var row = new Box(SIDE, middle - 25, LABELS - 10, 50);
    var words =
        Letters.words(thai, first ? SarabunFont.BOLD : SarabunFont.REGULAR, 36, 0, 23, "ink");
    var beside =
        Letters.words(english, SarabunFont.REGULAR, 28, Letters.end(words) + 12, 23, "ink-2");
    beside.setY(words.getY());
    return row.with(words, beside);
  }

  private static void line(Box band, Line line, double x, double width, Ink ink) {
    var now = line.now().map(TicketNumber::toString).orElse("–");
    var last = line.lastIssued().map(TicketNumber::toString).orElse("–");
    var widest = now.length() > last.length() ? now : last;
    var mark = Math.min(LINE_MARK, width * 0.34);
    var left = x + mark + 12;
    var size = Letters.fitting(widest, SarabunFont.EXTRA_BOLD, 52, x + width - left - 14);
    band.with(
        Signs.mark(line.series(), x, NEXT + 2 + (LINES - 2 - mark) / 2, mark),
        Letters.digits(now, ink.numbers(), size, left, NEXT + 30, ink.style()),
        Letters.digits(last, SarabunFont.MEDIUM, size * 0.93, left, NEXT + 77, "ink-2"));
  }
}
