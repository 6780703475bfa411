package batq.server.pages.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.WireJson;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Signing in by password, by a second step and by PIN, and บัญชีของฉัน, in the system's browser.
 */
@SuppressWarnings("NullAway.Init")
class SignInPageTest {
  private static final String ADMIN = "admin";
  private static final String PIN = "4826";

  private static Chromium chromium;
  @TempDir static Path prepared;

  private OfficeAtWork office;
  private Visitor somebody;

  @BeforeAll
  static void openBrowser() throws IOException {
    OfficeAtWork.prepare(prepared);
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    somebody = new Visitor(office, chromium.browser);
  }

  @AfterEach
  void end() throws IOException {
    somebody.close();
    office.close();
  }

  @Test
  void aWrongPasswordIsToldAndTheNameStays() {
    somebody.open("/");
    somebody.look("sign-in", 1440, 390, 320);
    somebody.knocks(OfficeAtWork.CLERK, "ไม่ใช่รหัสนี้");
    assertThat(somebody.page.locator("#sign-in-said")).containsText("ไม่ถูกต้อง");
    assertThat(somebody.page.locator("#name")).hasValue(OfficeAtWork.CLERK);
    assertThat(somebody.page.locator("#secret")).isFocused();
    somebody.look("sign-in-wrong", 1440, 390, 320);
  }

  @Test
  void theSecondStepIsTurnedOnAskedForAndTurnedOff() {
    somebody.atTheAccountOf(ADMIN);
    somebody.page.fill("#begin", OfficeAtWork.SECRET);
    somebody.press("Enter");
    assertThat(somebody.page.locator("#factor-codes li")).hasCount(10);
    somebody.look("account-factor", 1440, 390, 320);
    var codes = somebody.page.locator("#factor-codes li").allTextContents();
    somebody.page.fill("#on", "000000");
    somebody.press("Enter");
    assertThat(somebody.panel("factor")).containsText("รหัสยืนยันไม่ถูกต้อง");
    somebody.page.fill("#on", codes.get(0));
    somebody.press("Enter");
    somebody.hears("เปิดการยืนยันขั้นที่สองแล้ว");
    assertThat(somebody.panel("factor")).containsText("เหลือ 9 รหัส");
    somebody.signsOut();
    somebody.knocks(ADMIN, OfficeAtWork.SECRET);
    assertThat(somebody.page.locator("#code")).isFocused();
    somebody.look("sign-in-code", 1440, 390, 320);
    somebody.page.fill("#code", codes.get(0));
    somebody.press("Enter");
    assertThat(somebody.page.locator("#sign-in-said")).containsText("ใช้ไปแล้ว");
    somebody.page.fill("#code", codes.get(1));
    somebody.press("Enter");
    somebody.page.waitForURL(office.address("/today"));
    somebody.open("/account");
    somebody.page.fill("#off", OfficeAtWork.SECRET);
    somebody.press("Enter");
    somebody.hears("ปิดการยืนยันขั้นที่สองแล้ว");
  }

  @Test
  void theOwnPasswordIsChangedAndEverybodyElseIsOut() {
    var elsewhere = office.signIn(OfficeAtWork.CLERK);
    somebody.atTheAccountOf(OfficeAtWork.CLERK);
    somebody.look("account", 1440, 768, 390, 320);
    changes("ไม่ใช่รหัสนี้", "ปลาทูทอดกรอบ", "ปลาทูทอดกรอบ");
    assertThat(somebody.panel("secret")).containsText("รหัสผ่านปัจจุบันไม่ถูกต้อง");
    changes(OfficeAtWork.SECRET, "password", "password");
    assertThat(somebody.panel("secret")).containsText("เดาได้ง่าย");
    changes(OfficeAtWork.SECRET, "ปลาทูทอดกรอบ", "ปลาทูทอดแห้ง");
    assertThat(somebody.panel("secret")).containsText("ไม่ตรงกัน");
    changes(OfficeAtWork.SECRET, "ปลาทูทอดกรอบ", "ปลาทูทอดกรอบ");
    somebody.hears("เปลี่ยนรหัสผ่านแล้ว");
    assertThat(somebody.page.locator(".session")).hasCount(1);
    var answer =
        office.send(
            HttpRequest.newBuilder(URI.create(office.address("/api/board")))
                .header("Cookie", elsewhere.cookie()));
    assertThat(answer.statusCode()).isEqualTo(401);
    somebody.signsOut();
    somebody.knocks(OfficeAtWork.CLERK, "ปลาทูทอดกรอบ");
    somebody.page.waitForURL(office.address("/counter"));
  }

  private void changes(String old, String wanted, String again) {
    somebody.page.fill("#old", old);
    somebody.page.fill("#new", wanted);
    somebody.page.fill("#again", again);
    somebody.press("Enter");
  }

  @Test
  void aSessionThatWasForgottenElsewhereIsEnded() {
    office.signIn(OfficeAtWork.EXECUTIVE);
    somebody.atTheAccountOf(OfficeAtWork.EXECUTIVE);
    assertThat(somebody.page.locator(".session")).hasCount(2);
    somebody.page.locator(".session button").click();
    somebody.hears("ออกจากระบบที่เครื่องนั้นแล้ว");
    assertThat(somebody.page.locator(".session")).hasCount(1);
  }

  @Test
  void atAPairedBrowserANameAndAPinAreEnoughByKeyboardAlone() {
    giveClerkAPin();
    somebody.atTheAccountOf(ADMIN);
    somebody.look("account-admin", 1440, 390, 320);
    somebody.page.selectOption("#counter", "3");
    somebody.page.fill("#browser", "ช่อง 3");
    somebody.press("Enter");
    somebody.hears("จับคู่เครื่องนี้แล้ว");
    somebody.signsOut();
    assertThat(somebody.page.locator(".pin-name")).hasText(OfficeAtWork.CLERK);
    somebody.look("sign-in-pin", 1440, 390, 320);
    while (!(Boolean)
        somebody.page.locator("#pin").evaluate("it => it === document.activeElement")) {
      somebody.press("Tab");
    }
    somebody.page.keyboard().type("4827");
    somebody.press("Enter");
    assertThat(somebody.page.locator("#pin-said")).containsText("PIN ไม่ถูกต้อง");
    somebody.page.keyboard().type(PIN);
    somebody.press("Enter");
    somebody.page.waitForURL(office.address("/counter/3"));
    somebody
        .page
        .locator("#main-key")
        .waitFor(
            new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(WaitForSelectorState.VISIBLE));
  }

  private void giveClerkAPin() {
    var admin = office.signIn(ADMIN);
    var staff =
        office.send(
            HttpRequest.newBuilder(URI.create(office.address("/api/staff")))
                .header("Cookie", admin.cookie()));
    for (var each : WireJson.read(staff.body(), JsonNode.class).get("staff")) {
      if (each.get("name").asString().equals(OfficeAtWork.CLERK)) {
        var path = "/api/staff/" + each.get("id").asInt() + "/pin";
        var body = WireJson.writeBytes(Map.of("pin", PIN));
        assertThat(office.post(admin, path, body, "application/json").statusCode()).isEqualTo(204);
      }
    }
  }
}
