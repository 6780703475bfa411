package batq.display.screen;

import batq.display.board.DisplayState.Reason;
import batq.thai.SarabunFont;
import batq.thai.ThaiDate;
import batq.thai.ThaiWrap;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;

/** The wall when nobody is called: one sign, one sentence, and when it goes on. */
final class EmptyView {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH.mm", Locale.ENGLISH);

  private static final double SIDE = 120;
  private static final double GAP = 30;
  private static final double SIGN = 200;

  private record Line(String words, SarabunFont weight, double size, double height, String style) {}

  private EmptyView() {}

  static Box of(Reason reason, double y, double height) {
    var box = new Box(0, y, Wall.WIDTH, height, "calm");
    var lines = new ArrayList<Line>();
    for (var line : lines(reason)) {
      lines.addAll(broken(line));
    }
    var total = SIGN + lines.stream().mapToDouble(line -> GAP + line.height()).sum();
    var top = (height - total) / 2;
    box.with(sign(reason, top));
    top += SIGN;
    for (var line : lines) {
      top += GAP;
      var middle = top + line.height() / 2;
      box.with(
          Letters.centredAt(
              Wall.WIDTH / 2,
              Letters.words(line.words(), line.weight(), line.size(), 0, middle, line.style())));
      top += line.height();
    }
    return box;
  }

  private static Node sign(Reason reason, double top) {
    var name =
        switch (reason) {
          case Reason.Closed(var next, var holiday) when holiday.isPresent() -> "state-received";
          case Reason.Closed closed -> "moon";
          case Reason.Starting starting -> "display";
          case Reason.NotPaired pairing -> "display";
          case Reason.OpensToday opens -> "ticket";
          case Reason.NobodyCalledYet nobody -> "ticket";
        };
    return Signs.icon(name, (Wall.WIDTH - SIGN) / 2, top, SIGN, 1.4, "indigo");
  }

  private static List<Line> lines(Reason reason) {
    return switch (reason) {
      case Reason.Starting() ->
          List.of(title("กรุณารอสักครู่"), second("จอกำลังติดต่อกับระบบ"), english("Please wait."));
      case Reason.OpensToday(var from, var tickets) -> {
        var time = ThaiDate.timeArabic(from).replace(" น.", "");
        yield tickets
            ? List.of(
                title("เริ่มเรียกคิว " + ThaiDate.time(from)),
                second("รับบัตรคิวได้แล้วที่เครื่องรับบัตรคิว"),
                english("Calling starts at " + time + ". Tickets are available at the kiosk."))
            : List.of(
                title("เริ่มเรียกคิว " + ThaiDate.time(from)),
                second("รับบัตรคิวได้ที่เครื่องรับบัตรคิวเมื่อเปิดทำการ"),
                english("Calling starts at " + time + "."));
      }
      case Reason.NotPaired(var digits, var silent, var stranger) ->
          digits.map(EmptyView::toBeTyped).orElseGet(() -> notYetPaired(silent, stranger));
      case Reason.NobodyCalledYet() ->
          List.of(
              title("รับบัตรคิวได้แล้ว"),
              second("เมื่อเรียกคิว หมายเลขจะขึ้นที่จอนี้"),
              english("Please take a ticket. Numbers are called on this screen."));
      case Reason.Closed(var next, var holiday) -> {
        var lines = new ArrayList<Line>();
        lines.add(
            title(holiday.map(name -> "วันนี้หยุดราชการ (" + name + ")").orElse("ปิดทำการแล้ว")));
        next.ifPresent(from -> lines.add(second("เปิดทำการ" + dayAndHour(from))));
        lines.add(english(closedEnglish(next)));
        yield lines;
      }
    };
  }

  /** For whoever puts the wall up: read from the ladder, typed at the desk. */
  private static List<Line> toBeTyped(String digits) {
    return List.of(
        second("ผู้ดูแลระบบ: เปิดหน้า อุปกรณ์ แล้วกรอกตัวเลขหกหลักนี้"),
        new Line(
            digits.substring(0, 3) + "  " + digits.substring(3),
            SarabunFont.EXTRA_BOLD,
            240,
            250,
            "ink"),
        english("ใช้ได้ 10 นาที แล้วเปลี่ยนเป็นตัวเลขใหม่เอง"),
        english("This wall is not paired yet: type these six digits on the page Devices."));
  }

  private static List<Line> notYetPaired(boolean silent, boolean stranger) {
    if (stranger) {
      return List.of(
          title("จอนี้ยังไม่ได้จับคู่"),
          second("เครื่องที่ตอบไม่มีกุญแจที่ตั้งไว้ กรุณาดูค่า server-fingerprint"),
          english("What answers has another key than the one in server-fingerprint."));
    }
    return silent
        ? List.of(
            title("จอนี้ยังไม่ได้จับคู่"),
            second("ติดต่อเครื่องแม่ข่ายไม่ได้ กรุณาดูสายเครือข่ายและที่อยู่ของเครื่องแม่ข่าย"),
            english("The server does not answer. Look at the cable and at the address."))
        : List.of(
            title("จอนี้ยังไม่ได้จับคู่"),
            second("กำลังติดต่อเครื่องแม่ข่าย"),
            english("Looking for the server."));
  }

  private static String dayAndHour(LocalDateTime from) {
    return ThaiDate.weekdayDate(from.toLocalDate()) + " เวลา " + ThaiDate.time(from.toLocalTime());
  }

  private static String closedEnglish(Optional<LocalDateTime> next) {
    return next.map(from -> "Closed. We open again on " + ENGLISH.format(from) + ".")
        .orElse("Closed.");
  }

  private static Line title(String words) {
    return new Line(words, SarabunFont.EXTRA_BOLD, 120, 168, "ink");
  }

  private static Line second(String words) {
    return new Line(words, SarabunFont.REGULAR, 64, 93, "ink");
  }

  private static Line english(String words) {
    return new Line(words, SarabunFont.REGULAR, 44, 62, "ink-2");
  }

  private static List<Line> broken(Line line) {
    var width = Wall.WIDTH - 2 * SIDE;
    return ThaiWrap.balanced(
            line.words(), width, part -> Letters.width(part, line.weight(), line.size()))
        .stream()
        .map(part -> new Line(part, line.weight(), line.size(), line.height(), line.style()))
        .toList();
  }
}
