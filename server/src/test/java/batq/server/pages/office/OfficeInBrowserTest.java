package batq.server.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An admin who sets the office, in the system's browser, against a real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class OfficeInBrowserTest {
  private Chromium chromium;
  private OfficeAtWork office;
  private Path data;
  private AtABrowser admin;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
    data = folder;
    chromium = new Chromium();
  }

  @AfterAll
  void close() throws IOException {
    chromium.close();
    office.close();
  }

  @BeforeEach
  void comes() {
    admin = somebody("admin");
  }

  @AfterEach
  void goes() {
    admin.close();
  }

  @Test
  void aServiceChangedIsOnTheKioskAtOnceAndOneKeyUndoesIt() {
    admin.open("/office");
    admin.look("office", 1440, 390);
    admin.open("/office/services");
    admin.look("office-services", 1440, 768, 390);
    admin.page.click("a[href='/office/services/sign_tax']");
    admin.look("office-service", 1440, 768, 390, 320);
    admin.page.fill("[name=labelTh]", "จ่ายภาษีป้าย");
    admin.press("Enter");
    done("บันทึกแล้ว");
    assertThat(catalogue()).contains("จ่ายภาษีป้าย");
    admin.look("office-saved", 1440, 390);
    admin.settle();
    admin.page.click("text=เลิกทำ");
    done("เลิกทำแล้ว");
    assertThat(catalogue()).doesNotContain("จ่ายภาษีป้าย");
  }

  @Test
  void aTicketKeepsTheStandardOfItsDay() throws IOException {
    admin.open("/office/services/water_bill");
    var before = admin.page.inputValue("[name=minutes]");
    admin.page.fill("[name=minutes]", "๔๔");
    admin.page.fill("[name=from]", "12 มี.ค. 69");
    assertThat(admin.page.locator(".understood")).hasText("วันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙");
    admin.press("Enter");
    done("บันทึกแล้ว");
    assertThat(admin.page.locator("[name=minutes]")).hasValue(before);
    assertThat(admin.page.locator("main"))
        .containsText("มีการเปลี่ยนแปลงที่จะมีผลวันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙");
    admin.look("office-coming", 1440, 390);
    waterBill();
    office.clock.pass(Duration.ofDays(1));
    office.stop();
    office.start();
    try (var today = somebody("admin")) {
      today.open("/office/services/water_bill");
      assertThat(today.page.locator("[name=minutes]")).hasValue("44");
    }
    waterBill();
    assertThat(standards()).containsExactly(Integer.parseInt(before), 44);
  }

  @Test
  void theSecondOfTwoIsToldWhatChangedAndLosesNothing() {
    var other = somebody("admin");
    admin.open("/office/departments/finance");
    other.open("/office/departments/finance");
    other.page.fill("[name=nameTh]", "กองคลังและพัสดุ");
    other.press("Enter");
    assertThat(other.page.locator("#form-said")).containsText("บันทึกแล้ว");
    other.close();
    admin.page.fill("[name=nameTh]", "กองการเงิน");
    admin.page.fill("[name=floorTh]", "ชั้น ๒");
    admin.press("Enter");
    assertThat(field("nameTh").locator(".theirs")).hasText("ผู้อื่นแก้เป็น: กองคลังและพัสดุ");
    assertThat(admin.page.locator("[name=nameTh]")).hasValue("กองการเงิน");
    assertThat(admin.page.locator("[name=floorTh]")).hasValue("ชั้น ๒");
    admin.look("office-behind", 1440, 390);
    admin.settle();
    admin.page.focus("[name=nameTh]");
    admin.press("Enter");
    done("บันทึกแล้ว");
    assertThat(catalogue()).contains("กองการเงิน");
  }

  @Test
  void holidaysAreAddedByKeyboardAloneAndRemovedAndUndone() {
    admin.open("/office/holidays");
    admin.look("office-holidays", 1440, 390);
    admin.page.focus("text=เพิ่มวันหยุด");
    admin.press("Enter");
    admin.page.waitForURL("**/new");
    admin.page.focus("[name=days]");
    admin.page.keyboard().insertText("๑๖ - ๑๗ มี.ค. ๖๙");
    assertThat(admin.page.locator(".understood"))
        .hasText("วันจันทร์ที่ ๑๖ มีนาคม ๒๕๖๙ ถึง วันอังคารที่ ๑๗ มีนาคม ๒๕๖๙");
    admin.press("Tab");
    admin.page.keyboard().insertText("งานประเพณี <b>ประจำปี</b>");
    admin.press("Enter");
    admin.page.waitForURL("**/office/holidays?saved=*");
    done("บันทึกแล้ว");
    assertThat(catalogue()).contains("งานประเพณี <b>ประจำปี</b>");
    admin.page.click("a[href='/office/holidays/2026-03-17']");
    admin.page.click("text=ลบรายการนี้");
    admin.page.waitForURL("**/office/holidays?saved=*");
    assertThat(admin.page.locator("a[href='/office/holidays/2026-03-17']")).hasCount(0);
    admin.page.click("text=เลิกทำ");
    assertThat(admin.page.locator("a[href='/office/holidays/2026-03-17']")).hasCount(1);
  }

  @Test
  void aSessionNamesItsOrderItsOfficersAndItsServices() {
    admin.open("/office/sessions/new");
    admin.page.fill("[name=from]", "ก่อนเที่ยง");
    admin.page.fill("[name=until]", "8.00");
    admin.page.fill("[name=dates]", "วันเด็ก");
    admin.page.fill("[name=dated]", "1 ต.ค. 2569");
    admin.page.focus("[name=order]");
    admin.press("Enter");
    wrong("from", "เวลาเขียนเช่น 08.30");
    wrong("dates", "อ่านวันที่ไม่ออก: วันเด็ก");
    wrong("order", "กรุณาใส่เลขที่คำสั่งด้วย");
    admin.look("office-session-nonsense", 1440, 390);
    admin.page.fill("[name=from]", "๐๙.๐๐ น.");
    admin.page.fill("[name=until]", "12.00");
    admin.page.fill("[name=dates]", "๒๘ พฤศจิกายน ๒๕๖๙");
    admin.page.fill("[name=order]", "123/2569");
    admin.page.fill("[name=officers]", "สมศรี\n\nสมปอง");
    admin.page.check("[name=services][value=land_tax]");
    admin.settle();
    admin.page.focus("[name=order]");
    admin.press("Enter");
    admin.page.waitForURL("**/office/sessions?saved=*");
    assertThat(admin.page.locator("main")).containsText("๐๙.๐๐ - ๑๒.๐๐ น.");
    assertThat(admin.page.locator("main"))
        .containsText("คำสั่งที่ ๑๒๓/๒๕๖๙ ลงวันที่ ๑ ตุลาคม ๒๕๖๙");
    admin.look("office-sessions", 1440, 390);
  }

  @Test
  void whatIsSentBeforeThePagesScriptsAreThereWaitsForThem() {
    var held = new CompletableFuture<Route>();
    admin.page.route("**/assets/htmx.js", held::complete, new Page.RouteOptions().setTimes(1));
    admin.page.navigate(
        office.address("/office/staff/new"),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    admin.page.fill("[name=name]", "สมพร");
    admin.page.fill("[name=secret]", OfficeAtWork.SECRET);
    admin.press("Enter");
    admin.press("Enter");
    assertThat(admin.page).hasURL(office.address("/office/staff/new"));
    admin.page.waitForCondition(held::isDone);
    held.join().resume();
    admin.page.waitForURL("**/office/staff?added=1");
    assertThat(admin.page.locator("main")).containsText("สมพร");
  }

  @Test
  void staffAreAddedAndShutOutAndTheLastAdminStays() {
    admin.open("/office/staff/new");
    admin.page.fill("[name=name]", "หัวหน้าสมศักดิ์");
    admin.page.selectOption("[name=role]", "SUPERVISOR");
    admin.page.fill("[name=secret]", "12345678");
    admin.press("Enter");
    wrong("secret", "รหัสผ่านนี้เดาง่ายเกินไป กรุณาตั้งใหม่ เช่น คำหลายคำที่ไม่เกี่ยวกัน");
    admin.page.fill("[name=secret]", OfficeAtWork.SECRET);
    admin.settle();
    admin.press("Enter");
    admin.page.waitForURL("**/office/staff?added=1");
    admin.look("office-staff", 1440, 390);
    supervisorLooksAndSetsPins();
    admin.page.click("main >> text=admin");
    admin.page.click("text=ปิดใช้งาน");
    assertThat(admin.page.locator("#asks")).containsText("ปิดใช้งาน admin");
    admin.look("office-asks", 1440, 390);
    admin.page.click("[data-yes]");
    done("ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน");
  }

  private void supervisorLooksAndSetsPins() {
    var supervisor = somebody("หัวหน้าสมศักดิ์");
    supervisor.open("/office/services/sign_tax");
    assertThat(supervisor.page.locator("[name=labelTh]")).isDisabled();
    assertThat(supervisor.page.locator(".main-key")).hasCount(0);
    supervisor.look("office-read-only", 1440, 390);
    supervisor.open("/office/staff");
    supervisor.page.click("text=" + OfficeAtWork.CLERK);
    supervisor.page.fill("[name=pin]", "1111");
    supervisor.press("Enter");
    assertThat(supervisor.page.locator(".wrong")).containsText("PIN มีตัวเลข 4 ถึง 6 ตัว");
    supervisor.page.fill("[name=pin]", "4821");
    supervisor.settle();
    supervisor.press("Enter");
    assertThat(supervisor.page.locator("#form-said")).containsText("บันทึกแล้ว");
    supervisor.close();
  }

  @Test
  void settingsAndMessagesCountAtOnceAndNonsenseIsRefused() {
    admin.open("/office/settings");
    admin.page.fill("[name=noShowCalls]", "11");
    admin.page.fill("[name=idle]", "<i>");
    admin.page.fill("[name=nameTh]", "");
    admin.press("Enter");
    wrong("noShowCalls", "ใส่ตัวเลขตั้งแต่ 1 ถึง 10");
    wrong("idle", "ใส่ตัวเลขตั้งแต่ 5 ถึง 720");
    wrong("nameTh", "กรุณากรอกช่องนี้");
    admin.look("office-settings-nonsense", 1440, 390);
    admin.page.fill("[name=noShowCalls]", "๔");
    admin.page.fill("[name=idle]", "45");
    admin.page.fill("[name=nameTh]", "เทศบาลตำบลตัวอย่าง");
    admin.settle();
    admin.press("Enter");
    done("บันทึกแล้ว");
    assertThat(admin.page.locator("[name=noShowCalls]")).hasValue("4");
    admin.open("/office/messages");
    admin.page.fill("[name=messages]", "งดให้บริการ ๑๓ - ๑๕ เมษายน\n" + "ยาว".repeat(60));
    admin.page.focus("[name=hall]");
    admin.press("Enter");
    wrong("messages", "ยาว 180 ตัวอักษร ใส่ได้ไม่เกิน 120");
    admin.page.fill("[name=messages]", "งดให้บริการ ๑๓ - ๑๕ เมษายน");
    admin.settle();
    admin.page.focus("[name=hall]");
    admin.press("Enter");
    done("บันทึกแล้ว");
    assertThat(catalogue()).contains("งดให้บริการ ๑๓ - ๑๕ เมษายน");
  }

  @Test
  void aCounterThatAloneServesSomethingStays() {
    admin.open("/office/counters/3");
    admin.page.click("text=ลบรายการนี้");
    done("ลบไม่ได้ เพราะไม่มีช่องอื่นให้บริการ");
    admin.open("/office/counters/new");
    admin.page.fill("[name=number]", "3");
    admin.press("Enter");
    wrong("number", "มีช่องหมายเลขนี้แล้ว");
    wrong("name", "กรุณากรอกช่องนี้");
    admin.look("office-counter", 1440, 390);
  }

  private AtABrowser somebody(String name) {
    var browser = new AtABrowser(office, chromium.browser);
    browser.wear(office.signIn(name));
    return browser;
  }

  private Locator field(String name) {
    return admin.page.locator(".field:has([name=" + name + "])");
  }

  private void wrong(String name, String words) {
    assertThat(field(name).locator(".wrong")).hasText(words);
  }

  private void done(String words) {
    assertThat(admin.page.locator("#form-said")).containsText(words);
  }

  /** As the kiosk and the wall get it. */
  private String catalogue() {
    return office
        .send(
            HttpRequest.newBuilder(URI.create(office.address("/api/catalogue")))
                .header("Cookie", office.signIn(OfficeAtWork.CLERK).cookie()))
        .body();
  }

  /** A visitor of today, by a clerk who signs in for it: setting a PIN ends sessions. */
  private void waterBill() {
    var ticket =
        new IssueTicket(
            TicketId.random(), new ServiceId("water_bill"), VisitorClass.GENERAL, Channel.STAFF);
    var answer =
        office.post(
            office.signIn(OfficeAtWork.CLERK),
            "/api/tickets",
            WireJson.writeBytes(ticket),
            "application/json");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private List<Integer> standards() throws IOException {
    try (var beside = Database.openBeside(DataDirectory.database(data))) {
      return beside.read(
          sql ->
              sql.list(
                  "SELECT standard_minutes FROM ticket WHERE service_id = 'water_bill' ORDER BY day",
                  row -> row.number("standard_minutes")));
    }
  }
}
