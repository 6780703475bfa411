package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The one key of the day, and what guards it. */
class CounterKeyTest extends AtTheCounter {
  @Test
  void oneKeyFinishesTheOneAndCallsTheNext() {
    office.issue("land_tax");
    office.issue("water_bill");
    openWith(0);
    clerk.calls("3001");
    assertThat(clerk.page.locator("#main-key")).containsText("จบ 3001 แล้วเรียก 3002");
    pass(Duration.ofSeconds(30));
    clerk.calls("3002");
    clerk.waiting(0);
    pass(Duration.ofSeconds(30));
    clerk.press("Space");
    assertThat(clerk.page.locator(".rest-title")).hasText("ไม่มีผู้รอ");
  }

  @Test
  void twoPressesInARowCallOnceAndASoonOneIsToldWhy() {
    openWith(2);
    clerk.press("Space");
    clerk.press("Space");
    clerk.has("3001");
    clerk.settle();
    clerk.press("Space");
    clerk.says("เพิ่งเรียก 3001 กรุณารอ");
    clerk.has("3001");
    clerk.waiting(1);
  }

  @Test
  void aHeldKeyIsOnePress() {
    openWith(2);
    pass(Duration.ofMinutes(1));
    clerk.page.keyboard().down("Space");
    clerk.has("3001");
    pass(Duration.ofMinutes(1));
    clerk.settle();
    // Chromium repeats a key that goes down again without having gone up.
    clerk.page.keyboard().down("Space");
    clerk.settle();
    // What comes after the repeated key is shown: so the key has done nothing.
    office.issue("land_tax");
    clerk.waiting(2);
    clerk.has("3001");
    clerk.page.keyboard().up("Space");
  }

  @Test
  void keysAreFoundByTheirPlaceAlsoOnAThaiLayout() {
    openWith(1);
    clerk.calls("3001");
    clerk.page.evaluate(
        "document.body.dispatchEvent(new KeyboardEvent('keydown',"
            + " {code: 'KeyF', key: 'ด', bubbles: true, cancelable: true}))");
    clerk.says("3001 เสร็จสิ้น");
  }

  @Test
  void theListIsTheOrderInWhichTheKeyCalls() {
    office.issue("land_tax");
    for (var i = 0; i < 3; i++) {
      office.issue("water_bill", VisitorClass.ELDERLY);
    }
    office.issue("sign_tax");
    openWith(0);
    var listed = clerk.page.locator(".row .number").allTextContents();
    assertThat(listed).containsExactly("3002", "3003", "3001", "3004", "3005");
    var called = new ArrayList<String>();
    for (var number : listed) {
      clerk.calls(number);
      called.add(clerk.page.locator("#current-number").textContent());
      pass(Duration.ofMinutes(1));
    }
    assertThat(called).isEqualTo(listed);
  }

  @Test
  void aPressOnAnOldPictureChangesNothingAndShowsTheTruth() {
    openWith(2);
    clerk.calls("3001");
    pass(Duration.ofMinutes(1));
    clerk.page.evaluate(
        "document.getElementById('main-key').setAttribute('hx-vals', '{\"current\":\"\"}')");
    clerk.press("Space");
    clerk.says("รายการเปลี่ยนไปแล้ว ขณะนี้ที่ช่องนี้คือ 3001");
    clerk.has("3001");
  }

  @Test
  void aSlipIsUndoneWithinTenSecondsAndWhomItFinishedStandsThereAgain() {
    openWith(2);
    clerk.calls("3001");
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ 3001");
    clerk.settle();
    clerk.calls("3002");
    assertThat(clerk.page.locator("#undo")).containsText("ย้อนกลับ");
    clerk.press("KeyZ");
    clerk.says("ย้อนกลับแล้ว ที่ช่องนี้คือ 3001 ตามเดิม");
    clerk.has("3001");
    clerk.waiting(1);
    assertThat(clerk.page.locator("#undo")).hasCount(0);
  }

  @Test
  void afterTenSecondsTheSlipStands() {
    openWith(1);
    clerk.calls("3001");
    pass(Duration.ofSeconds(11));
    clerk.press("KeyZ");
    clerk.says("เกิน 10 วินาทีแล้ว ย้อนกลับไม่ได้");
    clerk.has("3001");
    assertThat(clerk.page.locator("#undo")).hasCount(0);
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
}
