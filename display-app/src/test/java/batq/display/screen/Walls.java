package batq.display.screen;

import batq.display.board.DisplayState;
import batq.display.board.DisplayState.Attempt;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Heading;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Place;
import batq.display.board.DisplayState.Reason;
import batq.display.board.DisplayState.Stale;
import batq.display.board.DisplayState.Waiting;
import batq.wire.BoardState.Line;
import batq.wire.BoardState.Numbered;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.TicketNumber;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every state of the wall that should be looked at, by name. */
final class Walls {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 11);
  private static final String OFFICE = "เทศบาลตำบลตัวอย่าง";
  private static final String LONG_OFFICE =
      "องค์การบริหารส่วนตำบลหนองบัวศาลาพัฒนา อำเภอเมืองนครราชสีมา จังหวัดนครราชสีมา";
  private static final Optional<String> LUNCH =
      Optional.of("ช่วงพักเที่ยงเปิดให้บริการตามปกติที่ช่องบริการ 1 และ 3");
  private static final Optional<String> RULE =
      Optional.of(
          "แต่ละช่องบริการเรียกบัตรคิวพิเศษไม่เกิน ๒ หมายเลขติดต่อกัน แล้วเรียกบัตรคิวทั่วไป ๑ หมายเลข"
              + " (ถ้ามีผู้รอ)");
  private static final Optional<String> LONG_MESSAGE =
      Optional.of(
          "วันเสาร์ที่ ๑๔ มีนาคม ๒๕๖๙ เปิดให้บริการรับชำระภาษีที่ดินและสิ่งปลูกสร้างและงานทะเบียนราษฎร"
              + " ณ ที่ว่าการอำเภอ เวลา ๐๙.๐๐ - ๑๒.๐๐ น. โปรดนำบัตรประจำตัวประชาชนและใบแจ้งการประเมินมาด้วย");

  private Walls() {}

  static Map<String, DisplayState> all() {
    var walls = new LinkedHashMap<String, DisplayState>();
    walls.put("normal", live("09:58", rest("3021", 3), LUNCH));
    walls.put("called", live("09:59", call("3022", 3, new Attempt.First()), RULE));
    walls.put("called-second", live("09:59", call("3022", 3, new Attempt.Again(2)), RULE));
    walls.put("called-last", live("10:00", call("3022", 3, new Attempt.Last()), RULE));
    walls.put("called-staff-come", staffCome());
    walls.put("called-two-figures", twoFigures());
    walls.put("after-999", after999());
    walls.put("closed-counters", closedCounters());
    walls.put("first-call", firstCall());
    walls.put("nine-lines", nineLines());
    walls.put("long-words", longWords(false));
    walls.put("sample", longWords(true));
    walls.put("missed", missed(50));
    walls.put("missed-few", missed(7));
    walls.put("stale", stale(true, false));
    walls.put("stale-at-start", stale(false, false));
    walls.put("another-server", stale(false, true));
    walls.put("empty-before", empty("08:24", new Reason.OpensToday(LocalTime.of(8, 30), true)));
    walls.put("empty-early", empty("07:24", new Reason.OpensToday(LocalTime.of(8, 30), false)));
    walls.put("empty-nobody-yet", empty("08:31", new Reason.NobodyCalledYet()));
    walls.put("empty-starting", empty("08:00", new Reason.Starting()));
    walls.put(
        "not-paired", empty("08:00", new Reason.NotPaired(Optional.of("482913"), false, false)));
    walls.put(
        "not-paired-silent", empty("08:00", new Reason.NotPaired(Optional.empty(), true, false)));
    walls.put(
        "not-paired-stranger", empty("08:00", new Reason.NotPaired(Optional.empty(), true, true)));
    walls.put("empty-closed", empty("16:45", closed(Optional.empty())));
    walls.put("empty-holiday", empty("10:00", closed(Optional.of("วันจักรี"))));
    return walls;
  }

  static DisplayState named(String name) {
    return Objects.requireNonNull(all().get(name), name);
  }

  static Place place(String number, int counter) {
    return place(number, counter, false);
  }

  private static Place place(String number, int counter, boolean closed) {
    return new Place(ticket(number), series(number), CounterId.of(counter), closed, false);
  }

  /** Staff go to the visitor who is called, and went to the one before (practice.md B22). */
  private static DisplayState staffCome() {
    var wall = (Live) live("10:02", call("3022", 3, new Attempt.First()), RULE);
    var before = new ArrayList<>(wall.before());
    before.set(0, fetched(before.getFirst()));
    return new Live(
        wall.heading(),
        new Hero.Calling(fetched(wall.hero().place()), 1, new Attempt.First()),
        before,
        wall.missed(),
        wall.waiting(),
        wall.message());
  }

  private static Place fetched(Place place) {
    return new Place(place.number(), place.series(), place.counter(), place.closed(), true);
  }

  private static TicketNumber ticket(String number) {
    return new TicketNumber(number);
  }

  private static Series series(String number) {
    return new Series(number.substring(0, 1));
  }

  private static Heading heading(String time) {
    return new Heading(OFFICE, DAY, LocalTime.parse(time), false);
  }

  private static Hero rest(String number, int counter) {
    return new Hero.LastCalled(place(number, counter));
  }

  private static Hero call(String number, int counter, Attempt attempt) {
    return new Hero.Calling(place(number, counter), 1, attempt);
  }

  private static List<Place> before() {
    return List.of(
        place("1014", 1), place("5006", 4), place("3020", 3), place("2017", 2), place("3019", 3));
  }

  private static Waiting waiting() {
    return new Waiting(
        14,
        Optional.of(9),
        numbers("3023", "3024", "1015", "5007", "2018"),
        List.of(
            line("1014", "1015"),
            line("2017", "2020"),
            line("3022", "3031"),
            line("4002", "4004"),
            line("5006", "5009")));
  }

  private static List<Numbered> numbers(String... numbers) {
    return Stream.of(numbers).map(number -> new Numbered(ticket(number), series(number))).toList();
  }

  private static Line line(String now, String last) {
    return new Line(
        series(last),
        now.isEmpty() ? Optional.empty() : Optional.of(ticket(now)),
        Optional.empty(),
        Optional.of(ticket(last)),
        1);
  }

  private static DisplayState live(String time, Hero hero, Optional<String> message) {
    return new Live(heading(time), hero, before(), List.of(), waiting(), message);
  }

  private static DisplayState twoFigures() {
    var before =
        List.of(
            place("1014", 11),
            place("5006", 4),
            place("3020", 27),
            place("2017", 2),
            place("3019", 10));
    return new Live(
        heading("10:02"),
        call("4122", 28, new Attempt.Last()),
        before,
        List.of(),
        waiting(),
        LUNCH);
  }

  private static DisplayState after999() {
    var before =
        List.of(
            place("31002", 11),
            place("31001", 4),
            place("31000", 27),
            place("2017", 2),
            place("3999", 10));
    var waiting =
        new Waiting(
            1234,
            Optional.of(124),
            numbers("31004", "31005", "31006", "31007", "31008"),
            List.of(line("1014", "1015"), line("31003", "31121")));
    return new Live(
        heading("15:02"),
        call("31003", 12, new Attempt.Again(2)),
        before,
        List.of(),
        waiting,
        LUNCH);
  }

  private static DisplayState closedCounters() {
    var before =
        List.of(
            place("1014", 1, true),
            place("5006", 4),
            place("3020", 13, true),
            place("2017", 2),
            place("3019", 3));
    var waiting = new Waiting(3, Optional.empty(), numbers("3022", "1015"), waiting().lines());
    return new Live(
        heading("12:05"),
        new Hero.LastCalled(place("3021", 3, true)),
        before,
        List.of(),
        waiting,
        LUNCH);
  }

  private static DisplayState firstCall() {
    var waiting =
        new Waiting(
            0, Optional.empty(), List.of(), List.of(line("3001", "3001"), line("", "1001")));
    return new Live(
        heading("08:31"),
        call("3001", 3, new Attempt.First()),
        List.of(),
        List.of(),
        waiting,
        Optional.empty());
  }

  private static DisplayState nineLines() {
    var lines = IntStream.rangeClosed(1, 9).mapToObj(i -> line(i + "014", i + "121")).toList();
    var waiting =
        new Waiting(314, Optional.of(32), numbers("6023", "7024", "8015", "9007", "4018"), lines);
    var before =
        List.of(
            place("6014", 1),
            place("7006", 4),
            place("8020", 3),
            place("9017", 2),
            place("4019", 3));
    return new Live(heading("10:10"), rest("6021", 6), before, List.of(), waiting, LONG_MESSAGE);
  }

  private static DisplayState longWords(boolean sample) {
    return new Live(
        new Heading(
            sample ? OFFICE : LONG_OFFICE, LocalDate.of(2026, 9, 24), LocalTime.NOON, sample),
        rest("3021", 3),
        before(),
        List.of(),
        waiting(),
        LONG_MESSAGE);
  }

  private static DisplayState missed(int calls) {
    var missed =
        IntStream.range(0, calls)
            .mapToObj(i -> place((1 + i % 5) + "%03d".formatted(60 - i), 1 + i % 12))
            .toList();
    return new Live(
        heading("10:31"), call("3022", 3, new Attempt.First()), before(), missed, waiting(), LUNCH);
  }

  private static DisplayState stale(boolean known, boolean stranger) {
    return new Stale(
        heading("10:31"),
        LocalTime.of(10, 12),
        known ? Optional.of(place("3021", 3)) : Optional.empty(),
        known ? before() : List.of(),
        known ? Optional.of(waiting()) : Optional.empty(),
        stranger);
  }

  private static DisplayState empty(String time, Reason reason) {
    return new Empty(heading(time), reason, RULE);
  }

  private static Reason closed(Optional<String> holiday) {
    return new Reason.Closed(Optional.of(LocalDateTime.of(2026, 3, 12, 8, 30)), holiday);
  }
}
