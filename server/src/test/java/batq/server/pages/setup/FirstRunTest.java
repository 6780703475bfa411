package batq.server.pages.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.FirstRun;
import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.calendar.MachineTime;
import batq.server.pages.Chromium;
import batq.server.pages.SetClock;
import batq.wire.TicketId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server on an empty folder, and who comes to set it up. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class FirstRunTest {
  private static final String SECRET = "นกแก้วสีเขียว";
  private static Chromium chromium;

  private final SetClock clock = new SetClock();
  private ServerConfig config;
  private FirstRun first;
  private Installer installer;

  @BeforeAll
  static void openBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void anEmptyFolder(@TempDir Path folder) throws IOException {
    config = new ServerConfig(folder, "127.0.0.1", 0);
    first = FirstRun.where(config, MachineTime.trusting(clock)).orElseThrow();
    config = config.at(first.port());
    installer = new Installer("http://127.0.0.1:" + first.port(), chromium.browser);
  }

  @AfterEach
  void close() throws IOException {
    installer.close();
    first.close();
  }

  @Test
  void anOfficeIsMadeByKeyboardAloneAndLeadsToSigningIn() throws Exception {
    installer.open("/");
    assertThat(installer.page).hasTitle(java.util.regex.Pattern.compile("ตั้งค่าครั้งแรก.*"));
    installer.look("set-up", 1440, 1024, 390, 320);
    installer.walkByTab();
    installer.page.focus("[name=code]");
    type(first.code());
    next();
    next();
    type("องค์การบริหารส่วนตำบลหนองบัว");
    for (var fields = 0; fields < 8; fields++) {
      next();
    }
    type("สมชาย");
    next();
    type(SECRET);
    next();
    type(SECRET);
    installer.press("Enter");
    assertThat(installer.page.locator("[data-ready]")).containsText("สร้างสำนักงานเรียบร้อยแล้ว");
    installer.look("set-up-done", 1440, 390);
    first.awaitOffice();
    first.close();
    try (var server = Server.start(config, clock)) {
      assertThat(server.port()).isEqualTo(config.port());
      installer.page.waitForURL("**/sign-in");
      installer.page.fill("#name", "สมชาย");
      installer.page.fill("#secret", SECRET);
      installer.press("Enter");
      assertThat(installer.page.locator(".bar-office"))
          .containsText("องค์การบริหารส่วนตำบลหนองบัว");
      callTheFirstVisitor();
    }
  }

  @Test
  void aWrongCodeTellsNothingElseAndGuessingIsSlowed() throws Exception {
    installer.open("/set-up");
    installer.page.fill("[name=code]", "ABCD-EFG2");
    installer.press("Enter");
    assertThat(installer.page.locator(".wrong")).hasCount(1);
    assertThat(installer.page.locator(".wrong"))
        .hasText("รหัสไม่ถูกต้อง ดูที่หน้าต่างของเครื่องแม่ข่าย");
    installer.look("set-up-wrong", 1440, 390);
    guess(4);
    installer.page.fill("[name=code]", first.code());
    installer.settle();
    installer.press("Enter");
    assertThat(installer.page.locator("#form-said")).containsText("กรุณารอ");
    installer.look("set-up-wait", 1440, 390);
    clock.pass(Duration.ofMinutes(5));
    installer.settle();
    installer.press("Enter");
    assertThat(installer.page.locator(".field:has([name=nameTh]) .wrong"))
        .hasText("กรุณากรอกช่องนี้");
  }

  @Test
  void nonsenseIsRefusedBesideItsFieldAndNothingTypedIsLost() {
    installer.open("/set-up");
    installer.page.fill("[name=code]", first.code());
    installer.page.fill("[name=nameTh]", "<b>ก</b>".repeat(30));
    installer.page.fill("[name=counters]", "๔๐");
    installer.page.fill("[name=from]", "๘.๓๐ น.");
    installer.page.fill("[name=until]", "8.00");
    installer.page.fill("[name=ticketsFrom]", "25.61");
    installer.page.fill("[name=admin]", "x".repeat(90));
    installer.page.fill("[name=secret]", "12345678");
    installer.page.fill("[name=again]", "12345679");
    installer.press("Enter");
    wrong("nameTh", "ยาว 240 ตัวอักษร ใส่ได้ไม่เกิน 80");
    wrong("counters", "ใส่ตัวเลขตั้งแต่ 1 ถึง 9");
    wrong("until", "เวลาปิดต้องหลังเวลาเปิด");
    wrong("ticketsFrom", "เวลาเขียนเช่น 08.30");
    wrong("admin", "ยาว 90 ตัวอักษร ใส่ได้ไม่เกิน 80");
    wrong("again", "รหัสผ่านสองช่องไม่ตรงกัน");
    assertThat(installer.page.locator("[name=nameTh]")).isFocused();
    assertThat(installer.page.locator("[name=counters]")).hasValue("๔๐");
    installer.look("set-up-nonsense", 1440, 390, 320);
    installer.page.fill("[name=nameTh]", "อบต.หนองบัว");
    installer.page.fill("[name=counters]", "๔");
    installer.page.fill("[name=until]", "16.30");
    installer.page.fill("[name=ticketsFrom]", "");
    installer.page.fill("[name=admin]", "สมชาย");
    installer.page.fill("[name=secret]", "12345678");
    installer.page.fill("[name=again]", "12345678");
    installer.settle();
    installer.press("Enter");
    wrong("secret", "รหัสผ่านนี้เดาง่ายเกินไป กรุณาตั้งใหม่ เช่น คำหลายคำที่ไม่เกี่ยวกัน");
  }

  @Test
  void nothingElseIsServedAndACodeIsGoodForHalfAnHour() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      for (var path : new String[] {"/health", "/api/catalogue", "/api/session", "/counter"}) {
        var request = HttpRequest.newBuilder(URI.create(installer.address(path))).build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
      }
    }
    clock.pass(Duration.ofMinutes(30));
    installer.open("/set-up");
    installer.page.fill("[name=code]", first.code());
    installer.press("Enter");
    assertThat(installer.page.locator(".wrong")).containsText("รหัสหมดอายุแล้ว");
  }

  @Test
  void aFolderWithAnOfficeAsksForNoCode(@TempDir Path another) throws IOException {
    batq.server.pages.OfficeAtWork.prepare(another);
    var known = new ServerConfig(another, "127.0.0.1", 0);
    assertThat(FirstRun.where(known, MachineTime.trusting(clock))).isEmpty();
  }

  private void callTheFirstVisitor() {
    installer.page.click(".bar-nav a[href='/counter']");
    installer.page.click("a[href='/counter/1']");
    assertThat(installer.page.locator("#link")).hasText("เชื่อมต่ออยู่");
    installer.press("Space");
    assertThat(installer.page.locator("#said")).containsText("เปิดช่องบริการ");
    var status =
        installer.page.evaluate(
            "async id => (await fetch('/api/tickets', {method: 'POST', headers: {"
                + "'Content-Type': 'application/json', 'X-CSRF-Token': document.body.dataset.csrf},"
                + " body: JSON.stringify({id, serviceId: 'info', visitorClass: 'general',"
                + " channel: 'staff'})})).status",
            TicketId.random().toString());
    assertThat(status).isEqualTo(201);
    assertThat(installer.page.locator("#queue-title")).hasText("คิวที่รอ 1");
    installer.settle();
    installer.press("Space");
    assertThat(installer.page.locator("#current-number")).hasText("1001");
  }

  /** From this address, by a program. */
  private void guess(int times) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      for (var tries = 0; tries < times; tries++) {
        var wrong =
            HttpRequest.newBuilder(URI.create(installer.address("/set-up")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("code=AAAAAAA" + (tries + 2)));
        assertThat(http.send(wrong.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(422);
      }
    }
  }

  private void wrong(String field, String words) {
    assertThat(installer.page.locator(".field:has([name=" + field + "]) .wrong")).hasText(words);
  }

  private void type(String text) {
    installer.page.keyboard().insertText(text);
  }

  private void next() {
    installer.press("Tab");
  }
}
