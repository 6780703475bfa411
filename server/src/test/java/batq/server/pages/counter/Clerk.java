package batq.server.pages.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

/** Whoever works at a counter's page. */
final class Clerk extends AtABrowser {
  private final OfficeAtWork office;

  Clerk(OfficeAtWork office, Browser browser) {
    super(office, browser);
    this.office = office;
    letNothingFade();
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

  /** Presses the one key, which calls this number. */
  void calls(String number) {
    press("Space");
    has(number);
    settle();
  }

  /** Calls the number again, which makes so many calls. */
  void recalls(int calls) {
    press("KeyR");
    assertThat(page.locator(".facts")).containsText("เรียก " + calls + " ครั้ง");
    settle();
  }

  /** Presses a key that opens something, and waits for it. */
  Locator opens(String key) {
    press(key);
    return sheet();
  }

  /** Chooses a number of the list. */
  Locator chooses(String number) {
    click(page.locator("#row-" + number));
    return sheet();
  }

  /** Presses what the open sheet offers under these words, one after the other. */
  void takes(String... words) {
    settle();
    for (var each : words) {
      click(sheet().getByText(each).first());
    }
    assertThat(page.locator("#sheet")).isHidden();
    settle();
  }

  Locator sheet() {
    var sheet = page.locator("#sheet");
    assertThat(sheet).isVisible();
    return sheet;
  }

  void says(String words) {
    assertThat(page.locator("#said")).containsText(words);
  }

  void has(String number) {
    assertThat(page.locator("#current-number")).hasText(number);
  }

  void hasNobody() {
    assertThat(page.locator("#current-number")).hasCount(0);
  }

  void waiting(int people) {
    assertThat(page.locator("#queue-title")).hasText("คิวที่รอ " + people);
  }

  void isLinked() {
    assertThat(page.locator("#link")).hasText("เชื่อมต่ออยู่");
  }
}
