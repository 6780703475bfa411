package batq.server.pages.devices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.NewDevice;
import batq.server.pages.OfficeAtWork;
import batq.wire.DeviceHealth.Kiosk;
import batq.wire.DeviceHealth.Printer;
import batq.wire.DeviceHealth.Sound;
import batq.wire.DeviceHealth.Wall;
import batq.wire.DeviceType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The admin at the Devices page, in the system's browser, against a real server. */
@SuppressWarnings("NullAway.Init") // The fields are set before the tests.
class DevicesPageTest {
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private AtABrowser admin;

  @BeforeAll
  static void openBrowser() throws IOException {
    OfficeAtWork.prepare(prepared);
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
    admin = new AtABrowser(office, chromium.browser);
    admin.wear(office.signIn(OfficeAtWork.ADMIN));
  }

  @AfterEach
  void endWork() throws IOException {
    admin.close();
    office.close();
  }

  @Test
  void aDeviceIsPairedByItsDigitsAndEndedByOneTap() {
    admin.open("/devices");
    assertThat(at(".nothing")).containsText("ยังไม่มีอุปกรณ์");
    admin.look("devices-empty", 1440, 1024, 390, 320);
    var kiosk = NewDevice.switchedOn(office, DeviceType.KIOSK);
    admin.page.reload();
    assertThat(at("#live")).containsText("ตู้รับบัตรคิว จากที่อยู่ 127.0.0.1");
    isLinked();
    admin.look("devices-waiting", 1440, 390);

    // The wrong digits, then the wrong kind, then right: by keyboard alone.
    var right = kiosk.offer().digits();
    at("#digits").focus();
    admin.page.keyboard().type(right.equals("111111") ? "222222" : "111111");
    admin.press("Tab");
    admin.press("ArrowDown");
    admin.press("Tab");
    admin.page.keyboard().type("Kiosk 1");
    admin.press("Enter");
    says("ไม่มีเครื่องใดแสดงตัวเลขนี้");
    says("เหลืออีก 4 ครั้ง");
    admin.look("devices-wrong-digits", 1440, 390);
    rested();
    at("#device-name").fill("ตู้ 1 หน้าประตู");
    at("#digits").fill(right.substring(0, 3) + " " + right.substring(3));
    at("#digits").focus();
    admin.press("Enter");
    says("เครื่องที่แสดงตัวเลขนี้คือตู้รับบัตรคิว");
    rested();
    admin.page.selectOption("#kind", "KIOSK");
    at("#digits").focus();
    admin.press("Enter");
    says("จับคู่ ตู้ 1 หน้าประตู แล้ว");
    assertThat(at("#digits")).hasValue("");
    assertThat(at(".device")).containsText("ยังไม่ได้รายงานวันนี้");

    kiosk.says(new Kiosk(Printer.OUT_OF_PAPER));
    NewDevice.paired(office, DeviceType.DISPLAY, "จอใหญ่", new Wall(Sound.ON, false));
    admin.page.reload();
    isLinked();
    assertThat(at(".remedy")).containsText("ตู้ 1 หน้าประตู กระดาษหมด กรุณาใส่ม้วนใหม่");
    assertThat(at("#live")).containsText("รุ่น 0.1.0 เปิดมาแล้ว 1 ชั่วโมง 2 นาที");
    assertThat(at("#live")).containsText("ใช้รหัสจากที่อยู่ 127.0.0.1");
    admin.look("devices", 1440, 1024, 768, 390, 320);

    var first = at(".revoke").last();
    rested();
    first.click();
    assertThat(at("#revoke-title")).containsText("ตู้ 1 หน้าประตู");
    admin.look("devices-revoke", 1440, 390);
    admin.press("Escape");
    assertThat(at(".device")).hasCount(2);
    rested();
    first.click();
    admin.page.locator("#revoke .main-key").click();
    says("ยกเลิก ตู้ 1 หน้าประตู แล้ว");
    assertThat(at(".device")).hasCount(1);
  }

  @Test
  void aBrowserIsEnrolledAndTakenBackAndASupervisorOnlyReads() {
    admin.open("/devices");
    isLinked();
    admin.page.selectOption("#enrol select", "3");
    admin.page.fill("#enrol input", "โน้ตบุ๊กช่อง 3");
    admin.press("Enter");
    says("เครื่องนี้เป็นเครื่องประจำช่องบริการแล้ว");
    assertThat(at(".browser")).containsText("โน้ตบุ๊กช่อง 3");
    rested();
    at(".browser button").click();
    admin.page.locator("#end-browser .main-key").click();
    says("ยกเลิกการจับคู่เครื่องนั้นแล้ว");
    assertThat(at(".browser")).hasCount(0);

    NewDevice.paired(office, DeviceType.DISPLAY, "จอใหญ่", new Wall(Sound.SILENT, false));
    admin.wear(office.signIn(OfficeAtWork.SUPERVISOR));
    admin.open("/devices");
    assertThat(at(".device")).containsText("ไม่มีเสียงเรียก");
    assertThat(at("#pair")).hasCount(0);
    assertThat(at(".revoke")).hasCount(0);
    admin.look("devices-supervisor", 1440, 390);
    admin.wear(office.signIn(OfficeAtWork.CLERK));
    admin.open("/devices");
    assertThat(at("main")).containsText("ท่านไม่มีสิทธิ์ใช้หน้านี้");
  }

  private Locator at(String selector) {
    return admin.page.locator(selector);
  }

  private void says(String words) {
    assertThat(at("#said")).containsText(words);
  }

  /** No key has moved a moment ago, and none was pressed. */
  private void rested() {
    admin.page.waitForFunction(
        "() => performance.now() > restsUntil && performance.now() - lastPress > 750");
  }

  private void isLinked() {
    assertThat(at("#link")).hasText("เชื่อมต่ออยู่");
  }
}
