package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk at counter 3, in the system's browser, against a real server. */
class CounterPageTest {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private Clerk clerk;

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
  void beginWork(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    clerk = new Clerk(office, chromium.browser);
  }

  @AfterEach
  void endWork() throws IOException {
    clerk.close();
    office.close();
  }

  @Test
  void aMissingBrowserIsAFailureInWords() {
    assertThatThrownBy(() -> new Chromium(Path.of("/nowhere/chromium")))
        .hasMessageContaining("install chromium: ./batq test does");
  }

  @Test
  void aWrongPasswordIsToldAndTheNameStays() {
    clerk.open("/");
    clerk.page.fill("#name", OfficeAtWork.CLERK);
    clerk.page.fill("#secret", "ไม่ใช่รหัสนี้");
    clerk.press("Enter");
    assertThat(clerk.page.locator("#sign-in-said")).containsText("ไม่ถูกต้อง");
    assertThat(clerk.page.locator("#name")).hasValue(OfficeAtWork.CLERK);
    assertThat(clerk.page.locator("#secret")).isFocused();
  }

  @Test
  void oneKeyFinishesTheOneAndCallsTheNext() {
    office.issue("land_tax");
    office.issue("water_bill");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
    assertThat(clerk.page.locator("#main-key")).containsText("จบ 3001 แล้วเรียก 3002");
    office.clock.pass(Duration.ofSeconds(30));
    clerk.settle();
    clerk.press("Space");
    clerk.has("3002");
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 0");
    office.clock.pass(Duration.ofSeconds(30));
    clerk.settle();
    clerk.press("Space");
    assertThat(clerk.page.locator(".rest-title")).hasText("ไม่มีผู้รอ");
  }

  @Test
  void twoPressesInARowCallOnceAndASoonOneIsToldWhy() {
    office.issue("land_tax");
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.press("Space");
    clerk.press("Space");
    clerk.has("3001");
    clerk.settle();
    clerk.press("Space");
    clerk.says("เพิ่งเรียก 3001 กรุณารอ");
    clerk.has("3001");
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 1");
  }

  @Test
  void aHeldKeyIsOnePress() {
    office.issue("land_tax");
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    office.clock.pass(Duration.ofMinutes(1));
    clerk.page.keyboard().down("Space");
    clerk.has("3001");
    office.clock.pass(Duration.ofMinutes(1));
    clerk.settle();
    // Chromium repeats a key that goes down again without having gone up.
    clerk.page.keyboard().down("Space");
    clerk.settle();
    clerk.has("3001");
    clerk.page.keyboard().up("Space");
  }

  @Test
  void keysAreFoundByTheirPlaceAlsoOnAThaiLayout() {
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
    clerk.settle();
    clerk.page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " {code: 'KeyF', key: 'ด', bubbles: true, cancelable: true}))");
    clerk.says("3001 เสร็จสิ้น");
  }

  @Test
  void aNoShowOpensAfterThreeCallsHalfAMinuteApartAndSaysTheSeconds() {
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
    var noShow = clerk.page.locator("#no-show");
    assertThat(noShow).hasAttribute("aria-disabled", "true");
    assertThat(noShow).containsText("เรียกอีก 2\u00a0ครั้ง นับได้ใน");
    clerk.settle();
    clerk.press("KeyN");
    clerk.settle();
    clerk.has("3001");
    recallAfter(Duration.ofSeconds(31));
    assertThat(noShow).containsText("เรียกอีก 1\u00a0ครั้ง");
    recallAfter(Duration.ofSeconds(5));
    assertThat(noShow).containsText("เรียกอีก 1\u00a0ครั้ง");
    recallAfter(Duration.ofSeconds(31));
    assertThat(noShow).not().hasAttribute("aria-disabled", "true");
    clerk.press("KeyN");
    clerk.says("3001 ไม่มาตามเรียก");
  }

  private void recallAfter(Duration time) {
    office.clock.pass(time);
    clerk.press("KeyR");
    clerk.says("เรียก 3001 อีกครั้งแล้ว");
    clerk.settle();
  }

  @Test
  void theListIsTheOrderInWhichTheKeyCalls() {
    office.issue("land_tax");
    for (var i = 0; i < 3; i++) {
      office.issue("water_bill", VisitorClass.ELDERLY);
    }
    office.issue("sign_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    var listed = clerk.page.locator(".row .number").allTextContents();
    assertThat(listed).containsExactly("3002", "3003", "3001", "3004", "3005");
    var called = new ArrayList<String>();
    for (var number : listed) {
      clerk.press("Space");
      clerk.has(number);
      called.add(clerk.page.locator("#current-number").textContent());
      office.clock.pass(Duration.ofMinutes(1));
      clerk.settle();
    }
    assertThat(called).isEqualTo(listed);
  }

  @Test
  void whatHappensElsewhereAppearsAtOnce() {
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.isLinked();
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 0");
    office.issue("land_tax");
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 1");
    clerk.says("3001 มารอแล้ว");
    assertThat(clerk.page).hasTitle("3001 (1) รอ ๐ น. · ช่องบริการ 3");
    var first = clerk.page;
    clerk.page = clerk.tab();
    clerk.open("/counter/3");
    clerk.isLinked();
    clerk.press("Space");
    clerk.has("3001");
    assertThat(first.locator("#current-number")).hasText("3001");
  }

  @Test
  void aPressOnAnOldPictureChangesNothingAndShowsTheTruth() {
    office.issue("land_tax");
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
    clerk.settle();
    office.clock.pass(Duration.ofMinutes(1));
    clerk.page.evaluate(
        "document.getElementById('main-key').setAttribute('hx-vals', '{\"current\":\"\"}')");
    clerk.press("Space");
    clerk.says("รายการเปลี่ยนไปแล้ว ขณะนี้ที่ช่องนี้คือ 3001");
    clerk.has("3001");
  }

  @Test
  void withoutTheServerTheListStaysAndItHealsByItself() throws IOException {
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.openCounter();
    clerk.isLinked();
    clerk.page.evaluate("window.sameDocument = true");
    office.stop();
    assertThat(clerk.page.locator("#lost")).isVisible();
    assertThat(clerk.page.locator("#lost-at")).hasText("09.42 น.");
    assertThat(clerk.page.locator(".row .number")).hasText("3001");
    clerk.press("Space");
    clerk.says("ส่งคำสั่งไม่ถึงเครื่องแม่ข่าย");
    clerk.look("counter-lost", 1440, 1024, 390, 320);
    office.start();
    assertThat(clerk.page.locator("#lost")).isHidden();
    clerk.isLinked();
    assertThat((Boolean) clerk.page.evaluate("window.sameDocument === true")).isTrue();
    office.issue("water_bill");
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 2");
    clerk.settle();
    clerk.press("Space");
    clerk.has("3001");
  }

  @Test
  void aWaitingTicketIsCancelledWithAReason() {
    office.issue("land_tax");
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.page.locator("#row-3002").click();
    assertThat(clerk.page.locator("#cancel")).isVisible();
    clerk.press("KeyN");
    clerk.page.getByText("ออกซ้ำ").click();
    clerk.says("ยกเลิก 3002 แล้ว");
    assertThat(clerk.page.locator("#cancel")).isHidden();
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 1");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    office.issue("land_tax");
    clerk.open("/");
    clerk.page.keyboard().type(OfficeAtWork.CLERK);
    clerk.press("Tab");
    clerk.page.keyboard().type(OfficeAtWork.SECRET);
    clerk.press("Enter");
    clerk.page.waitForURL(office.address("/counter"));
    var third = clerk.page.locator("a.choice[href='/counter/3']");
    for (var i = 0; i < 20 && !isFocused(third); i++) {
      clerk.press("Tab");
    }
    clerk.press("Enter");
    clerk.isLinked();
    clerk.openCounter();
    var pause = clerk.page.locator("#pause-key");
    for (var i = 0; i < 30 && !isFocused(pause); i++) {
      clerk.press("Tab");
    }
    clerk.press("Space");
    assertThat(clerk.page.locator("#pause")).isVisible();
    clerk.press("Enter");
    clerk.says("พักช่องบริการ");
    clerk.settle();
    clerk.page.evaluate("document.activeElement.blur()");
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
    clerk.settle();
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ 3001");
    clerk.settle();
    clerk.press("KeyF");
    clerk.says("3001 เสร็จสิ้น");
  }

  private static boolean isFocused(com.microsoft.playwright.Locator it) {
    return (Boolean) it.evaluate("it => it === document.activeElement");
  }

  @Test
  void englishIsOneClickAwayAndRemembered() {
    office.issue("land_tax");
    clerk.atCounterThree();
    clerk.page.getByText("English").click();
    assertThat(clerk.page.locator("html")).hasAttribute("lang", "en");
    assertThat(clerk.page.locator("#link")).hasText("Connected");
    assertThat(clerk.page.locator("#main-key")).containsText("Open this counter");
    clerk.press("Space");
    clerk.says("Open");
    clerk.settle();
    clerk.press("Space");
    clerk.says("3001 is called");
    assertThat(clerk.page).hasTitle("(0) nobody waits · Counter 3");
    clerk.look("counter-english", 1440, 390);
    clerk.open("/counter");
    assertThat(clerk.page.locator("h1")).hasText("Choose a counter");
  }

  @Test
  void eightTabsShareOneStreamAndTheKeyStillAnswers() {
    office.issue("land_tax");
    clerk.atCounterThree();
    for (var i = 0; i < 7; i++) {
      clerk.page = clerk.tab();
      clerk.open("/counter/3");
      clerk.isLinked();
    }
    clerk.openCounter();
    clerk.press("Space");
    clerk.has("3001");
  }

  @Test
  void aBrowserWithoutSharedWorkersFollowsByItself() {
    clerk.page.addInitScript("window.SharedWorker = undefined");
    clerk.atCounterThree();
    office.issue("land_tax");
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 1");
  }

  @Test
  void everyStateIsCleanAtEveryWidth() {
    clerk.open("/sign-in");
    clerk.look("sign-in", 1440, 390, 320);
    clerk.signIn();
    clerk.look("choose", 1440, 390);
    clerk.open("/counter/3");
    clerk.isLinked();
    clerk.look("counter-closed", 1440, 390);
    clerk.openCounter();
    clerk.look("counter-empty", 1440, 390);
    queueOfTheMorning();
    assertThat(clerk.page.locator("#queue-title")).hasText("คิวที่รอ 12");
    clerk.look("counter-waiting", 1440, 1024, 390, 320);
    clerk.press("Space");
    clerk.has("3002");
    clerk.look("counter-called", 1440, 1024, 720, 390, 320);
    clerk.settle();
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ");
    office.clock.pass(Duration.ofSeconds(252));
    clerk.page.reload();
    clerk.page.locator(".paper input").first().check();
    clerk.look("counter-serving", 1920, 1440, 1024, 390, 320);
    clerk.page.locator("#row-3001").click();
    clerk.look("counter-cancel", 1440, 390);
  }

  private void queueOfTheMorning() {
    office.issue("land_tax");
    office.issue("water_bill", VisitorClass.ELDERLY);
    office.issue("waste_fee");
    office.issue("sign_tax");
    office.clock.pass(Duration.ofMinutes(4));
    office.issue("commerce");
    office.issue("land_tax", VisitorClass.PREGNANT);
    office.issue("water_bill");
    office.clock.pass(Duration.ofMinutes(3));
    office.issue("land_tax", VisitorClass.MONK);
    office.issue("waste_fee");
    office.issue("water_bill");
    office.clock.pass(Duration.ofMinutes(4));
    office.issue("water_bill", VisitorClass.ELDERLY);
    office.issue("sign_tax");
  }
}
