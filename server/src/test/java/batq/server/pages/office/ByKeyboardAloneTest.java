package batq.server.pages.office;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
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

/** An admin without a mouse: signing in, the own account, and the pages of the office. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class ByKeyboardAloneTest {
  private static final int MOST_TABS = 200;
  private static final String DISABLE = "#form button:has-text('ปิดใช้งาน')";
  private static final List<String> PAGES =
      List.of(
          "/account",
          "/office",
          "/office/services",
          "/office/services/sign_tax",
          "/office/counters/3",
          "/office/departments/finance",
          "/office/classes/elderly",
          "/office/sessions/1",
          "/office/holidays/new",
          "/office/limits",
          "/office/staff/new",
          "/office/messages",
          "/office/settings");

  /** At the first moment after an exchange at which a key can come, this is sent. */
  private static final String TYPES_AT_THE_EXCHANGE =
      """
      () => {
        window.exchanges = 0;
        document.addEventListener('htmx:afterSwap', () => {
          if (++exchanges > 1) return;
          setTimeout(() => {
            const field = document.querySelector('[name=floorTh]');
            field.value = 'ชั้น ๓';
            letTimePass(750);
            field.form.requestSubmit();
          });
        });
      }""";

  private Chromium chromium;
  private OfficeAtWork office;
  private Admin admin;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
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
  void everyPageIsWalkedByTabInItsOrderAndTheRingIsSeen() {
    for (var page : PAGES) {
      admin.open(page);
      admin.walkByTab();
    }
  }

  @Test
  void oneSignsInByKeyboardAndIsToldWhatIsWrong() {
    try (var somebody = new AtABrowser(office, chromium.browser)) {
      somebody.open("/sign-in");
      somebody.walkByTab();
      somebody.open("/sign-in");
      assertThat(somebody.page.locator("#name")).isFocused();
      somebody.page.keyboard().insertText(OfficeAtWork.ADMIN);
      somebody.press("Tab");
      somebody.page.keyboard().insertText("ไม่ใช่รหัสนี้");
      somebody.press("Enter");
      assertThat(somebody.page.locator("#sign-in-said")).containsText("ไม่ถูกต้อง");
      assertThat(somebody.page.locator("#secret")).isFocused();
      somebody.page.keyboard().insertText(OfficeAtWork.SECRET);
      somebody.press("Enter");
      somebody.page.waitForURL(office.address("/today"));
    }
  }

  @Test
  void theOwnPasswordIsChangedByKeyboard() {
    admin.open("/account");
    tabTo("#old");
    admin.page.keyboard().insertText("ไม่ใช่รหัสนี้");
    for (var twice = 0; twice < 2; twice++) {
      admin.press("Tab");
      admin.page.keyboard().insertText("ปลาทูทอดกรอบ");
    }
    admin.press("Enter");
    assertThat(admin.page.locator(".panel:has(#old) .said")).hasText("รหัสผ่านปัจจุบันไม่ถูกต้อง");
    assertThat(admin.page.locator("#old")).isFocused();
  }

  @Test
  void enterSavesAndTheFocusStaysInTheForm() {
    admin.open("/office");
    tabTo("a[href='/office/departments']");
    admin.press("Enter");
    tabTo("a[href='/office/departments/chief_administrator']");
    admin.press("Enter");
    tabTo("[name=floorTh]");
    admin.press("Control+A");
    admin.page.keyboard().insertText("ชั้น ๑");
    admin.saves();
    assertThat(admin.page.locator("[name=floorTh]")).isFocused();
    tabTo(".main-key");
    admin.settle();
    admin.press("Enter");
    admin.hears("ไม่มีอะไรเปลี่ยน");
    assertThat(admin.page.locator(".main-key")).isFocused();
  }

  @Test
  void escapeClosesTheQuestionAndGivesTheFocusBack() {
    admin.open("/office/staff");
    tabTo("a.thing:has-text('%s')".formatted(OfficeAtWork.CLERK));
    admin.press("Enter");
    tabTo(DISABLE);
    admin.settle();
    admin.press("Enter");
    assertThat(admin.page.locator("#asks")).isVisible();
    assertThat(admin.page.locator("[data-no]")).isFocused();
    admin.press("Tab");
    assertThat(admin.page.locator("[data-yes]")).isFocused();
    admin.press("Escape");
    assertThat(admin.page.locator("#asks")).isHidden();
    assertThat(admin.page.locator(DISABLE)).isFocused();
    admin.settle();
    admin.press("Enter");
    admin.press("Tab");
    admin.press("Enter");
    admin.hears("ปิดใช้งานแล้ว");
    assertThat(admin.page.locator(".main-key")).isFocused();
  }

  @Test
  void whatIsSentAtTheMomentOfExchangeGoesByThePageWithWhatWasTyped() {
    admin.open("/office/departments/finance");
    admin.page.evaluate(TYPES_AT_THE_EXCHANGE);
    admin.types("floorTh", "ชั้น ๒");
    admin.press("Enter");
    untilThePageSays("window.exchanges === 2");
    assertThat(admin.page.url()).isEqualTo(office.address("/office/departments/finance"));
    admin.open("/office/departments/finance");
    assertThat(admin.page.locator("[name=floorTh]")).hasValue("ชั้น ๓");
  }

  /** The control: while an exchange settles for a while, the browser itself would send it. */
  @Test
  void aFormThatSettledSlowlyWouldLoseIt() {
    admin.open("/office/departments/public_health");
    admin.page.evaluate("() => { htmx.config.defaultSettleDelay = 2000; }");
    admin.page.evaluate(TYPES_AT_THE_EXCHANGE);
    admin.types("floorTh", "ชั้น ๒");
    admin.press("Enter");
    untilThePageSays("window.exchanges === undefined");
    admin.open("/office/departments/public_health");
    assertThat(admin.page.locator("[name=floorTh]")).hasValue("ชั้น ๒");
  }

  /** While the page itself is exchanged nothing can be asked of it. */
  private void untilThePageSays(String condition) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .ignoreExceptions()
        .until(() -> (Boolean) admin.page.evaluate(condition));
  }

  /** By the Tab key alone, from where the focus is. */
  private void tabTo(String stop) {
    var wanted = admin.page.locator(stop);
    wanted.waitFor();
    for (var tabs = 0; tabs < MOST_TABS; tabs++) {
      admin.press("Tab");
      if ((Boolean) wanted.evaluate("it => it === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("no Tab leads to " + stop);
  }
}
