package batq.kiosk.screen;

import batq.thai.ThaiWrap;
import batq.wire.PrintReport;

/** What the kiosk says, in one place (domain.md §7.3 as corrected by practice.md §3). */
final class Sentences {
  static final Words WELCOME =
      words("ยินดีต้อนรับ |กรุณาเลือกบริการ", "Welcome. Please choose a service.");
  static final Words CHOOSE_DEPARTMENT =
      words("กรุณาเลือกส่วนราชการ", "Please choose a department.");
  static final Words NOT_SURE = words("ไม่แน่ใจ / |สอบถามเจ้าหน้าที่", "Not sure / ask staff");

  static final Words OTHER_SERVICES = words("บริการอื่น ๆ", "Other services");
  static final Words CALL_STAFF = words("เรียกเจ้าหน้าที่ช่วย", "Call staff");
  static final Words LOWER = words("เลื่อนปุ่มลงล่าง", "Lower the buttons");
  static final Words RAISE = words("เลื่อนปุ่มขึ้นบน", "Raise the buttons");
  static final Words BACK = words("ย้อนกลับ", "Back");
  static final Words NEXT_PAGE = words("หน้าถัดไป", "Next page");

  static final Words NOBODY_WAITS = words("ไม่มีคิว", "no queue");
  static final Words DOCUMENTS =
      words("กรุณาเตรียมเอกสารต่อไปนี้", "Please prepare these documents");
  static final Words NO_DOCUMENTS = words("บริการนี้ไม่ต้องใช้เอกสาร", "No documents needed");
  static final Words WAITING_NOW = words("ขณะนี้มีผู้รอ", "Waiting now");
  static final Words FEE = words("ค่าธรรมเนียม", "Fee");
  static final Words CLASS_QUESTION =
      words("โปรดเลือกประเภทผู้รับบริการ|เพื่อรับบัตรคิว", "Press what fits you to take a ticket");
  static final Words NO_COUNTER =
      words(
          "ขณะนี้ยังไม่มีช่องบริการเปิด|สำหรับงานนี้ ท่านอาจต้องรอนาน",
          "No counter is open for this service now. You may wait long.");

  static final Words ASKING = words("กรุณารอสักครู่", "One moment, please");
  static final Words ASKING_NOW = words("กำลังออกหมายเลขให้ท่าน", "Your number is being made");
  static final Words PRINTING = words("กำลังพิมพ์บัตรคิว", "Printing your ticket");
  static final Words TAKE = words("กรุณารับบัตรคิว", "Please take your ticket");
  static final Words HAVE_IT = words("รับบัตรแล้ว", "I have it");
  static final Words SIT =
      words("กรุณานั่งรอฟังเสียงเรียก|หรือดูที่จอ", "Please sit and watch the display.");
  static final Words NUMBER = words("หมายเลข", "Number");
  static final Words COUNTER = words("ช่องบริการ", "Counter");
  static final Words PLACE = words("สถานที่", "Place");
  static final Words AHEAD = words("มีผู้รอก่อนท่าน", "Ahead of you");

  static final Words IN_THE_QUEUE =
      words("หมายเลขนี้อยู่ในคิวแล้ว", "Your number is in the queue.");
  static final Words WRITTEN_BY_STAFF =
      words("ให้เจ้าหน้าที่เขียนหมายเลขให้ได้", "Staff can write it down for you.");
  static final Words KNOW_IT = words("จำหมายเลขได้แล้ว", "I have my number");
  static final Words FROM_STAFF =
      words("กรุณารับบัตรคิว|ที่เจ้าหน้าที่", "Please take a ticket from the staff.");
  static final Words NUMBER_ONLY = words("รับเฉพาะหมายเลข", "Number only, no paper");

  static final Words SYSTEM_PROBLEM =
      words("ขออภัย |ระบบขัดข้องชั่วคราว", "Sorry, a system problem");
  static final Words TICKETS_STAY =
      words("บัตรคิวที่รับไปแล้วใช้ได้ตามปกติ", "Tickets already taken stay valid.");

  /** For the staff who come: what they tell whoever put the machines up. */
  static final Words ANOTHER_SERVER =
      words(
          "เครื่องที่ตอบไม่ใช่เครื่องแม่ข่าย|ที่จับคู่ไว้กับตู้นี้",
          "This is not the server this kiosk was paired with.");

  static final Words NOT_PAIRED =
      words("ตู้นี้ยังไม่ได้จับคู่|กับเครื่องแม่ข่าย", "This kiosk is not paired yet");
  static final Words LOOKING_FOR_SERVER =
      words("กำลังติดต่อ|เครื่องแม่ข่าย", "Looking for the server");
  static final Words TYPE_DIGITS =
      words(
          "ผู้ดูแลระบบ: เปิดหน้า อุปกรณ์ |แล้วกรอกตัวเลขหกหลักนี้",
          "Admin: type these on the page Devices.");
  static final Words DIGITS_CHANGE =
      words("ใช้ได้ 10 นาที แล้วเปลี่ยนเอง", "Good for 10 minutes, then new ones.");
  static final Words SERVER_SILENT =
      words(
          "ติดต่อเครื่องแม่ข่ายไม่ได้ |กรุณาดูสายเครือข่าย|และที่อยู่ของเครื่องแม่ข่าย",
          "The server does not answer. Look at the cable and at the address.");
  static final Words WRONG_KEY =
      words(
          "เครื่องที่ตอบไม่มีกุญแจที่ตั้งไว้ |กรุณาดูค่า server-fingerprint",
          "What answers has another key. Look at server-fingerprint.");
  static final Words VISITORS_ASK =
      words("ผู้มารับบริการ กรุณาพบเจ้าหน้าที่", "Visitors: please see the staff.");

  static final Words FULL_TODAY =
      words("บัตรคิววันนี้|ครบจำนวนแล้ว", "All tickets of today are given out");
  static final Words TOO_FAST = words("กรุณารอสักครู่|แล้วกดใหม่", "Please wait a moment");
  static final Words PRESSED_OFTEN =
      words(
          "ขออภัย มีการกดรับบัตรคิว|ติดกันหลายครั้ง", "Sorry, it was pressed many times in a row.");
  static final Words SEE_STAFF = words("กรุณาพบเจ้าหน้าที่", "Please see the staff.");
  static final Words SERVICE_CLOSED =
      words("ขณะนี้ยังไม่เปิด|ให้บริการงานนี้", "This service is closed now");
  static final Words OPENS_AGAIN = words("เปิดให้บริการ", "Opens");
  static final Words OPEN_AGAIN = words("เปิดอีกครั้ง", "Open again");
  static final Words ASK_WHEN =
      words("กรุณาสอบถามเจ้าหน้าที่", "Please ask the staff when it opens.");
  static final Words CHOOSE_OTHER = words("เลือกบริการอื่น", "Choose another service");

  static final Words CLOSED_FOR_TODAY = words("ปิดทำการแล้ว", "Closed now");
  static final Words NOT_YET = words("ยังไม่ถึงเวลาทำการ", "Not open yet");
  static final Words NOT_TODAY = words("วันนี้ปิดทำการ", "Closed today");
  static final Words HOLIDAY = words("วันนี้หยุดราชการ", "Public holiday today");
  static final Words HOLDERS_SERVED =
      words("ผู้ที่มีบัตรคิวจะได้รับบริการครบทุกท่าน", "Everyone holding a ticket will be served.");

  static final Words COMING = words("กรุณายกมือ|ให้เจ้าหน้าที่เห็น", "Please raise your hand.");
  static final Words AT_THE_COUNTER =
      words(
          "หรือแจ้งเจ้าหน้าที่|ที่ช่องบริการใกล้ท่าน", "Or tell the staff at the nearest counter.");
  static final Words HELPED = words("กลับไปหน้าเดิม", "Go back");

  static final Words MORE_TIME = words("ต้องการเวลาเพิ่มหรือไม่", "Do you need more time?");
  static final Words YES_TIME = words("ต้องการ", "Yes, please");
  static final Words START_AGAIN = words("เริ่มใหม่", "Start again");
  static final Words SAMPLE = words("ข้อมูลตัวอย่าง", "Sample data");

  private Sentences() {}

  /** A {@code |} in the Thai is a good place to break the line; a space before it stays a space. */
  static Words words(String th, String en) {
    return new Words(th.replace('|', ThaiWrap.BREAK), en);
  }

  static Words waiting(int people) {
    return people == 0 ? NOBODY_WAITS : words("รอ " + people + " คิว", people + " waiting");
  }

  static Words people(int people) {
    return words(people + " คิว", people == 1 ? "1 person" : people + " people");
  }

  static Words moreDocuments(int count) {
    return words("และอีก " + count + " รายการ", "and " + count + " more");
  }

  static Words slot(SlotSide side) {
    return switch (side) {
      case BELOW -> words("บัตรออกทางช่องด้านล่าง", "from the slot below");
      case LEFT -> words("บัตรออกทางช่องด้านซ้าย", "from the slot on the left");
      case RIGHT -> words("บัตรออกทางช่องด้านขวา", "from the slot on the right");
    };
  }

  /** The first word over a number that did not come on paper. */
  static Words trouble(PrintReport.Outcome outcome) {
    return switch (outcome) {
      case OUT_OF_PAPER -> words("กระดาษหมด", "Out of paper");
      case COVER_OPEN -> words("ฝาเครื่องพิมพ์เปิดอยู่", "The printer is open");
      case PRINTER_ERROR, UNREACHABLE, PRINTED ->
          words("เครื่องพิมพ์ขัดข้อง", "The printer does not work");
      case UNCONFIRMED -> words("กรุณาดูที่ช่องรับบัตร", "Please look at the slot");
    };
  }

  /** W24: the number, and what to do. */
  static Words yourNumber(String number, PrintReport.Outcome outcome) {
    return outcome == PrintReport.Outcome.UNCONFIRMED
        ? words(
            "หากไม่มีบัตรออกมา\nหมายเลขของท่านคือ " + number + "\nกรุณาแจ้งเจ้าหน้าที่เพื่อขอบัตร",
            "If no ticket came out, your number is " + number + ". Please ask the staff.")
        : words(
            "หมายเลขของท่านคือ " + number + "\nกรุณาแจ้งเจ้าหน้าที่เพื่อขอบัตร\nหรือถ่ายภาพหน้าจอ",
            "Your number is " + number + ". Please ask the staff for a ticket, or take a photo.");
  }

  static String troubleIcon(PrintReport.Outcome outcome) {
    return switch (outcome) {
      case OUT_OF_PAPER -> "printer-empty";
      case COVER_OPEN -> "printer-open";
      case PRINTER_ERROR, UNREACHABLE -> "warning";
      case UNCONFIRMED, PRINTED -> "printer";
    };
  }
}
