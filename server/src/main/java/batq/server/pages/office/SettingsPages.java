package batq.server.pages.office;

import batq.server.office.Bound;
import batq.server.office.OfficeSettings;
import batq.server.office.RuleOfOrder;
import batq.server.office.SettingsDraft;
import batq.server.pages.Language;
import batq.server.pages.form.Field;
import batq.server.pages.form.Field.Option;
import batq.server.pages.form.Form;
import batq.server.pages.form.Part;
import batq.server.pages.form.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** {@code /office/settings} and {@code /office/messages}: two sheets of one document. */
final class SettingsPages {
  static final Sheets.Place SETTINGS =
      new Sheets.Place("/office/settings", "ค่าต่าง ๆ", "Settings");
  static final Sheets.Place MESSAGES =
      new Sheets.Place("/office/messages", "ข้อความบนจอ", "Texts of the wall");
  private static final Sheets.Place INDEX =
      new Sheets.Place("/office", "ตั้งค่าสำนักงาน", "Office settings");
  private static final int LONGEST = 80;
  private static final int MOST_MESSAGES = 10;
  private static final int LONGEST_MESSAGE = 120;

  private final Sheets sheets;
  private final Document<OfficeSettings> settings;

  SettingsPages(Sheets sheets, Document<OfficeSettings> settings) {
    this.sheets = sheets;
    this.settings = settings;
  }

  void add(RoutesConfig routes) {
    add(routes, SETTINGS, new SettingsSheet(), "What the office may set.");
    add(routes, MESSAGES, new MessagesSheet(), "What the wall says between the calls.");
  }

  private void add(
      RoutesConfig routes, Sheets.Place place, Sheet<OfficeSettings> sheet, String summary) {
    Sheets.page(routes, place.path(), summary, ctx -> show(ctx, place, sheet));
    Sheets.key(routes, place.path(), "Changes it.", ctx -> sheets.save(ctx, settings, sheet));
  }

  private void show(Context ctx, Sheets.Place place, Sheet<OfficeSettings> sheet) {
    var language = Language.of(ctx);
    sheets.sheet(ctx, INDEX, place.name(language), sheet.form(settings.now().get(), language));
  }

  /** The hall's name and the messages. */
  private record MessagesSheet() implements Sheet<OfficeSettings> {
    @Override
    public Form form(OfficeSettings now, Language language) {
      return Form.of(
          MESSAGES.path(),
          Words.save(language),
          List.of(
              Part.of(
                  "",
                  "",
                  Field.text(
                          "hall",
                          language.say("ชื่อโถงบริการ เช่น ศูนย์บริการร่วม", "Name of the hall"),
                          now.hallTh(),
                          LONGEST)
                      .hint(language.say("เว้นว่างได้", "May be empty.")),
                  Field.lines(
                          "messages",
                          language.say("ข้อความที่แถบล่างของจอ", "Messages at the wall's foot"),
                          now.messages(),
                          LONGEST_MESSAGE)
                      .hint(
                          language.say(
                              "บรรทัดละข้อความ ไม่เกิน %d ข้อความ ข้อความละไม่เกิน %d ตัวอักษร สลับกันแสดง"
                                  .formatted(MOST_MESSAGES, LONGEST_MESSAGE),
                              "One a line, at most %d of %d letters each, shown in turn."
                                  .formatted(MOST_MESSAGES, LONGEST_MESSAGE))))));
    }

    @Override
    public OfficeSettings read(OfficeSettings now, Typed typed) {
      return now.with(
          it -> {
            it.hallTh = typed.text("hall", LONGEST);
            it.messages = typed.lines("messages", MOST_MESSAGES, LONGEST_MESSAGE);
          });
    }
  }

  /** Everything else, each with its unit, its bounds and what it usually is. */
  private record SettingsSheet() implements Sheet<OfficeSettings> {
    private static final String IN_TURN = "alternating";
    private static final Bound IN_A_ROW = new Bound(1, 2, 9);

    @Override
    public Form form(OfficeSettings now, Language language) {
      return Form.of(
          SETTINGS.path(),
          Words.save(language),
          List.of(
              names(now, language),
              order(now, language),
              calls(now, language),
              visitors(now, language),
              machines(now, language)));
    }

    private static Part names(OfficeSettings now, Language language) {
      return Part.of(
          language.say("หน่วยงาน", "The office"),
          "",
          Field.text("nameTh", language.say("ชื่อหน่วยงาน", "Name in Thai"), now.nameTh(), LONGEST),
          Field.text(
                  "nameEn",
                  language.say("ชื่อภาษาอังกฤษ", "Name in English"),
                  now.nameEn(),
                  LONGEST)
              .hint(Words.emptyEnglish(language)),
          Field.text("telephone", language.say("โทรศัพท์สอบถาม", "Telephone"), now.telephone(), 40)
              .hint(language.say("เว้นว่างได้", "May be empty.")));
    }

    private static Part order(OfficeSettings now, Language language) {
      var inARow =
          switch (now.ruleOfOrder()) {
            case RuleOfOrder.Alternating(var most) -> most;
            case RuleOfOrder.FirstComeFirstServed() -> IN_A_ROW.usual();
          };
      var chosen = now.ruleOfOrder() instanceof RuleOfOrder.Alternating ? IN_TURN : "first";
      return Part.of(
          language.say("ลำดับการเรียก", "Order of calls"),
          "",
          Field.oneOf(
              "rule",
              language.say("หลักการเรียก", "Rule"),
              chosen,
              List.of(
                  new Option(
                      IN_TURN,
                      language.say(
                          "บัตรคิวพิเศษก่อน สลับกับบัตรคิวทั่วไป",
                          "Priority first, ordinary ones in turn")),
                  new Option(
                      "first",
                      language.say("ตามลำดับก่อนหลังเท่านั้น", "First come, first served")))),
          number(
              "inARow",
              language.say(
                  "เรียกบัตรคิวพิเศษติดต่อกันได้ไม่เกิน (หมายเลข)",
                  "Priority numbers in a row, at most"),
              inARow,
              IN_A_ROW,
              language));
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
                  "หัวหน้าขึ้นไปไม่ใช้งานกี่นาทีจึงออกจากระบบเอง",
                  "Supervisors and above are signed out after (minutes)"),
              now.idleMinutes(),
              OfficeSettings.IDLE_MINUTES,
              language),
          number(
              "keepYears",
              language.say(
                  "เก็บข้อมูลรายบัตรย้อนหลัง (ปีงบประมาณ)",
                  "Each visit is kept for (fiscal years)"),
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

    private static Field number(
        String name, String label, int value, Bound bound, Language language) {
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

    private static void read(Typed typed, SettingsDraft it) {
      it.nameTh = Words.or(typed.needed("nameTh", LONGEST), "-");
      it.nameEn = Words.or(typed.text("nameEn", LONGEST), it.nameTh);
      it.telephone = typed.text("telephone", 40);
      var inARow = read(typed, "inARow", IN_A_ROW);
      it.ruleOfOrder =
          typed.chosen("rule").contains(IN_TURN)
              ? new RuleOfOrder.Alternating(inARow)
              : new RuleOfOrder.FirstComeFirstServed();
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

    private static int read(Typed typed, String name, Bound bound) {
      return typed.number(name, bound.least(), bound.most());
    }
  }
}
