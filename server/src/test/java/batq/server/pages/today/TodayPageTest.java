package batq.server.pages.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.calendar.OfficeHours;
import batq.server.catalogue.CatalogueStore;
import batq.server.imports.ImportOutcome;
import batq.server.imports.VisitImport;
import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.NewDevice;
import batq.server.pages.OfficeAtWork;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import batq.wire.Channel;
import batq.wire.DeviceHealth.Kiosk;
import batq.wire.DeviceHealth.Printer;
import batq.wire.DeviceHealth.Sound;
import batq.wire.DeviceHealth.Wall;
import batq.wire.DeviceType;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor's day at Today, in the system's browser, against a real server. */
@SuppressWarnings("NullAway.Init") // The fields are set before the tests.
class TodayPageTest {
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private AtABrowser supervisor;

  @BeforeAll
  static void openBrowser() throws IOException {
    OfficeAtWork.prepare(prepared);
    importTheWeeksBefore(prepared);
    chromium = new Chromium();
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void beginWork(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    supervisor = new AtABrowser(office, chromium.browser);
    supervisor.wear(office.signIn(OfficeAtWork.SUPERVISOR));
  }

  @AfterEach
  void endWork() throws IOException {
    supervisor.close();
    office.close();
  }

  @Test
  void aSupervisorsDay() {
    var kiosk =
        NewDevice.paired(office, DeviceType.KIOSK, "ตู้ 1 หน้าประตู", new Kiosk(Printer.READY));
    NewDevice.paired(office, DeviceType.DISPLAY, "จอใหญ่", new Wall(Sound.ON, false));
    supervisor.open("/");
    assertThat(supervisor.page.url()).endsWith("/today");
    assertThat(supervisor.page.locator("h1")).hasText("วันพุธที่ ๑๑ มีนาคม ๒๕๖๙");
    assertThat(supervisor.page.locator(".calm")).isVisible();
    assertThat(figure("came")).hasText("0");
    isLinked();
    supervisor.look("today-empty", 1440, 1024, 390, 320);

    // The morning: nobody serves the registry, and the page says so by itself.
    office.issue("birth");
    assertThat(supervisor.page.locator(".alarm")).containsText("ไม่มีช่องบริการเปิด");
    assertThat(figure("came")).hasText("1");
    move("/counter/3/open", "");
    assertThat(supervisor.page.locator("#counter-3")).containsText("ว่าง");
    rested();
    supervisor.page.locator(".alarm-keys button").first().click();
    says("ช่อง 3 รับงานนี้แล้ว");
    assertThat(supervisor.page.locator(".calm")).isVisible();

    rested();
    supervisor.page.click("#seats-key");
    supervisor.look("today-seats", 1440, 390);
    supervisor.page.fill("input[name=seats]", "๕");
    supervisor.press("Enter");
    says("บันทึกจำนวนที่นั่งแล้ว 5 ที่");
    assertThat(supervisor.page.locator("#figure-waiting")).containsText("ที่นั่ง 5 ที่ ว่าง 4");

    // Counter 3 calls, and is soon over the standard of the service.
    for (var i = 0; i < 7; i++) {
      office.issue("land_tax", i % 3 == 0 ? VisitorClass.ELDERLY : VisitorClass.GENERAL);
    }
    office.issue("info");
    move("/counter/1/open", "");
    move("/counter/1/next", "requestId=3f2504e0-4f89-41d3-9a0c-0305e82c3301&current=");
    move("/counter/3/next", "requestId=3f2504e0-4f89-41d3-9a0c-0305e82c3302&current=");
    office.clock.pass(Duration.ofMinutes(20));
    // Whoever does nothing for half an hour is signed out.
    supervisor.page.reload();
    office.clock.pass(Duration.ofMinutes(14));
    kiosk.says(new Kiosk(Printer.OUT_OF_PAPER));
    office.issue("water_bill");
    assertThat(supervisor.page.locator("#counter-3")).containsText("เกินเวลามาตรฐาน");
    assertThat(supervisor.page.locator(".alarms")).containsText("กระดาษหมด กรุณาใส่ม้วนใหม่");
    assertThat(supervisor.page.locator(".alarms")).containsText("จอใหญ่ ขาดการติดต่อ");
    assertThat(supervisor.page.locator("#figure-wait")).containsText("รอนานที่สุด 34 นาที");
    assertThat(supervisor.page.locator("#figure-waiting")).containsText("ที่นั่ง 5 ที่ ไม่พอ");
    assertThat(supervisor.page.locator("dl.facts")).containsText("ผู้สูงอายุ");
    supervisor.look("today-busy", 1440, 1920, 1024, 768, AtABrowser.ZOOMED, 390, 320);
    supervisor.page.locator(".bar-language").click();
    assertThat(supervisor.page.locator("h1")).hasText("Wednesday 11 March 2026");
    supervisor.look("today-english", 1440, 390);
  }

  @Test
  void theSeatsAreSetByKeyboardAlone() {
    supervisor.open("/today");
    isLinked();
    supervisor.press("Tab");
    assertThat(supervisor.page.locator(".skip")).isFocused();
    supervisor.press("Enter");
    // From the content's beginning the first key is the seats'.
    supervisor.press("Tab");
    assertThat(supervisor.page.locator("#seats-key")).isFocused();
    rested();
    supervisor.press("Enter");
    assertThat(supervisor.page.locator("input[name=seats]")).isFocused();
    supervisor.page.keyboard().type("20");
    supervisor.press("Enter");
    says("บันทึกจำนวนที่นั่งแล้ว 20 ที่");
    assertThat(supervisor.page.locator("#figure-waiting")).containsText("ที่นั่ง 20 ที่ ว่าง 20");
    supervisor.page.locator("#seats-key").focus();
    supervisor.press("Tab");
    assertThat(supervisor.page.locator("#to-why")).isFocused();
    supervisor.press("Tab");
    assertThat(supervisor.page.locator("#to-devices")).isFocused();
    supervisor.press("Enter");
    supervisor.page.waitForURL(office.address("/devices"));
  }

  /** A child's presses (TRUST.md scene 1), from the alarm to the end in three presses of a key. */
  @Test
  void aRunIsTakenBackStraightFromItsAlarm() {
    office.setKioskPace(5);
    office.issue("land_tax");
    var token = office.addKiosk("ประตูหน้า");
    var kiosk = new QueueClient(URI.create(office.address("")), token, Patience.BACKGROUND);
    var service = new ServiceId("land_tax");
    for (var press = 0; press < 7; press++) {
      var ticket = new IssueTicket(TicketId.random(), service, VisitorClass.GENERAL, Channel.KIOSK);
      assertThat(kiosk.issue(ticket)).isInstanceOf(IssueOutcome.Issued.class);
      office.clock.pass(Duration.ofSeconds(5));
    }
    supervisor.open("/today");
    isLinked();
    assertThat(supervisor.page.locator(".alarms")).containsText("7 ใบภายในหนึ่งนาที");
    supervisor.look("today-run", 1440, 390, 320);
    supervisor.page.locator("#run-3002").focus();
    supervisor.press("Enter");
    var sheet = supervisor.page.locator("#sheet");
    assertThat(sheet).containsText("ยกเลิก 7 ใบ ใช่หรือไม่");
    assertThat(supervisor.page).hasURL(office.address("/floor"));
    supervisor.look("floor-run-linked", 1440, 390);
    supervisor.settle();
    sheet.locator("button:has-text('เปลี่ยนใบแรก')").press("Enter");
    assertThat(sheet.locator("[name=first]")).hasValue("3002");
    sheet.locator("[name=first]").fill("3003");
    supervisor.settle();
    supervisor.press("Enter");
    assertThat(sheet).containsText("ยกเลิก 6 ใบ ใช่หรือไม่");
    supervisor.settle();
    sheet.locator("button:has-text('กดผิด')").press("Enter");
    assertThat(sheet).containsText("ยกเลิกแล้ว 6 ใบ");
    supervisor.page.reload();
    assertThat(sheet).isHidden();
    // The floor has the same key beside its notice.
    supervisor.page.locator("#run-3002").press("Enter");
    assertThat(sheet).containsText("ยกเลิก 1 ใบ ใช่หรือไม่");
    assertThat(sheet).containsText("อีก 6 ใบเรียกหรือสิ้นสุดแล้ว");
  }

  @Test
  void whoAsksForAPersonIsGoneToFromHere() {
    move("/counter/3/help", "");
    supervisor.open("/today");
    isLinked();
    assertThat(supervisor.page.locator(".alarms")).containsText("ช่องบริการ 3 ขอคนช่วย");
    supervisor.look("today-help", 1440, 390);
    rested();
    supervisor.page.locator("#take-counter-3").press("Enter");
    says("กรุณาไปที่ช่องบริการ 3 ทุกช่องทราบแล้วว่ามีคนไป");
    assertThat(supervisor.page.locator("#take-counter-3")).hasCount(0);
  }

  @Test
  void aClosedOfficeAndALostConnectionAreSaid() throws IOException {
    office.issue("land_tax");
    office.whileDown(
        database -> {
          var calendar = new CalendarStore(database);
          var time = new OfficeClock(office.clock);
          database.write(
              tx -> {
                var hours =
                    OfficeHours.usual(
                        List.of(new ServiceId("land_tax")), calendar.hours().holidays());
                calendar.change(tx, time.now(), time.today(), "test", hours);
                return hours;
              });
        });
    office.clock.pass(Duration.ofHours(8));
    supervisor.wear(office.signIn(OfficeAtWork.SUPERVISOR));
    supervisor.open("/today");
    isLinked();
    assertThat(supervisor.page.locator(".opening")).containsText("ปิดทำการ เปิดวันพฤหัสบดี");
    supervisor.look("today-closed", 1440, 1024, 390, 320);
    office.stop();
    assertThat(supervisor.page.locator("#lost")).isVisible();
    assertThat(supervisor.page.locator("#figure-came")).containsText("1");
    supervisor.look("today-lost", 1440, 390, 320);
    office.start();
    assertThat(supervisor.page.locator("#lost")).isHidden();
  }

  @Test
  void theMorningAfterNamesWhoWasLeftAndWhoeverHasNoRightReadsSo() throws IOException {
    office.issue("land_tax");
    office.issue("land_tax");
    office.stop();
    office.clock.pass(Duration.ofDays(1));
    office.start();
    supervisor.wear(office.signIn(OfficeAtWork.SUPERVISOR));
    supervisor.open("/today");
    assertThat(supervisor.page.locator("#left-title + .facts"))
        .containsText("ค้างเมื่อปิดทำการ 2 หมายเลข: 3001, 3002");
    supervisor.look("today-morning-after", 1440, 390);
    supervisor.wear(office.signIn(OfficeAtWork.EXECUTIVE));
    supervisor.open("/today");
    assertThat(supervisor.page.locator("#figure-came")).isVisible();
    assertThat(supervisor.page.locator("#seats-key")).hasCount(0);
    assertThat(supervisor.page.locator("#to-why")).hasCount(0);
    supervisor.wear(office.signIn(OfficeAtWork.CLERK));
    supervisor.open("/today");
    assertThat(supervisor.page.locator("main")).containsText("ท่านไม่มีสิทธิ์ใช้หน้านี้");
    supervisor.look("today-no-right", 1440, 390);
  }

  private void move(String path, String form) {
    var answer =
        office.post(
            office.clerk(),
            path,
            form.getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private com.microsoft.playwright.Locator figure(String id) {
    return supervisor.page.locator("#figure-" + id + " .number");
  }

  private void says(String words) {
    assertThat(supervisor.page.locator("#said")).containsText(words);
  }

  /** No key has moved a moment ago, and none was pressed. */
  private void rested() {
    supervisor.page.waitForFunction(
        "() => performance.now() > restsUntil && performance.now() - lastPress > 750");
  }

  private void isLinked() {
    assertThat(supervisor.page.locator("#link")).hasText("เชื่อมต่ออยู่");
  }

  /** The four Wednesdays before, so that something can be expected of this one. */
  private static void importTheWeeksBefore(Path folder) throws IOException {
    try (var directory = DataDirectory.own(folder);
        var database = Database.open(directory.database());
        var csv =
            Objects.requireNonNull(
                TodayPageTest.class.getResourceAsStream("/demo/demo_tickets_fy2569.csv"))) {
      var lines =
          new String(csv.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(
                  it ->
                      it.contains("date,ticket")
                          || it.matches(".*2026-(02-11|02-18|02-25|03-04).*"))
              .collect(Collectors.joining("\n", "", "\n"));
      var afterwards = new OfficeClock(() -> java.time.Instant.parse("2026-03-10T12:00:00Z"));
      var outcome =
          new VisitImport(
                  database, new TicketStore(), new CatalogueStore(database).catalogue(), afterwards)
              .run(lines.getBytes(StandardCharsets.UTF_8));
      assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
    }
  }
}
