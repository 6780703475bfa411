package batq.server.pages.ticket;

import batq.server.pages.Language;

/** What the ticket's page says of each standing: what to do first, then what happened. */
public final class TicketWords {
  /** So many blocks at most show how many are ahead; a block then stands for several. */
  public static final int BLOCKS = 12;

  private TicketWords() {}

  /** A standing as a chip: its style, its picture and its word. */
  public record Tag(String style, String icon, String word) {}

  /** One act, and why; the second may be empty. */
  public record Sentence(String first, String then) {}

  public static Tag tag(Standing standing, Language language) {
    return switch (standing) {
      case Standing.Waiting(var ahead, _) when ahead <= Standing.NEAR ->
          new Tag("is-class", "state-called", language.say("ใกล้ถึงคิว", "Nearly there"));
      case Standing.Waiting _ ->
          new Tag("is-class", "state-waiting", language.say("รอเรียก", "Waiting"));
      case Standing.Turn _, Standing.StaffCome _ ->
          new Tag("is-class", "state-called", language.say("ถึงคิวแล้ว", "Your turn"));
      case Standing.Serving _ ->
          new Tag("is-ok", "state-serving", language.say("กำลังรับบริการ", "Being served"));
      case Standing.Held _ -> new Tag("is-rest", "state-held", language.say("พักคิว", "On hold"));
      case Standing.Absent _ ->
          new Tag(
              "is-warn", "state-no-show", language.say("เรียกแล้ว ไม่พบท่าน", "Called, not seen"));
      case Standing.Finished _ ->
          new Tag("is-ok", "state-finished", language.say("เสร็จสิ้น", "Finished"));
      case Standing.Cancelled _ ->
          new Tag("is-rest", "state-cancelled", language.say("ยกเลิกแล้ว", "Cancelled"));
      case Standing.Unserved _ ->
          new Tag("is-warn", "moon", language.say("ปิดทำการแล้ว", "Closed"));
    };
  }

  public static Sentence sentence(Standing standing, Language language) {
    return switch (standing) {
      case Standing.Waiting _, Standing.Turn _, Standing.StaffCome _ -> new Sentence("", "");
      case Standing.Serving(var counter) ->
          new Sentence(
              language.say(
                  "ท่านกำลังรับบริการที่ช่องบริการ %s".formatted(counter),
                  "You are being served at counter %s".formatted(counter)),
              "");
      case Standing.Held _ ->
          new Sentence(
              language.say(
                  "กรุณาแจ้งเจ้าหน้าที่เมื่อท่านพร้อม", "Please tell the staff when you are ready"),
              language.say(
                  "คิวของท่านพักไว้ และยังอยู่ในลำดับเดิม",
                  "Your ticket is on hold and keeps its place."));
      case Standing.Absent _ ->
          new Sentence(
              language.say(
                  "กรุณาแจ้งเจ้าหน้าที่เพื่อเรียกอีกครั้ง",
                  "Please tell the staff, to be called again"),
              language.say(
                  "เรียกหมายเลขของท่านแล้ว แต่ไม่พบท่าน",
                  "Your number was called and nobody came."));
      case Standing.Finished _ ->
          new Sentence(
              language.say("ขอบคุณที่มาใช้บริการ", "Thank you for your visit"),
              language.say("บริการของท่านเสร็จสิ้นแล้ว", "Your service is finished."));
      case Standing.Cancelled _ ->
          new Sentence(
              language.say(
                  "หากยังต้องการรับบริการ กรุณาแจ้งเจ้าหน้าที่",
                  "Please tell the staff if you still wish to be served"),
              language.say("บัตรคิวนี้ยกเลิกแล้ว", "This ticket was cancelled."));
      case Standing.Unserved _ ->
          new Sentence(
              language.say("กรุณาติดต่อเจ้าหน้าที่", "Please ask the staff"),
              language.say(
                  "ปิดทำการก่อนถึงคิวของท่าน ขออภัยในความไม่สะดวก",
                  "The office closed before your turn. We are sorry."));
    };
  }
}
