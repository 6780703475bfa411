package batq.server.pages.counter;

import batq.server.announcement.Announced;
import batq.server.calling.CallingOrder;
import batq.server.calling.Desk;
import batq.server.catalogue.VisitorClassData;
import batq.server.pages.Language;
import batq.server.pages.floor.FloorWords;
import batq.server.pages.floor.TicketSheet.PaperNow;
import batq.server.ticket.CallReason;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketNote;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /** The key by which a clerk asks for a person, or takes that back. */
  public String help(DeskView.Help help) {
    return help.since().isPresent()
        ? say("ไม่ต้องแล้ว", "Not needed")
        : say("ขอคนช่วย", "Call for help");
  }

  /** What became of the clerk's call; empty when there is none. */
  public String helpNow(DeskView.Help help) {
    return help.since()
        .map(since -> say("ขอ %s", "asked %s").formatted(time(since)))
        .orElse(help.comes() ? say("คนกำลังมา", "on the way") : "");
  }

  public String takeOn() {
    return say("ให้ช่องนี้รับงานนี้วันนี้", "Serve this here today");
  }

  /** Why a number may not be given up yet; empty when it may (practice.md B9). */
  public String noShowWaits(int callsLeft) {
    return callsLeft == 0
        ? say("เรียกครบแล้ว", "Called often enough")
        : say("เรียกซ้ำอีก %d\u00a0ครั้ง", "Call %d\u00a0more times").formatted(callsLeft);
  }

  /** The same while a further call does not count yet. */
  public String noShowCounts(int callsLeft) {
    return say("อีก\u00a0%d\u00a0ครั้ง รอ\u00a0{n}\u00a0วิ", "%d\u00a0more, wait\u00a0{n}\u00a0s")
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
    if (ticket.isWalkUp()) {
      return say("รับบริการทันที %s ไม่มีบัตรคิว", "Walked up at %s, without a ticket")
          .formatted(time(ticket.issuedAt()));
    }
    var form =
        say("รับบัตร %s รอ %d นาที เรียก %d ครั้ง", "Ticket %s · waited %d min · called %d×");
    return form.formatted(time(ticket.issuedAt()), ticket.waited().toMinutes(), ticket.calls());
  }

  /** What else has befallen it; empty for most. */
  public String story(TicketCard ticket) {
    var back =
        ticket.journey().returns() > 0
            ? say("กลับมาหลังเรียกครบ", "came back after a no-show")
            : "";
    var matter = ticket.journey().mattersServed() + 1;
    var second = matter > 1 ? say("เรื่องที่ %d", "matter %d").formatted(matter) : "";
    return Stream.of(back, second).filter(it -> !it.isEmpty()).collect(Collectors.joining(" · "));
  }

  /** Since when somebody is put aside, and until when. */
  public String held(Ticket.Held ticket) {
    return ticket
        .until()
        .map(until -> say("พักถึง %s", "Aside until %s").formatted(time(until)))
        .orElseGet(() -> say("พักตั้งแต่ %s", "Aside since %s").formatted(time(ticket.heldAt())));
  }

  public String notShown(Ticket.NotShown ticket) {
    return say("ไม่มาเมื่อ %s", "Did not come, %s").formatted(time(ticket.endedAt()));
  }

  public String note(TicketNote note) {
    return switch (note) {
      case WHEELCHAIR -> say("รถเข็น", "Wheelchair");
      case GO_TO_VISITOR -> say("ไปพบ", "Go to them");
      case IN_WRITING -> say("สื่อสารด้วยการเขียน", "In writing");
    };
  }

  /** Whether the hall has been told of the call. */
  public String announced(Announced announced) {
    return switch (announced) {
      case HEARD -> say("ประกาศแล้ว", "Announced");
      case SHOWN -> say("แสดงบนจอแล้ว", "Shown on the wall, no sound");
      case NOT_YET -> say("จอยังไม่แสดง", "Not on the wall yet");
    };
  }

  /** That a paper was asked for once more (practice.md B11) and what became of it; or empty. */
  public String paper(PaperNow paper) {
    return paper
        .againAt()
        .map(at -> say("พิมพ์ซ้ำ %s · ", "Printed again %s · ").formatted(time(at)))
        .map(again -> again + new FloorWords(language).paper(paper))
        .orElse("");
  }

  public String minutes() {
    return say("{n} นาที", "{n} min");
  }

  public String reason(CallReason reason) {
    return switch (reason) {
      case CAME_LATE -> say(reason.th(), "Came after having been called");
      case HEALTH -> say(reason.th(), "Ill, or cannot wait");
      case INFANT -> say(reason.th(), "With a small child");
      case DOCUMENTS -> say(reason.th(), "Brings missing documents");
      case SAME_MATTER -> say(reason.th(), "Belongs to the matter before");
      case URGENT -> say(reason.th(), "Urgent by order of a superior");
      case SYSTEM -> say(reason.th(), "Mends a mistake of the system");
    };
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
