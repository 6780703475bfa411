package batq.server.pages.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.pages.AtABrowser;
import batq.server.pages.OfficeAtWork;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;

/** Somebody at the pages for signing in and for the own account. */
final class Visitor extends AtABrowser {
  private final OfficeAtWork office;

  Visitor(OfficeAtWork office, Browser browser) {
    super(office, browser);
    this.office = office;
  }

  /** Gives name and password at the page for signing in. */
  void knocks(String name, String secret) {
    page.fill("#name", name);
    page.fill("#secret", secret);
    press("Enter");
  }

  /** Is let in by name and password, and goes to the own account. */
  void atTheAccountOf(String name) {
    wear(office.signIn(name));
    open("/account");
    assertThat(page.locator("h1")).hasText("บัญชีของฉัน");
  }

  void signsOut() {
    page.click("[data-sign-out]");
    page.waitForURL(office.address("/sign-in"));
  }

  /** The panel under this title. */
  Locator panel(String title) {
    return page.locator(".panel:has(#" + title + "-title)");
  }

  void hears(String words) {
    assertThat(page.locator("#account-said")).containsText(words);
  }
}
