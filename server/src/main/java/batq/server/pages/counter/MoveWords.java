package batq.server.pages.counter;

import batq.server.alarm.TroubleWords;
import batq.server.calling.Desk;
import batq.server.device.HelpPlace;
import batq.server.pages.Language;
import batq.server.ticket.Ticket;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** What the Counter page says after a key: what has been done, or why not and what to do. */
record MoveWords(Language language) {

  static MoveWords of(Context ctx) {
    return new MoveWords(Language.of(ctx));
  }

  private String say(String th, String en) {
    return language.say(th, en);
  }

  String state(Desk.State state) {
    return new CounterWords(language).state(state);
  }

  String nobodyWaits() {
    return new CounterWords(language).nobodyWaits();
  }

  String called(String number) {
    return say("เรียก %s แล้ว", "%s is called").formatted(number);
  }

  String walkedUp(String number) {
    return say("เริ่มให้บริการ %s โดยไม่มีบัตรคิว", "%s is being served, without a ticket")
        .formatted(number);
  }

  /** What has become of a ticket by a move. */
  String moved(Ticket ticket) {
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

  /** Where a ticket went that was meant for another service. */
  String toward(Ticket ticket, Toward how, String service) {
    var words =
        switch (how) {
          case TRANSFER -> say("ส่งต่อ %s ไปรอเรียกที่งาน%s แล้ว", "%s now waits for %s");
          case CONTINUE ->
              say(
                  "เรื่องแรกของ %s เสร็จสิ้น รอเรียกต่อที่งาน%s",
                  "%s is served once and now waits for %s");
          case CHANGE -> say("เปลี่ยนบริการของ %s เป็น%sแล้ว", "%s is now about %s");
        };
    return words.formatted(ticket.number(), service);
  }

  String noted(String number) {
    return say("บันทึกหมายเหตุของ %s แล้ว", "The notes of %s are kept").formatted(number);
  }

  /** What an undone press leaves at the counter. */
  String undone(Optional<Ticket> current) {
    return current
        .map(
            it ->
                say(
                        "ย้อนกลับแล้ว ที่ช่องนี้คือ %s ตามเดิม",
                        "Undone: %s is at this counter as before")
                    .formatted(it.number()))
        .orElseGet(
            () ->
                say(
                    "ย้อนกลับแล้ว หมายเลขอยู่ในลำดับเดิม",
                    "Undone: the number is in its old place"));
  }

  String nothingToUndo() {
    return say(
        "เกิน 10 วินาทีแล้ว ย้อนกลับไม่ได้ ใช้ พักคิว แล้วคืนเข้าคิวได้",
        "More than 10 seconds ago. You can put the number back by Put aside.");
  }

  String tookOn() {
    return say("ช่องนี้รับงานนี้แล้ว ถึงสิ้นวันนี้", "This counter serves it until the day ends");
  }

  String helpCalled() {
    return say(
        "แจ้งผู้ดูแลคิวและหัวหน้าแล้วว่าช่องนี้ขอคนช่วย",
        "The floor and the supervisor know that this counter asks for help");
  }

  String helpWithdrawn() {
    return say("เลิกขอคนช่วยแล้ว", "No help is asked for any more");
  }

  String helpComes() {
    return say("มีเจ้าหน้าที่กำลังมาช่วยแล้ว", "Somebody is on the way already.");
  }

  String nobodyAsks() {
    return say("ไม่ต้องไปแล้ว มีเจ้าหน้าที่ไปช่วยแล้ว", "No need to go: somebody went already.");
  }

  /** Whoever said that they go is told where. */
  String goTo(HelpPlace place) {
    return say("%s ทุกช่องทราบแล้วว่ามีคนไป", "%s. Everyone knows that somebody goes")
        .formatted(language.say(TroubleWords.goTo(place)));
  }

  String sentToPrint(String number) {
    return say("ส่ง %s ไปพิมพ์แล้ว", "%s is sent to be printed").formatted(number);
  }

  String kioskGone() {
    return say("ไม่พบตู้นี้แล้ว กรุณาเลือกตู้อื่น", "This kiosk is gone. Choose another.");
  }

  String noPaper(String number) {
    return say(
            "%s สิ้นสุดแล้ว จึงไม่พิมพ์ กรุณาดูสถานะล่าสุด",
            "%s is done with and is not printed. Look at its state.")
        .formatted(number)
        .strip();
  }

  String openFirst() {
    return say("กรุณาเปิดช่องบริการก่อน", "Please open the counter first.");
  }

  String tooEarly(String number) {
    return say(
            "ยังบันทึกว่า %s ไม่มาตามเรียกไม่ได้ ต้องเรียกให้ครบก่อน",
            "%s cannot be given up yet: call it often enough first.")
        .formatted(number);
  }

  String justCalled(String number, Duration left) {
    return say(
            "เพิ่งเรียก %s กรุณารอ %d วินาที หรือกดเสร็จสิ้น",
            "%s was called a moment ago. Wait %d s, or press Finish.")
        .formatted(number, left.toSeconds() + 1);
  }

  String busyWith(String number) {
    return say(
            "ที่ช่องนี้มี %s อยู่ กรุณาให้บริการให้เสร็จ หรือพักคิวก่อน",
            "%s is at this counter. Finish it or put it aside first.")
        .formatted(number);
  }

  String movedOn(String number) {
    return say(
            "รายการเปลี่ยนไปแล้ว ขณะนี้ที่ช่องนี้คือ %s",
            "This has changed meanwhile: %s is at this counter now.")
        .formatted(number);
  }

  String movedOnToNobody() {
    return say(
        "รายการเปลี่ยนไปแล้ว ขณะนี้ไม่มีผู้รับบริการที่ช่องนี้",
        "This has changed meanwhile: nobody is at this counter now.");
  }

  String notPossible(String number) {
    return say(
            "ทำรายการนี้กับ %s ไม่ได้แล้ว สถานะเปลี่ยนไปตามที่แสดง",
            "This is no longer possible for %s: it has changed as shown.")
        .formatted(number);
  }
}
