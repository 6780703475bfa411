package batq.server.pages.counter;

import batq.server.announcement.Announced;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desk;
import batq.server.catalogue.VisitorClassData;
import batq.server.pages.Language;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;

/** The words of the Counter page, in one language. What its script needs has {@code {n}} in it. */
public record CounterWords(Language language) {

  public String say(String th, String en) {
    return language.say(th, en);
  }

  public String time(Instant at) {
    return language.time(at);
  }

  public String counter(int number) {
    return say("ช่องบริการ %d", "Counter %d").formatted(number);
  }

  public String state(Desk.State state) {
    return switch (state) {
      case OPEN -> say("เปิดช่องบริการ", "Open");
      case PAUSED -> say("พักช่องบริการ", "Paused");
      case CLOSED -> say("ปิดช่องบริการ", "Closed");
    };
  }

  public String callNext() {
    return say("เรียกคิวถัดไป", "Call next");
  }

  /** What the one key will do now. */
  public String callNextDoes(DeskView desk) {
    var next = desk.next().map(QueueRow::number);
    return desk.current()
        .map(
            has ->
                next.map(
                        number ->
                            say("จบ %s แล้วเรียก %s", "Finish %s, then call %s")
                                .formatted(has.number(), number))
                    .orElseGet(
                        () ->
                            say("จบ %s · ไม่มีผู้รอ", "Finish %s · nobody waits")
                                .formatted(has.number())))
        .orElseGet(
            () ->
                next.map(number -> say("เรียก %s", "Call %s").formatted(number))
                    .orElseGet(this::nobodyWaits));
  }

  public String nobodyWaits() {
    return say("ไม่มีผู้รอ", "Nobody waits");
  }

  public String called(String number) {
    return say("เรียก %s แล้ว", "%s is called").formatted(number);
  }

  /** What has become of a ticket by a move. */
  public String moved(Ticket ticket) {
    var words =
        switch (ticket) {
          case Ticket.Waiting _ -> say("%s รอเรียก", "%s waits");
          case Ticket.Called _ -> say("เรียก %s อีกครั้งแล้ว", "%s is called again");
          case Ticket.Serving _ -> say("เริ่มให้บริการ %s", "%s is being served");
          case Ticket.Finished _ -> say("%s เสร็จสิ้น", "%s is finished");
          case Ticket.NotShown _ -> say("%s ไม่มาตามเรียก", "%s did not come");
          case Ticket.Cancelled _ -> say("ยกเลิก %s แล้ว", "%s is cancelled");
          case Ticket.Held _ -> say("พักคิว %s แล้ว", "%s is put aside");
          case Ticket.Unserved _ -> say("%s ค้างเมื่อปิดทำการ", "%s was left when the day closed");
        };
    return words.formatted(ticket.number());
  }

  public String takeOn() {
    return say("ให้ช่องนี้รับงานนี้วันนี้", "Serve this here today");
  }

  public String tookOn() {
    return say("ช่องนี้รับงานนี้แล้ว ถึงสิ้นวันนี้", "This counter serves it until the day ends");
  }

  public String openFirst() {
    return say("กรุณาเปิดช่องบริการก่อน", "Please open the counter first.");
  }

  public String tooEarly(String number) {
    return say(
            "ยังบันทึกว่า %s ไม่มาตามเรียกไม่ได้ ต้องเรียกให้ครบก่อน",
            "%s cannot be given up yet: call it often enough first.")
        .formatted(number);
  }

  public String justCalled(String number, Duration left) {
    return say(
            "เพิ่งเรียก %s กรุณารอ %d วินาที หรือกดเสร็จสิ้น",
            "%s was called a moment ago. Wait %d seconds, or press Finish.")
        .formatted(number, left.toSeconds() + 1);
  }

  public String movedOn(String number) {
    return say(
            "รายการเปลี่ยนไปแล้ว ขณะนี้ที่ช่องนี้คือ %s",
            "This has changed meanwhile: %s is at this counter now.")
        .formatted(number);
  }

  public String movedOnToNobody() {
    return say(
        "รายการเปลี่ยนไปแล้ว ขณะนี้ไม่มีผู้รับบริการที่ช่องนี้",
        "This has changed meanwhile: nobody is at this counter now.");
  }

  public String notPossible(String number) {
    return say(
            "ทำรายการนี้กับ %s ไม่ได้แล้ว สถานะเปลี่ยนไปตามที่แสดง",
            "This is no longer possible for %s: it has changed as shown.")
        .formatted(number);
  }

  /** Why a number may not be given up yet; empty when it may (practice.md B9). */
  public String noShowWaits(int callsLeft) {
    return callsLeft == 0
        ? say("เรียกครบแล้ว", "Called often enough")
        : say("เรียกซ้ำอีก %d ครั้งก่อน", "Call %d more times first").formatted(callsLeft);
  }

  /** The same while a further call does not count yet. */
  public String noShowCounts(int callsLeft) {
    return say(
            "เรียกอีก %d\u00a0ครั้ง นับได้ใน\u00a0{n}\u00a0วิ",
            "%d more, counts in\u00a0{n}\u00a0s")
        .formatted(callsLeft);
  }

  public String rule(CallingOrder order) {
    return switch (order) {
      case CallingOrder.FirstComeFirstServed() ->
          say("เรียงตามลำดับการรับบัตรคิว", "In the order of coming");
      case CallingOrder.Alternating(var inARow) ->
          say(
                  "เรียงตามลำดับที่จะเรียก พิเศษไม่เกิน %d ติดกัน แล้วทั่วไป 1",
                  "As they will be called: at most %d priority in a row, then 1 general")
              .formatted(inARow);
    };
  }

  /** A class in the room of a tag; one that the office added goes by the office's own words. */
  public String visitorClass(VisitorClassData visitorClass) {
    return switch (visitorClass.id().value()) {
      case "general" -> say("บุคคลทั่วไป", "General");
      case "elderly" -> say("ผู้สูงอายุ", "Elderly");
      case "disabled" -> say("คนพิการ", "Disabled");
      case "pregnant" -> say("หญิงมีครรภ์", "Pregnant");
      case "monk" -> say("พระภิกษุสามเณร", "Monk");
      default -> language.say(visitorClass.label());
    };
  }

  /** How a ticket came to the counter. */
  public String facts(TicketCard ticket) {
    var form =
        say("รับบัตร %s รอ %d นาที เรียก %d ครั้ง", "Ticket %s · waited %d min · called %d×");
    return form.formatted(time(ticket.issuedAt()), ticket.waited().toMinutes(), ticket.calls());
  }

  /** Whether the hall has been told of the call. */
  public String announced(Announced announced) {
    return switch (announced) {
      case HEARD -> say("ประกาศแล้ว", "Announced");
      case SHOWN -> say("แสดงบนจอแล้ว", "Shown on the wall, no sound");
      case NOT_YET -> say("จอยังไม่แสดง", "Not on the wall yet");
    };
  }

  public String minutes() {
    return say("{n} นาที", "{n} min");
  }

  public String reason(CancelReason reason) {
    return switch (reason) {
      case TEST -> say("ทดสอบ", "Test");
      case MISTAKE -> say("กดผิด", "Pressed by mistake");
      case DOUBLE -> say("ออกซ้ำ", "Issued twice");
      case VISITOR_LEFT ->
          say("ผู้รับบริการขอยกเลิก หรือกลับก่อน", "The visitor left or asked for it");
    };
  }

  /** What a reason means for the figures. */
  public String counts(CancelReason reason) {
    return reason.isVisitor()
        ? say("นับเป็นผู้มาใช้บริการ", "Counted as a visitor")
        : say("ไม่นับเป็นผู้มาใช้บริการ", "Not counted as a visitor");
  }
}
