package batq.server.pages.floor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import com.microsoft.playwright.Browser;

/** Whoever helps on the floor, with a telephone in one hand; the taps are counted. */
final class Helper extends AtABrowser {
  private final OfficeAtWork office;
  private int taps;

  Helper(OfficeAtWork office, Browser browser) {
    super(office, browser);
    this.office = office;
  }

  void onTheFloor() {
    wear(office.signIn(OfficeAtWork.HELPER));
    onTheFloor("");
  }

  /** The same page again, asked for with these words behind its address. */
  void onTheFloor(String query) {
    page.setViewportSize(390, 844);
    open("/floor" + query);
    assertThat(page.locator("#link")).hasText("เชื่อมต่ออยู่");
  }

  void tap(String selector) {
    page.click(selector);
    taps++;
    settle();
  }

  void tapNamed(String name) {
    page.click("button:visible:has-text('%s')".formatted(name));
    taps++;
    settle();
  }

  int taps() {
    return taps;
  }

  void sheetSays(String words) {
    assertThat(page.locator("#sheet-box")).containsText(words);
  }

  /** Gives somebody a number: service, class, done. */
  void issue(String service, String visitorClass) {
    tap("[data-service=%s]".formatted(service));
    tap("#issue .class-key:has-text('%s')".formatted(visitorClass));
    sheetSays("ออกบัตรแล้ว");
  }

  void done() {
    tap("#sheet .done");
    assertThat(page.locator("#sheet")).isHidden();
  }

  void openTicket(String number) {
    if (page.locator(".tab[data-show=list]").isVisible()) {
      tap(".tab[data-show=list]");
    }
    tap(".row[data-number='%s']".formatted(number));
    assertThat(page.locator("#sheet .big-number")).containsText(number);
  }
}
