package batq.server.pages.setup;

import batq.server.calendar.ClockTime;
import batq.server.catalogue.ShippedServices.OfficeKind;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import batq.server.setup.OfficeTemplate;
import java.util.List;

/** What the set-up page asks, with the usual answers filled in. */
final class SetUpForm {
  static final String CODE = "code";
  static final String ADMIN = "admin";
  static final String SECRET = "secret";
  private static final String AGAIN = "again";
  private static final String UNTIL = "until";
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_NAME = 80;

  private final Language language;

  SetUpForm(Language language) {
    this.language = language;
  }

  Form empty() {
    return Form.ofNew(
        "/set-up",
        language.say("สร้างสำนักงาน", "Make the office"),
        List.of(code(), office(), hours(), admin()));
  }

  /** The answers; what is wrong with them is noted in {@code typed}. */
  static OfficeTemplate read(Typed typed) {
    var nameTh = typed.needed("nameTh", LONGEST_NAME);
    var nameEn = typed.text("nameEn", LONGEST_NAME);
    var from = typed.neededTime("from");
    var until = typed.neededTime(UNTIL);
    var tickets = typed.time("ticketsFrom").orElse(from);
    var lunch = typed.isChecked("lunch");
    inOrder(typed, tickets, from, until, lunch);
    return new OfficeTemplate(
        typed.oneOf("kind", OfficeKind.class),
        nameTh.isEmpty() ? "-" : nameTh,
        nameEn.isEmpty() ? nameTh.isEmpty() ? "-" : nameTh : nameEn,
        typed.number("counters", 1, OfficeTemplate.MOST_COUNTERS),
        tickets,
        from,
        until,
        lunch,
        typed.isChecked("saturday"));
  }

  /** Both passwords as one; a slip of the finger would lock the office's first admin out. */
  static String secret(Typed typed) {
    var secret = typed.secret(SECRET);
    if (!secret.equals(typed.secret(AGAIN))) {
      typed.wrong(AGAIN, "รหัสผ่านสองช่องไม่ตรงกัน", "The two passwords are not the same.");
    }
    return secret;
  }

  private static void inOrder(
      Typed typed, ClockTime tickets, ClockTime from, ClockTime until, boolean lunch) {
    if (!from.isBefore(until)) {
      typed.wrong(UNTIL, "เวลาปิดต้องหลังเวลาเปิด", "Closing comes after opening.");
    }
    if (from.isBefore(tickets)) {
      typed.wrong(
          "ticketsFrom",
          "ตู้กดบัตรคิวต้องเปิดก่อนหรือพร้อมกับสำนักงาน",
          "The kiosk opens before the office, or with it.");
    }
    if (lunch
        && !(from.isBefore(OfficeTemplate.LUNCH_FROM)
            && OfficeTemplate.LUNCH_UNTIL.isBefore(until))) {
      typed.wrong(
          "lunch",
          "พักกลางวันต้องอยู่ระหว่างเวลาเปิดและเวลาปิด",
          "The lunch break lies between opening and closing.");
    }
  }

  private Part code() {
    return Part.of(
        say("รหัสติดตั้ง", "Set-up code"),
        say(
            "ดูที่หน้าต่างของเครื่องแม่ข่าย รหัสใช้ได้ 30 นาทีนับจากเปิดเครื่อง",
            "It stands in the window of the server, and is good for 30 minutes from its start."),
        Field.text(CODE, say("รหัส 8 ตัว", "Eight letters"), "", LONGEST_CODE));
  }

  private Part office() {
    return Part.of(
        say("หน่วยงาน", "The office"),
        "",
        Field.oneOf("kind", say("ประเภท", "Kind"), OfficeKind.SAO.name(), kinds()),
        Field.text(
            "nameTh",
            say("ชื่อหน่วยงาน เช่น องค์การบริหารส่วนตำบลหนองบัว", "Name in Thai"),
            "",
            LONGEST_NAME),
        Field.text("nameEn", say("ชื่อภาษาอังกฤษ", "Name in English"), "", LONGEST_NAME)
            .hint(
                say("เว้นว่างได้ จะใช้ชื่อภาษาไทยแทน", "May be empty; then the Thai one stands.")),
        Field.number("counters", say("มีช่องบริการกี่ช่อง", "How many counters"), "4")
            .hint(
                say(
                    "1 ถึง 9 ช่อง ระบบแบ่งงานให้ก่อน แก้ไขได้ภายหลัง",
                    "1 to 9. The services are spread over them; you may change it later.")));
  }

  private Part hours() {
    return Part.of(
        say("เวลาให้บริการ จันทร์ ถึง ศุกร์", "Hours, Monday to Friday"),
        say(
            "เวลาเขียนเช่น 08.30 แก้ไขได้ภายหลัง",
            "A time is written 08.30. All can be changed later."),
        Field.time("from", say("เปิด", "Opens"), "08.30"),
        Field.time(UNTIL, say("ปิด", "Closes"), "16.30"),
        Field.time("ticketsFrom", say("ตู้เริ่มให้บัตรคิว", "Tickets from"), "08.20"),
        Field.check(
            "lunch", say("หยุดพักกลางวัน 12.00 - 13.00 น.", "Closed 12.00 to 13.00"), false),
        Field.check(
            "saturday",
            say(
                "วันเสาร์ 09.00 - 12.00 น. เปิดงานทะเบียนและงานคลัง",
                "Saturdays 9.00 to 12.00 for registration and finance"),
            false));
  }

  private Part admin() {
    return Part.of(
        say("ผู้ดูแลระบบคนแรก", "The first admin"),
        say(
            "ใช้เข้าสู่ระบบและเพิ่มเจ้าหน้าที่คนอื่นต่อไป",
            "Signs in with this, and adds the others."),
        Field.text(ADMIN, say("ชื่อผู้ใช้", "Name"), "", LONGEST_NAME),
        Field.secret(SECRET, say("รหัสผ่าน", "Password"))
            .hint(
                say(
                    "8 ตัวอักษรขึ้นไป ใช้ภาษาไทยได้ แนะนำคำหลายคำต่อกัน",
                    "8 letters or more, in any language; several words are best.")),
        Field.secret(AGAIN, say("รหัสผ่านอีกครั้ง", "Password again")));
  }

  private List<Option> kinds() {
    return List.of(
        new Option(OfficeKind.SAO.name(), say("องค์การบริหารส่วนตำบล (อบต.)", "Subdistrict (SAO)")),
        new Option(OfficeKind.TAMBON_MUNICIPALITY.name(), say("เทศบาลตำบล", "Tambon municipality")),
        new Option(OfficeKind.TOWN_MUNICIPALITY.name(), say("เทศบาลเมือง", "Town municipality")));
  }

  private String say(String th, String en) {
    return language.say(th, en);
  }
}
