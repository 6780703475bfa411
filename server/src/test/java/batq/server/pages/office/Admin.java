package batq.server.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import com.microsoft.playwright.Browser;

/** An admin at the office's pages. */
final class Admin extends AtABrowser {
  Admin(OfficeAtWork office, Browser browser) {
    super(office, browser);
    wear(office.signIn(OfficeAtWork.ADMIN));
  }

  /** Types into a field and stays there: Enter then saves. */
  void types(String field, String text) {
    page.fill("[name=" + field + "]", text);
    page.focus("[name=" + field + "]");
  }

  void ticks(String field, boolean on) {
    page.setChecked("[name=" + field + "]", on);
  }

  /** Enter in the field that has the focus, and the page says that it is saved. */
  void saves() {
    settle();
    press("Enter");
    hears("บันทึกแล้ว");
  }

  void hears(String words) {
    assertThat(page.locator("#form-said")).containsText(words);
  }

  /** Enter, and the word beside a field. */
  void isRefused(String field, String words) {
    settle();
    press("Enter");
    assertThat(page.locator(".field:has([name=" + field + "]) .wrong")).hasText(words);
  }
}
