package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** One stream a browser; what happens elsewhere is seen, and a lost server is told and healed. */
class CounterLinkTest extends AtTheCounter {
  @Test
  void whatHappensElsewhereAppearsAtOnce() {
    openWith(0);
    clerk.isLinked();
    clerk.waiting(0);
    office.issue("land_tax");
    clerk.waiting(1);
    clerk.says("3001 มารอแล้ว");
    assertThat(clerk.page).hasTitle("3001 (1) รอ ๐ น. · ช่องบริการ 3");
    var first = clerk.page;
    clerk.page = clerk.tab();
    clerk.open("/counter/3");
    clerk.isLinked();
    clerk.calls("3001");
    assertThat(first.locator("#current-number")).hasText("3001");
  }

  @Test
  void withoutTheServerTheListStaysAndItHealsByItself() throws IOException {
    openWith(1);
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
    clerk.waiting(2);
    clerk.settle();
    clerk.calls("3001");
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
    clerk.calls("3001");
  }

  @Test
  void aBrowserWithoutSharedWorkersFollowsByItself() {
    clerk.page.addInitScript("window.SharedWorker = undefined");
    clerk.atCounterThree();
    office.issue("land_tax");
    clerk.waiting(1);
  }
}
