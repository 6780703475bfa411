package batq.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.wire.DeviceHealth.Kiosk;
import batq.wire.DeviceHealth.Printer;
import batq.wire.DeviceType;
import batq.wire.IssuedTicket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the day by the keyboard alone: Tab comes to each key in its order and one sees where
 * one is; a sheet opens by a key, and Escape leads back to it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class WithoutAMouseTest {
  private Chromium chromium;
  private OfficeAtWork office;
  private IssuedTicket waits;
  private AtABrowser somebody;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
    chromium = new Chromium();
    NewDevice.paired(office, DeviceType.KIOSK, "ประตูหน้า", new Kiosk(Printer.READY));
    var held = office.issue("land_tax");
    office.issue("land_tax");
    waits = office.issue("water_bill");
    press("open", "");
    press("next", "requestId=" + UUID.randomUUID() + "&current=");
    press("hold", "ticket=" + held.id() + "&length=UNTIL_BACK");
    press("next", "requestId=" + UUID.randomUUID() + "&current=");
    // What can be undone for ten seconds would go in the middle of the walk.
    office.pass(Duration.ofSeconds(30));
  }

  @AfterAll
  void close() throws IOException {
    chromium.close();
    office.close();
  }

  @BeforeEach
  void comes() {
    somebody = new AtABrowser(office, chromium.browser);
  }

  @AfterEach
  void goes() {
    somebody.close();
  }

  @Test
  void whatOneReadsIsWalkedByTab() {
    somebody.wear(office.signIn(OfficeAtWork.SUPERVISOR));
    for (var page : List.of("/why", "/why/3003", "/month")) {
      somebody.open(page);
      somebody.walkByTab();
    }
    somebody.page.navigate(office.visitorsAddress("/t/" + waits.id()));
    somebody.walkByTab();
  }

  @Test
  void theCounterAndItsSheets() {
    at(OfficeAtWork.CLERK, "/counter/3");
    somebody.walkByTab();
    for (var key :
        List.of(
            "hold",
            "transfer",
            "paper",
            "continue",
            "walk-up",
            "counter-key",
            "change",
            "row-3001",
            "row-3003")) {
      opensAndComesBack("#" + key);
    }
  }

  @Test
  void theFloorAndItsSheets() {
    at(OfficeAtWork.HELPER, "/floor");
    somebody.walkByTab();
    for (var key : List.of("tile-land_tax", "open-run", "open-by-hand", "row-3003")) {
      opensAndComesBack("#" + key);
    }
  }

  @Test
  void todayAndTheDevices() {
    at(OfficeAtWork.SUPERVISOR, "/today");
    somebody.walkByTab();
    opensAndComesBack("#seats-key");
    at(OfficeAtWork.ADMIN, "/devices");
    somebody.walkByTab();
    opensAndComesBack(".revoke");
  }

  /** The control: no ring, and a key that Tab comes to out of its order. */
  @Test
  void aPageThatIsNoneForTheKeyboardIsReported() {
    somebody.page.setContent("<button style='outline: none'>ก</button><button>ข</button>");
    assertThatThrownBy(somebody::walkByTab).hasMessageContaining("has no ring");
    somebody.page.setContent("<button>ก</button><button tabindex='2'>ข</button>");
    assertThatThrownBy(somebody::walkByTab).isInstanceOf(AssertionError.class);
  }

  private void at(String name, String path) {
    somebody.wear(office.signIn(name));
    somebody.open(path);
    assertThat(somebody.page.locator("#link")).hasText("เชื่อมต่ออยู่");
  }

  private void opensAndComesBack(String opener) {
    somebody.settle();
    somebody.page.locator(opener).first().focus();
    somebody.press("Enter");
    assertThat(somebody.page.locator("dialog[open]:focus-within")).isVisible();
    somebody.press("Escape");
    assertThat(somebody.page.locator("dialog[open]")).hasCount(0);
    assertThat(somebody.page.locator(opener).first()).isFocused();
  }

  private void press(String key, String form) {
    var answer =
        office.post(
            office.clerk(),
            "/counter/3/" + key,
            form.getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
