package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import com.microsoft.playwright.Browser;

/** Whoever works at a counter's page. */
final class Clerk extends AtABrowser {
  Clerk(OfficeAtWork office, Browser browser) {
    super(office, browser);
  }

  /** At counter 3's page, signed in earlier. */
  void atCounterThree() {
    wear(office.clerk());
    open("/counter/3");
    isLinked();
  }

  void openCounter() {
    press("Space");
    says("เปิดช่องบริการ");
    assertThat(page.locator("#main-key")).containsText("เรียกคิวถัดไป");
    settle();
  }

  void says(String words) {
    assertThat(page.locator("#said")).containsText(words);
  }

  void has(String number) {
    assertThat(page.locator("#current-number")).hasText(number);
  }

  void isLinked() {
    assertThat(page.locator("#link")).hasText("เชื่อมต่ออยู่");
  }
}
