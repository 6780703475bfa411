package batq.server.pages.today;

import batq.server.alarm.TroubleWords;
import batq.server.calendar.ClockSentence;
import batq.server.calling.Desk;
import batq.server.device.HelpPlace;
import batq.server.pages.Language;
import batq.server.pages.Numbers;
import batq.thai.ThaiDate;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of Today, in one language. What its script needs has {@code {n}} in it. */
public record TodayWords(Language language) {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /** So many numbers are named; of more one reads the record. */
  private static final int MOST_NAMED = 12;

  public String say(String th, String en) {
    return language.say(th, en);
  }

  public String time(Instant at) {
    return language.time(at);
  }

  String date(LocalDate date) {
    var numbers = new Numbers(language);
    return language == Language.TH
        ? ThaiDate.weekday(date) + "ที่ " + numbers.date(date)
        : date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)
            + " "
            + numbers.date(date);
  }

  /** Opening hours have Thai digits, as on the door. */
  String until(Instant until) {
    var local = until.atZone(ThaiDate.ZONE).toLocalTime();
    return local.toSecondOfDay() == 0
        ? say("เปิดทำการ", "Open")
        : say("เปิดทำการถึง %s", "Open until %s")
            .formatted(language == Language.TH ? ThaiDate.time(local) : time(until));
  }

  String closedUntil(Instant from) {
    var local = from.atZone(ThaiDate.ZONE);
    return language == Language.TH
        ? "ปิดทำการ เปิด%s เวลา %s"
            .formatted(
                ThaiDate.weekdayDate(local.toLocalDate()), ThaiDate.time(local.toLocalTime()))
        : "Closed, opens " + ENGLISH.format(local);
  }

  String closed() {
    return say("ปิดทำการ", "Closed");
  }

  public String people() {
    return say("ราย", "");
  }

  public String minutes() {
    return say("{n} นาที", "{n} min");
  }

  String minutes(long minutes) {
    return minutes().replace("{n}", Long.toString(minutes));
  }

  public String state(Desk.State state) {
    return switch (state) {
      case OPEN -> say("ว่าง", "Free");
      case PAUSED -> say("พักช่องบริการ", "Paused");
      case CLOSED -> say("ปิดช่องบริการ", "Closed");
    };
  }

  public String finished(int tickets) {
    return say("เสร็จ %d", "%d done").formatted(tickets);
  }

  public String takeOn(int counter) {
    return say("ให้ช่อง %d รับงานนี้วันนี้", "Let counter %d serve it today").formatted(counter);
  }

  public String tookOn(int counter) {
    return say("ช่อง %d รับงานนี้แล้ว ถึงสิ้นวันนี้", "Counter %d serves it until the day ends")
        .formatted(counter);
  }

  /** Whoever said that they go is told where. */
  public String goTo(HelpPlace place) {
    return say("%s ทุกช่องทราบแล้วว่ามีคนไป", "%s. Everyone knows that somebody goes")
        .formatted(language.say(TroubleWords.goTo(place)));
  }

  public String nobodyAsks() {
    return say("ไม่ต้องไปแล้ว มีเจ้าหน้าที่ไปช่วยแล้ว", "No need to go: somebody went already.");
  }

  public String openFirst(int counter) {
    return say(
            "ช่อง %d ไม่ได้เปิดอยู่ กรุณาเปิดช่องบริการก่อน",
            "Counter %d is not open. Open it first.")
        .formatted(counter);
  }

  /** ขณะนี้วันจันทร์ที่ 23 พ.ย. 2569 เวลา 08.05 น. ใช่หรือไม่ */
  public String clockQuestion(Instant now) {
    return language == Language.TH
        ? ClockSentence.question(now)
        : "Is it %s now?".formatted(ENGLISH.format(now.atZone(ThaiDate.ZONE)));
  }

  public String clockConfirmed() {
    return say("บันทึกแล้วว่าเวลานี้ถูกต้อง", "Noted: the time is right.");
  }

  public String clockSet(Instant now) {
    return say("ตั้งเวลาแล้ว ขณะนี้ %s", "The time is set: it is %s now.").formatted(time(now));
  }

  public String notATime() {
    return say(
        "วันหรือเวลานี้ไม่มีอยู่จริง กรุณาตรวจแล้วกรอกใหม่",
        "There is no such date and time. Look again.");
  }

  public String seatsSet(int seats) {
    return say("บันทึกจำนวนที่นั่งแล้ว %d ที่", "Noted: %d seats.").formatted(seats);
  }

  public String notSeats() {
    return say("จำนวนที่นั่งคือ 1 ถึง 2000", "Seats are 1 to 2000.");
  }

  String numbers(List<TicketNumber> numbers) {
    var named =
        numbers.stream()
            .limit(MOST_NAMED)
            .map(TicketNumber::shown)
            .collect(Collectors.joining(", "));
    return numbers.size() > MOST_NAMED ? named + " …" : named;
  }
}
