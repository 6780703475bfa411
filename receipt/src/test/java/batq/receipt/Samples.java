package batq.receipt;

import batq.wire.Catalogue;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import batq.wire.WaitRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An office, some of its services and tickets, for the tests and the pictures. */
final class Samples {
  static final Instant ISSUED = Instant.parse("2026-03-11T09:42:10+07:00");

  private static final List<Catalogue.Document> TAX_PAPERS =
      List.of(
          new Catalogue.Document("หนังสือแจ้งการประเมิน (ภ.ด.ส.๖)", "Tax assessment notice", true),
          new Catalogue.Document("บัตรประจำตัวประชาชนตัวจริง", "National ID card", true));

  private static final List<Catalogue.Document> CHILD_GRANT_PAPERS =
      List.of(
          new Catalogue.Document("บัตรประจำตัวประชาชนของผู้ปกครอง", "Guardian's ID card", true),
          new Catalogue.Document("สูติบัตรเด็ก", "Birth certificate", true),
          new Catalogue.Document(
              "สำเนาสมุดบัญชีเงินฝากธนาคาร (กรณีรับเงินผ่านธนาคาร)", "Bank book copy", true),
          new Catalogue.Document("สมุดบันทึกสุขภาพแม่และเด็ก หน้าที่ ๑", "Health book", true),
          new Catalogue.Document(
              "แบบ ดร.๐๑ และแบบ ดร.๐๒ (แบบรับรองสถานะของครัวเรือน)", "Forms", true),
          new Catalogue.Document("ใบรับรองเงินเดือนของทุกคนในครัวเรือน", "Salary slips", false));

  private Samples() {}

  static Catalogue catalogue(boolean sample) {
    return new Catalogue(
        "1",
        sample,
        new Catalogue.Office(
            "เทศบาลตำบลตัวอย่าง", "Tambon Tua Yang Municipality", "", "0 5399 9999"),
        List.of(),
        List.of(
            choice(
                "land_tax",
                "3",
                "ชำระภาษีที่ดินและสิ่งปลูกสร้าง",
                "Land and building tax",
                TAX_PAPERS,
                "ไม่มีค่าธรรมเนียม (ชำระตามจำนวนภาษี)",
                new Catalogue.Place("กองคลัง ชั้น 1", "Finance division, floor 1", counter(3))),
            choice(
                "child_grant",
                "5",
                "ลงทะเบียนเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด",
                "Child support grant registration",
                CHILD_GRANT_PAPERS,
                "ไม่มีค่าธรรมเนียม",
                new Catalogue.Place(
                    "กองสวัสดิการสังคม ชั้น 2", "Social welfare, floor 2", Optional.empty())),
            choice(
                "info",
                "1",
                "สอบถามข้อมูลและติดต่อทั่วไป",
                "General enquiry",
                List.of(),
                "ฉบับละ ๑๐ - ๒๐ บาท ตามรายการ",
                new Catalogue.Place("ประชาสัมพันธ์", "Information", counter(12)))),
        List.of(
            new Catalogue.ClassOfVisitor(VisitorClass.GENERAL, "บุคคลทั่วไป", "General", false),
            new Catalogue.ClassOfVisitor(VisitorClass.ELDERLY, "ผู้สูงอายุ", "Elderly", true)),
        List.of(),
        List.of(),
        List.of());
  }

  static IssuedTicket tax(VisitorClass visitorClass) {
    return ticket(
        "land_tax",
        "ชำระภาษีที่ดินและสิ่งปลูกสร้าง",
        "3",
        21,
        visitorClass,
        6,
        Optional.of(new WaitRange(10, 20)));
  }

  static IssuedTicket childGrant() {
    return ticket(
        "child_grant",
        "ลงทะเบียนเงินอุดหนุนเพื่อการเลี้ยงดูเด็กแรกเกิด",
        "5",
        4,
        VisitorClass.GENERAL,
        0,
        Optional.empty());
  }

  static IssuedTicket enquiry(int ordinal) {
    return ticket(
        "info",
        "สอบถามข้อมูลและติดต่อทั่วไป",
        "1",
        ordinal,
        VisitorClass.GENERAL,
        2,
        Optional.empty());
  }

  static IssuedTicket unknownService() {
    return ticket(
        "closed_down", "งานที่ไม่มีในรายการ", "R", 12, VisitorClass.GENERAL, 1, Optional.empty());
  }

  private static IssuedTicket ticket(
      String service,
      String name,
      String series,
      int ordinal,
      VisitorClass visitorClass,
      int ahead,
      Optional<WaitRange> estimate) {
    var sign = new Series(series);
    return new IssuedTicket(
        TicketId.parse("7f0c1b1e-93a4-4a6a-9d1e-0a5b6c7d8e9f"),
        TicketNumber.of(sign, ordinal),
        new ServiceId(service),
        name,
        sign,
        visitorClass,
        Channel.KIOSK,
        TicketState.WAITING,
        ISSUED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ahead,
        estimate,
        Optional.empty());
  }

  private static Catalogue.Choice choice(
      String id,
      String series,
      String nameTh,
      String nameEn,
      List<Catalogue.Document> documents,
      String feeTh,
      Catalogue.Place place) {
    return new Catalogue.Choice(
        new ServiceId(id),
        new Series(series),
        "office",
        nameTh,
        nameEn,
        nameTh,
        nameEn,
        documents,
        feeTh,
        "",
        place,
        List.of(),
        false);
  }

  private static Optional<CounterId> counter(int number) {
    return Optional.of(new CounterId(number));
  }
}
