package batq.server.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** มีผลตั้งแต่ of counters, of the rule of order and of sessions, on Wednesday 11 March 2569. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class LaterChangesTest {
  private Chromium chromium;
  private OfficeAtWork office;
  private Path data;
  private Admin admin;

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
    admin = new Admin(office, chromium.browser);
  }

  @AfterEach
  void goes() {
    admin.close();
  }

  @Test
  void aCounterAndTheRuleChangeOnTheirDayInOneEventEachByTheClock() throws IOException {
    admin.open("/office/counters/2");
    admin.page.check("[name=serves][value=sign_tax]");
    admin.types("from", "12 มี.ค. 69");
    admin.saves();
    assertThat(admin.page.locator("[name=serves][value=sign_tax]")).not().isChecked();
    assertThat(admin.page.locator("main"))
        .containsText("มีการเปลี่ยนแปลงที่จะมีผลวันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙");
    admin.look("office-counter-coming", 1440, 390);
    admin.open("/office/settings");
    admin.page.selectOption("[name=rule]", "first");
    admin.types("ruleFrom", "๑๒/๓/๒๕๖๙");
    admin.saves();
    assertThat(admin.page.locator("[name=rule]")).hasValue("alternating");
    assertThat(admin.page.locator("main"))
        .containsText("ตั้งแต่วันพฤหัสบดีที่ ๑๒ มีนาคม ๒๕๖๙: ตามลำดับก่อนหลังเท่านั้น");
    admin.look("office-rule-coming", 1440, 390);
    office.clock.pass(Duration.ofDays(1));
    office.stop();
    office.start();
    // Nobody stays signed in over a night.
    admin.wear(office.signIn(OfficeAtWork.ADMIN));
    admin.open("/office/settings");
    assertThat(admin.page.locator("[name=rule]")).hasValue("first");
    admin.open("/office/counters/2");
    assertThat(admin.page.locator("[name=serves][value=sign_tax]")).isChecked();
    assertThat(admin.page.locator("text=ยกเลิกการเปลี่ยนแปลง")).hasCount(0);
    assertThat(actors("settings-changed")).last().isEqualTo("batq");
    assertThat(actors("catalogue-changed")).last().isEqualTo("batq");
  }

  @Test
  void whatIsToComeIsCalledOffAndThatIsUndone() {
    admin.open("/office/counters/4");
    admin.page.fill("[name=name]", "งานช่าง");
    admin.types("from", "1 ม.ค. 2570");
    admin.saves();
    admin.open("/office/counters");
    assertThat(admin.page.locator("main")).containsText("เปลี่ยน ๑ ม.ค. ๗๐");
    admin.open("/office/counters/4");
    admin.page.fill("[name=name]", "อีกชื่อหนึ่ง");
    admin.types("from", "2 ม.ค. 2570");
    admin.isRefused("from", "มีการเปลี่ยนแปลงรออยู่แล้ว กรุณายกเลิกรายการนั้นก่อน");
    admin.open("/office/counters/4");
    admin.page.click("text=ยกเลิกการเปลี่ยนแปลงที่จะมีผล");
    admin.page.waitForURL("**/office/counters/4?saved=*");
    assertThat(admin.page.locator("text=ยกเลิกการเปลี่ยนแปลง")).hasCount(0);
    admin.settle();
    admin.page.click("text=เลิกทำ");
    assertThat(admin.page.locator("text=ยกเลิกการเปลี่ยนแปลง")).hasCount(1);
  }

  @Test
  void whatAnotherCounterGaveUpForItIsNotCalledOff() {
    admin.open("/office/counters/1");
    admin.page.check("[name=serves][value=land_tax]");
    admin.types("from", "1 ก.พ. 2570");
    admin.saves();
    admin.open("/office/counters/3");
    admin.page.uncheck("[name=serves][value=land_tax]");
    admin.types("from", "1 ม.ค. 2570");
    admin.isRefused("serves", "ไม่มีช่องอื่นให้บริการ: ภาษีที่ดิน/สิ่งปลูกสร้าง");
    admin.types("from", "1 ก.พ. 2570");
    admin.saves();
    admin.open("/office/counters/1");
    admin.page.click("text=ยกเลิกการเปลี่ยนแปลงที่จะมีผล");
    admin.hears("ยังทำไม่ได้ เพราะข้อมูลอื่นของสำนักงานต้องใช้รายการนี้");
    admin.look("office-counter-needed", 390);
  }

  @Test
  void aSessionIsAnotherOneFromItsDayOnAndTheOldOneStaysUntilThen() {
    admin.open("/office/sessions/1");
    admin.page.fill("[name=until]", "17.30");
    admin.types("since", "1 เม.ย. 2569");
    admin.saves();
    assertThat(admin.page.locator("[name=through]")).hasValue("๓๑ มีนาคม ๒๕๖๙");
    admin.open("/office/sessions");
    assertThat(admin.page.locator(".thing").nth(0)).containsText("ใช้ถึง ๓๑ มี.ค. ๖๙");
    assertThat(admin.page.locator(".thing").nth(1)).containsText("ใช้ตั้งแต่ ๑ เม.ย. ๖๙");
    assertThat(admin.page.locator(".thing").nth(1)).containsText("๑๗.๓๐ น.");
    admin.look("office-sessions-coming", 1440, 390);
    admin.open("/office/sessions/2");
    admin.types("since", "15 เม.ย. 2569");
    admin.saves();
    admin.open("/office/sessions/1");
    assertThat(admin.page.locator("[name=through]")).hasValue("๑๔ เมษายน ๒๕๖๙");
    admin.open("/office/sessions/2");
    admin.look("office-session-coming", 1440, 390);
    admin.page.click("text=ยกเลิกการเปลี่ยนแปลงที่จะมีผล");
    admin.page.waitForURL("**/office/sessions?saved=*");
    assertThat(admin.page.locator(".thing")).hasCount(1);
    assertThat(admin.page.locator(".thing")).not().containsText("ใช้ถึง");
    admin.settle();
    admin.page.click("text=เลิกทำ");
    assertThat(admin.page.locator(".thing")).hasCount(2);
  }

  private List<String> actors(String event) throws IOException {
    try (var beside = Database.openBeside(DataDirectory.database(data))) {
      return beside.read(
          sql ->
              sql.list(
                  "SELECT actor FROM event WHERE name = '%s' ORDER BY sequence".formatted(event),
                  row -> row.text("actor")));
    }
  }
}
