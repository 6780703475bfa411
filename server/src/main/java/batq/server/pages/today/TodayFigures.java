package batq.server.pages.today;

import batq.server.pages.Numbers;
import batq.server.pages.today.TodayView.CounterRow;
import batq.server.pages.today.TodayView.Figure;
import batq.server.statistics.DayTally;
import batq.server.ticket.Ticket;
import batq.thai.ThaiDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The six large figures, each with one comparison. */
record TodayFigures(
    TodayWords words,
    LocalDate day,
    Instant at,
    DayTally tally,
    List<Ticket.Waiting> waiting,
    List<CounterRow> counters) {

  List<Figure> all(Optional<Integer> aWeekAgo, Optional<Integer> seats) {
    return List.of(came(aWeekAgo), served(), waiting(seats), meanWait(), over(), noShow());
  }

  private Figure came(Optional<Integer> aWeekAgo) {
    var weekday =
        words.say(
            ThaiDate.weekday(day),
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    return new Figure(
        "came",
        "ticket",
        words.say("รับบัตรคิว", "Came"),
        Integer.toString(tally.came()),
        words.people(),
        aWeekAgo
            .map(it -> words.say("%sก่อนถึงเวลานี้ %d", "Last %s by now %d").formatted(weekday, it))
            .orElseGet(() -> words.say("ยังไม่มีสัปดาห์ก่อนให้เทียบ", "No week before to compare")),
        false);
  }

  private Figure served() {
    var now = counters.stream().filter(it -> it.current().isPresent()).count();
    return new Figure(
        "served",
        "state-finished",
        words.say("ให้บริการแล้ว", "Served"),
        Integer.toString(tally.served()),
        words.people(),
        words.say("ขณะนี้ที่ช่องบริการ %d\u00a0ราย", "At the counters now %d").formatted(now),
        false);
  }

  private Figure waiting(Optional<Integer> seats) {
    var people = waiting.size();
    var beside =
        seats
            .map(
                it ->
                    people > it
                        ? words
                            .say("ที่นั่ง %d ที่ ไม่พอ %d", "%d seats, %d too few")
                            .formatted(it, people - it)
                        : words
                            .say("ที่นั่ง %d ที่ ว่าง %d", "%d seats, %d free")
                            .formatted(it, it - people))
            .orElseGet(() -> words.say("ยังไม่ได้ตั้งจำนวนที่นั่ง", "Seats not counted yet"));
    return new Figure(
        "waiting",
        "state-waiting",
        words.say("รอเรียก", "Waiting"),
        Integer.toString(people),
        words.people(),
        beside,
        seats.filter(it -> people > it).isPresent());
  }

  private Figure meanWait() {
    var longest = waiting.stream().min(Comparator.comparing(it -> it.facts().issuedAt()));
    return new Figure(
        "wait",
        "people",
        words.say("รอเฉลี่ย", "Mean wait"),
        tally.meanWait().map(it -> Long.toString(rounded(it))).orElse(Numbers.NONE),
        words.say("นาที", "min"),
        longest
            .map(
                it ->
                    words
                        .say("รอนานที่สุด %s · %s", "Longest now %s · %s")
                        .formatted(
                            words.minutes(waited(it.facts().issuedAt())), it.number().shown()))
            .orElseGet(() -> words.say("ไม่มีผู้รอ", "Nobody waits")),
        false);
  }

  private Figure over() {
    var now =
        counters.stream().filter(it -> it.current().filter(at -> at.over()).isPresent()).count();
    return new Figure(
        "over",
        "warning",
        words.say("เกินเวลามาตรฐาน", "Over standard"),
        Integer.toString(tally.overStandard()),
        words.people(),
        words.say("ขณะนี้เกินอยู่ %d ช่อง", "Counters over it now %d").formatted(now),
        now > 0);
  }

  private Figure noShow() {
    return new Figure(
        "no-show",
        "state-no-show",
        words.say("ไม่มาตามเรียก", "Did not come"),
        Integer.toString(tally.noShow()),
        words.people(),
        words
            .say("กลับมาแล้ว\u00a0%d · กลับก่อน\u00a0%d", "Came back %d · left %d")
            .formatted(tally.cameBack(), tally.gone()),
        false);
  }

  private long waited(Instant since) {
    return Math.max(0, Duration.between(since, at).toMinutes());
  }

  private static long rounded(Duration wait) {
    return (wait.toSeconds() + 30) / 60;
  }
}
