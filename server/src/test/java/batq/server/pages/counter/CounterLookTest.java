package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import batq.wire.VisitorClass;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The page in every state at every width, and by the keyboard alone. */
class CounterLookTest extends AtTheCounter {
  @Test
  void everyStateIsCleanAtEveryWidth() {
    clerk.wear(office.clerk());
    clerk.open("/counter");
    clerk.look("choose", 1440, 390);
    clerk.open("/counter/3");
    clerk.isLinked();
    clerk.look("counter-closed", 1440, 390);
    clerk.openCounter();
    clerk.look("counter-empty", 1440, 390);
    clerk.opens("KeyP");
    clerk.takes("พักกลางวัน");
    clerk.look("counter-paused", 1440, 390);
    clerk.page.evaluate("document.activeElement.blur()");
    clerk.openCounter();
    queueOfTheMorning();
    clerk.waiting(12);
    clerk.look("counter-waiting", 1440, 1024, 390, 320);
    clerk.calls("3002");
    clerk.look("counter-called", 1440, 1024, 768, AtABrowser.ZOOMED, 390, 320);
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ");
    pass(Duration.ofSeconds(252));
    clerk.page.reload();
    clerk.page.locator(".paper input").first().check();
    clerk.look("counter-serving", 1920, 1440, 1024, 390, 320);
    pass(Duration.ofMinutes(3));
    clerk.page.reload();
    assertThat(clerk.page.locator(".over")).isVisible();
    clerk.look("counter-over", 1440, 1024, 390);
  }

  @Test
  void whatNobodyServesIsToldAtTheCounterAndTakenOnThere() {
    openWith(1);
    office.issue("old_age", VisitorClass.ELDERLY);
    assertThat(clerk.page.locator(".notice")).containsText("ไม่มีช่องบริการเปิด");
    clerk.look("counter-notice", 1440, 1024, 390, 320);
    clerk.settle();
    clerk.page.locator(".take-on").click();
    clerk.waiting(2);
    assertThat(clerk.page.locator(".notice")).hasCount(0);
  }

  @Test
  void everySheetIsCleanAtEveryWidth() {
    queueOfTheMorning();
    openWith(0);
    clerk.calls("3002");
    clerk.opens("KeyH");
    clerk.look("counter-hold", 1440, 390, 320);
    clerk.takes("10 นาที");
    clerk.says("พักคิว 3002 แล้ว");
    clerk.calls("3006");
    looked("KeyT", "counter-transfer");
    looked("KeyW", "counter-walk-up");
    looked("KeyP", "counter-sheet");
    looked("KeyG", "counter-change");
    looked("KeyC", "counter-continue");
    clerk.chooses("3001").getByText("เรียกข้ามลำดับ").click();
    clerk.look("counter-number", 1440, 390, 320);
    clerk.press("Escape");
    clerk.chooses("3002");
    clerk.look("counter-aside", 1440, 390);
    clerk.press("Escape");
    clerk.look("counter-held", 1440, 1024, 390);
  }

  private void looked(String key, String state) {
    clerk.opens(key);
    clerk.look(state, 1440, 390, 320);
    clerk.press("Escape");
    assertThat(clerk.page.locator("#sheet")).isHidden();
    clerk.settle();
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
    tabTo(clerk.page.locator("a.choice[href='/counter/3']"));
    clerk.press("Enter");
    clerk.isLinked();
    clerk.openCounter();
    tabTo(clerk.page.locator("#counter-key"));
    clerk.opens("Space");
    clerk.settle();
    clerk.press("Enter");
    clerk.says("พักช่องบริการ");
    clerk.settle();
    assertThat(clerk.page.locator("#counter-key")).isFocused();
    clerk.page.evaluate("document.activeElement.blur()");
    clerk.openCounter();
    clerk.calls("3001");
    clerk.press("KeyS");
    clerk.says("เริ่มให้บริการ 3001");
    clerk.settle();
    clerk.press("KeyF");
    clerk.says("3001 เสร็จสิ้น");
  }

  private void tabTo(Locator it) {
    for (var i = 0; i < 40 && !isFocused(it); i++) {
      clerk.press("Tab");
    }
    assertThat(it).isFocused();
  }

  private static boolean isFocused(Locator it) {
    return (Boolean) it.evaluate("it => it === document.activeElement");
  }

  private void queueOfTheMorning() {
    office.issue("land_tax");
    office.issue("water_bill", VisitorClass.ELDERLY);
    office.issue("waste_fee");
    office.issue("sign_tax");
    pass(Duration.ofMinutes(4));
    office.issue("commerce");
    office.issue("land_tax", VisitorClass.PREGNANT);
    office.issue("water_bill");
    pass(Duration.ofMinutes(3));
    office.issue("land_tax", VisitorClass.MONK);
    office.issue("waste_fee");
    office.issue("water_bill");
    pass(Duration.ofMinutes(4));
    office.issue("water_bill", VisitorClass.ELDERLY);
    office.issue("sign_tax");
  }
}
