package batq.server.pages.floor;

import batq.server.catalogue.VisitorClassData;
import batq.server.pages.Language;
import batq.server.pages.floor.FloorView.StateTag;
import batq.server.pages.floor.TicketSheet.PaperNow;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Runs;
import batq.server.ticket.Ticket;
import java.time.Instant;
import java.util.Locale;

/** The helper's page in Thai or English. */
public record FloorWords(Language language) {
  public String say(String th, String en) {
    return language.say(th, en);
  }

  public String time(Instant at) {
    return language.time(at);
  }

  /** An hour of the day to look in, {@code 09.00 - 09.59}. */
  public String hour(int hour) {
    var form = say("%02d.00 - %02d.59 น.", "%02d:00 - %02d:59");
    return String.format(Locale.ROOT, form, hour, hour);
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

  public StateTag state(Ticket ticket) {
    return switch (ticket) {
      case Ticket.Waiting _ -> new StateTag("is-class", "state-waiting", say("รอเรียก", "Waiting"));
      case Ticket.Called called ->
          new StateTag(
              "is-class",
              "state-called",
              say("เรียกที่ช่อง %s", "Called to %s").formatted(called.calls().counter()));
      case Ticket.Serving serving ->
          new StateTag(
              "is-ok",
              "state-serving",
              say("รับบริการที่ช่อง %s", "Served at %s").formatted(serving.calls().counter()));
      case Ticket.Held _ -> new StateTag("is-rest", "state-held", say("พักคิว", "On hold"));
      case Ticket.Finished _ ->
          new StateTag("is-rest", "state-finished", say("เสร็จสิ้น", "Finished"));
      case Ticket.NotShown _ ->
          new StateTag("is-warn", "state-no-show", say("ไม่มาตามเรียก", "Did not come"));
      case Ticket.Cancelled _ ->
          new StateTag("is-rest", "state-cancelled", say("ยกเลิก", "Cancelled"));
      case Ticket.Unserved _ ->
          new StateTag("is-rest", "moon", say("ค้างเมื่อปิดทำการ", "Left at closing"));
    };
  }

  /** What became of a paper, and what to do where it did not come. */
  public String paper(PaperNow paper) {
    return switch (paper.kind()) {
      case NONE -> say("เขียนหมายเลขนี้ลงบัตร", "Write this number on a slip");
      case AWAITED -> say("ส่งไปพิมพ์ที่ตู้ %s แล้ว", "Sent to kiosk %s").formatted(paper.kiosk());
      case PRINTED -> say("พิมพ์แล้ว", "Printed");
      case SILENT ->
          say(
                  "เขียนหมายเลขให้ผู้รับบริการ ตู้ %s ไม่ตอบ จึงไม่พิมพ์แล้ว",
                  "Write the number by hand: kiosk %s did not answer and will not print it any more.")
              .formatted(paper.kiosk());
      case OUT_OF_PAPER ->
          say(
              "เขียนหมายเลขให้ผู้รับบริการ แล้วใส่กระดาษ: กระดาษหมด",
              "Write the number by hand, then change the roll: no paper.");
      case COVER_OPEN ->
          say(
              "เขียนหมายเลขให้ผู้รับบริการ แล้วปิดฝาเครื่องพิมพ์: ฝาเปิดอยู่",
              "Write the number by hand, then close the cover: it is open.");
      case FAILED ->
          say(
              "เขียนหมายเลขให้ผู้รับบริการ แล้วตรวจเครื่องพิมพ์: พิมพ์ไม่ได้",
              "Write the number by hand, then look at the printer: it could not print.");
      case UNCONFIRMED ->
          say(
              "ดูที่ตู้ว่ามีบัตรออกหรือไม่ ถ้าไม่มีให้เขียนหมายเลขให้",
              "Look whether a paper came out; if not, write the number by hand.");
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

  public String typeTheRun() {
    return say("กรุณาใส่หมายเลขใบแรกและใบสุดท้าย", "Enter the first and the last number.");
  }

  /** Why a run is none. */
  public String noRun(Runs.Found found) {
    return switch (found) {
      case Runs.Run _ -> say("ไม่มีใบที่ยังรออยู่", "None of them waits");
      case Runs.NoSuchNumber(var number) ->
          say("วันนี้ไม่มีหมายเลข %s กรุณาดูหมายเลขบนบัตรอีกครั้ง", "Today there is no number %s.")
              .formatted(number);
      case Runs.NotOneRun() ->
          say(
              "ใบแรกและใบสุดท้ายต้องเป็นงานเดียวกัน และใบแรกต้องออกก่อน",
              "The two must be of one service, the first issued before the last.");
      case Runs.TooLong() ->
          say("ยกเลิกได้ครั้งละไม่เกิน %d หมายเลข", "At most %d numbers at once.")
              .formatted(Runs.LONGEST);
    };
  }

  public String notPossible(String number) {
    return say(
            "ทำกับ %s ไม่ได้แล้ว สถานะเปลี่ยนไปแล้ว กรุณาดูสถานะล่าสุด",
            "Not possible with %s: it has moved on. Look at its state.")
        .formatted(number);
  }
}
