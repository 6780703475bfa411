package batq.server.calling;

import batq.server.calling.WhyNotYet.CalledBefore;
import batq.server.ticket.Ticket;
import batq.thai.ThaiDate;
import batq.thai.ThaiDigits;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A number's story in plain Thai, as it may be read to the visitor or printed. */
public final class StoryWords {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH.mm 'น.'").withZone(ThaiDate.ZONE);

  private StoryWords() {}

  static List<String> of(Stories.Story story, int ahead, CallingOrder order) {
    var sentences = new ArrayList<>(opening(story, ahead, order));
    story.before().forEach(call -> sentences.add(called(call)));
    return List.copyOf(sentences);
  }

  /** The sentences before the list of those who were called earlier. */
  public static List<String> opening(Stories.Story story, int ahead, CallingOrder order) {
    var ticket = story.ticket();
    var sentences = new ArrayList<String>();
    sentences.add(
        "หมายเลข %s รับบัตรคิวเมื่อเวลา %s"
            .formatted(ticket.number(), time(ticket.facts().issuedAt())));
    sentences.add(now(ticket, ahead));
    // The wall says it in Thai digits; one kind of them stands in one place.
    sentences.add(ThaiDigits.toArabic(order.wallSentence()));
    sentences.add(
        story.before().isEmpty()
            ? "ระหว่างที่รอ ยังไม่มีหมายเลขใดถูกเรียกก่อนในช่องบริการเดียวกัน"
            : "ระหว่างที่รอ มีหมายเลขที่ถูกเรียกก่อน %d ครั้ง ดังนี้"
                .formatted(story.before().size()));
    return List.copyOf(sentences);
  }

  /** By which rule or reason one was called earlier. */
  public static String why(WhyNotYet.Why why) {
    return switch (why) {
      case WhyNotYet.CameEarlier(var arrival) -> "รับบัตรคิวก่อน เมื่อเวลา " + time(arrival);
      case WhyNotYet.PriorityByRule() -> "เป็นบัตรคิวพิเศษ เรียกตามหลักเกณฑ์ที่ประกาศ";
      case WhyNotYet.OrdinaryByRule() -> "เป็นบัตรคิวทั่วไป เรียกสลับตามหลักเกณฑ์ที่ประกาศ";
      case WhyNotYet.CameBack() -> "กลับมาหลังเรียกครบ จึงได้ลำดับถัดไปตามหลักเกณฑ์";
      case WhyNotYet.OutOfOrder(var reason) -> "เรียกข้ามลำดับ เหตุผล: " + reason.th();
      case WhyNotYet.NoReason() -> "ไม่พบเหตุผลในบันทึก โปรดแจ้งหัวหน้างานตรวจสอบ";
    };
  }

  private static String called(CalledBefore call) {
    return "%s หมายเลข %s ที่ช่องบริการ %s: %s"
        .formatted(time(call.at()), call.number(), call.counter(), why(call.why()));
  }

  private static String now(Ticket ticket, int ahead) {
    return switch (ticket) {
      case Ticket.Waiting _ ->
          ahead == 0
              ? "ขณะนี้รอเรียกอยู่ เป็นลำดับถัดไป"
              : "ขณะนี้รอเรียกอยู่ มีผู้รอก่อน %d หมายเลข".formatted(ahead);
      case Ticket.AtCounter there ->
          "ถูกเรียกเมื่อเวลา %s ที่ช่องบริการ %s"
              .formatted(time(there.calls().first()), there.calls().counter());
      case Ticket.Held held -> "พักคิวไว้เมื่อเวลา %s".formatted(time(held.heldAt()));
      case Ticket.Finished finished ->
          "ให้บริการเสร็จเมื่อเวลา %s".formatted(time(finished.endedAt()));
      case Ticket.NotShown absent ->
          "เรียกครบแล้วไม่มาแสดงตน เมื่อเวลา %s ที่ช่องบริการ %s"
              .formatted(time(absent.endedAt()), absent.calls().counter());
      case Ticket.Cancelled cancelled ->
          "ยกเลิกแล้วเมื่อเวลา %s".formatted(time(cancelled.endedAt()));
      case Ticket.Unserved _ -> "ค้างเมื่อปิดทำการ";
    };
  }

  private static String time(Instant at) {
    return TIME.format(at);
  }
}
