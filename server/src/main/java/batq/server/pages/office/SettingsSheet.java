package batq.server.pages.office;

import batq.server.office.Bound;
import batq.server.office.OfficeSettings;
import batq.server.office.SettingsDraft;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything but the messages, each with its unit, its bounds and what it usually is.
 *
 * @param today the office's date: another rule may have effect from a later one on
 */
record SettingsSheet(LocalDate today) implements Sheet<OfficeSettings> {
  private static final int LONGEST = 80;

  @Override
  public Form form(OfficeSettings now, Language language) {
    var form =
        Form.of(
            SettingsPages.SETTINGS.path(),
            Words.save(language),
            List.of(
                names(now, language),
                RuleFields.part(now, language),
                calls(now, language),
                visitors(now, language),
                machines(now, language)));
    return now.comingRule()
        .map(
            it ->
                form.keys(
                    List.of(Effect.forget(SettingsPages.SETTINGS.path(), it.from(), language))))
        .orElse(form);
  }

  private static Part names(OfficeSettings now, Language language) {
    return Part.of(
        language.say("หน่วยงาน", "The office"),
        "",
        Field.text("nameTh", language.say("ชื่อหน่วยงาน", "Name in Thai"), now.nameTh(), LONGEST),
        Field.text(
                "nameEn", language.say("ชื่อภาษาอังกฤษ", "Name in English"), now.nameEn(), LONGEST)
            .hint(Words.emptyEnglish(language)),
        Field.text("telephone", language.say("โทรศัพท์สอบถาม", "Telephone"), now.telephone(), 40)
            .hint(language.say("เว้นว่างได้", "May be empty.")));
  }

  private static Part calls(OfficeSettings now, Language language) {
    return Part.of(
        language.say("การเรียก", "Calls"),
        "",
        number(
            "justCalled",
            language.say(
                "หลังเรียก กดเรียกคิวถัดไปไม่ได้ภายใน (วินาที)",
                "After a call, next skips nobody for (seconds)"),
            now.justCalledSeconds(),
            OfficeSettings.JUST_CALLED_SECONDS,
            language),
        number(
            "noShowCalls",
            language.say("บันทึกไม่มาตามเรียกได้เมื่อเรียกครบ (ครั้ง)", "Given up after (calls)"),
            now.noShowAfterCalls(),
            OfficeSettings.NO_SHOW_AFTER_CALLS,
            language),
        number(
            "noShowApart",
            language.say(
                "แต่ละครั้งห่างกันอย่างน้อย (วินาที)", "Calls lie apart at least (seconds)"),
            now.noShowSecondsApart(),
            OfficeSettings.NO_SHOW_SECONDS_APART,
            language));
  }

  private static Part machines(OfficeSettings now, Language language) {
    return Part.of(
        language.say("ตู้ การเข้าสู่ระบบ และข้อมูล", "Kiosk, sign-in, data"),
        "",
        number(
            "kioskPace",
            language.say(
                "ตู้ออกบัตรได้ไม่เกิน (ใบ ใน 10 วินาที) 0 = ไม่จำกัด",
                "Tickets from a kiosk in ten seconds, at most; 0: no bound"),
            now.kioskTicketsInTenSeconds(),
            OfficeSettings.KIOSK_TICKETS_IN_TEN_SECONDS,
            language),
        number(
            "idle",
            language.say(
                "หัวหน้างานขึ้นไปไม่ใช้งานกี่นาทีจึงออกจากระบบเอง",
                "Supervisors and above are signed out after (minutes)"),
            now.idleMinutes(),
            OfficeSettings.IDLE_MINUTES,
            language),
        number(
            "keepYears",
            language.say(
                "เก็บข้อมูลรายบัตรย้อนหลัง (ปีงบประมาณ)", "Each visit is kept for (fiscal years)"),
            now.keepFiscalYears(),
            OfficeSettings.KEEP_FISCAL_YEARS,
            language));
  }

  private static Part visitors(OfficeSettings now, Language language) {
    return Part.of(
        language.say("บัตรคิวบนโทรศัพท์และผู้ดูแลคิว", "Tickets on telephones, the floor helper"),
        "",
        Field.text(
                "visitorsAddress",
                language.say(
                    "ที่อยู่เว็บที่โทรศัพท์ของผู้มาใช้บริการเปิดได้",
                    "Address that visitors' telephones reach"),
                now.visitorsAddress(),
                LONGEST)
            .hint(
                language.say(
                    "เช่น http://192.168.1.10:8081 เว้นว่าง = ไม่พิมพ์ลิงก์บนบัตรคิว",
                    "As http://192.168.1.10:8081. Empty: no link on the paper.")),
        Field.text(
                "helperKiosk",
                language.say(
                    "ตู้ที่พิมพ์บัตรคิวของผู้ดูแลคิว (ชื่อตู้ตามหน้าอุปกรณ์)",
                    "Kiosk that prints the helper's tickets, by its name on Devices"),
                now.helperKiosk(),
                LONGEST)
            .hint(
                language.say(
                    "เว้นว่าง = จดหมายเลขบนกระดาษให้ผู้มาใช้บริการ",
                    "Empty: the number is written on a slip.")));
  }

  static Field number(String name, String label, int value, Bound bound, Language language) {
    return Field.number(name, label, Integer.toString(value))
        .hint(
            language.say(
                "ปกติ %d ตั้งได้ %d ถึง %d".formatted(bound.usual(), bound.least(), bound.most()),
                "Usually %d; from %d to %d."
                    .formatted(bound.usual(), bound.least(), bound.most())));
  }

  @Override
  public OfficeSettings read(OfficeSettings now, Typed typed) {
    return now.with(it -> read(typed, it));
  }

  private void read(Typed typed, SettingsDraft it) {
    it.nameTh = Words.or(typed.needed("nameTh", LONGEST), "-");
    it.nameEn = Words.or(typed.text("nameEn", LONGEST), it.nameTh);
    it.telephone = typed.text("telephone", 40);
    RuleFields.read(typed, it, today);
    it.justCalledSeconds = read(typed, "justCalled", OfficeSettings.JUST_CALLED_SECONDS);
    it.noShowAfterCalls = read(typed, "noShowCalls", OfficeSettings.NO_SHOW_AFTER_CALLS);
    it.noShowSecondsApart = read(typed, "noShowApart", OfficeSettings.NO_SHOW_SECONDS_APART);
    it.kioskTicketsInTenSeconds =
        read(typed, "kioskPace", OfficeSettings.KIOSK_TICKETS_IN_TEN_SECONDS);
    it.idleMinutes = read(typed, "idle", OfficeSettings.IDLE_MINUTES);
    it.keepFiscalYears = read(typed, "keepYears", OfficeSettings.KEEP_FISCAL_YEARS);
    it.visitorsAddress = address(typed);
    it.helperKiosk = typed.text("helperKiosk", LONGEST);
  }

  private static String address(Typed typed) {
    var address = typed.text("visitorsAddress", LONGEST);
    if (address.isEmpty() || OfficeSettings.isAddress(address)) {
      return address;
    }
    typed.wrong(
        "visitorsAddress",
        "ขึ้นต้นด้วย http:// หรือ https:// และไม่มี / ปิดท้าย",
        "It begins with http:// or https:// and has no / at its end.");
    return "";
  }

  static int read(Typed typed, String name, Bound bound) {
    return typed.number(name, bound.least(), bound.most());
  }
}
