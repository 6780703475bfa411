package batq.server.pages.ticket;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.wire.IssuedTicket;
import batq.wire.VisitorClass;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor follows a ticket on a telephone, in the system's browser. */
class VisitorOnAPhoneTest {
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Longer than the page waits between two questions. */
  private static final long A_WHILE_MS = 40_000;

  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private AtABrowser visitor;

  @BeforeAll
  static void openBrowser() throws IOException {
    OfficeAtWork.prepare(prepared);
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void come(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    visitor = new AtABrowser(office, chromium.browser);
    visitor.page.setViewportSize(390, 844);
    visitor.page.clock().install();
  }

  @AfterEach
  void leave() throws IOException {
    visitor.close();
    office.close();
  }

  @Test
  void aVisitorFollowsTheLineToTheirTurn() {
    var line = Stream.generate(() -> office.issue("land_tax")).limit(5).toList();
    var mine = line.getLast();
    press("open", "");
    visitor.page.navigate(office.visitorsAddress("/t/" + mine.id()));
    assertThat(visitor.page.locator(".stub-number")).containsText("3005");
    assertThat(visitor.page.locator(".ahead-count")).containsText("เหลืออีก 4 คิว");
    assertThat(visitor.page.locator(".blocks span")).hasCount(4);
    visitor.look("ticket-waiting", 1440, 768, 390, 320);

    next(Optional.empty());
    next(Optional.of(line.get(0)));
    until(".ahead-count", "เหลืออีก 2 คิว");
    assertThat(visitor.page.locator(".blocks .past")).hasCount(2);
    assertThat(visitor.page.locator(".near")).containsText("ใกล้ถึงคิวของท่านแล้ว");
    assertThat(visitor.page.locator(".ahead")).containsText("เรียกล่าสุด 3002");
    visitor.look("ticket-near", 390, 320);

    next(Optional.of(line.get(1)));
    next(Optional.of(line.get(2)));
    next(Optional.of(line.get(3)));
    until(".turn.bq-now", "ถึงคิวของท่านแล้ว");
    assertThat(visitor.page.locator(".turn-place .place")).hasText("3");
    assertThat(visitor.page.locator("#said")).containsText("ถึงคิวของท่านแล้ว");
    assertThat(visitor.page).hasTitle(Pattern.compile("^3005 · ถึงคิวของท่านแล้ว"));
    visitor.look("ticket-turn", 1440, 768, 390, 320);

    press("note", "ticket=" + mine.id() + "&notes=GO_TO_VISITOR");
    until(".turn-go", "กรุณานั่งรอที่เดิม");
    assertThat(visitor.page.locator(".turn-place")).hasText("เจ้าหน้าที่จะไปพบท่าน");
    visitor.look("ticket-staff-come", 390, 320);

    press("finish", "ticket=" + mine.id());
    until(".what-to-do", "ขอบคุณที่มาใช้บริการ");
    visitor.look("ticket-finished", 390, 320);
  }

  @Test
  void aLostConnectionIsSaidWithItsTimeAndHealsByItself() throws IOException {
    var mine = office.issue("land_tax");
    visitor.page.navigate(office.visitorsAddress("/t/" + mine.id()));
    assertThat(visitor.page.locator(".ahead-next")).hasText("ท่านเป็นลำดับถัดไป");
    visitor.page.route("**/now", route -> route.abort());
    until("#lost-since", "ขาดการติดต่อตั้งแต่ 09.42 น.");
    assertThat(visitor.page.locator(".stub-number")).containsText("3001");
    visitor.look("ticket-lost", 390, 320);
    visitor.page.unroute("**/now");
    until(".stub-number", "3001");
    assertThat(visitor.page.locator("#lost")).isHidden();
  }

  @Test
  void aNumberGivenUpSaysWhomToAsk() {
    var mine = office.issue("water_bill", VisitorClass.ELDERLY);
    press("open", "");
    next(Optional.empty());
    for (var call = 0; call < 3; call++) {
      office.clock.pass(Duration.ofSeconds(31));
      press("recall", "ticket=" + mine.id());
    }
    press("no-show", "ticket=" + mine.id());
    visitor.page.navigate(office.visitorsAddress("/t/" + mine.id()));
    assertThat(visitor.page.locator(".what-to-do"))
        .hasText("กรุณาแจ้งเจ้าหน้าที่เพื่อเรียกอีกครั้ง");
    visitor.look("ticket-absent", 1440, 390, 320);
  }

  @Test
  void whatIsNoTicketSaysWhatToDo() {
    visitor.page.navigate(office.visitorsAddress("/t/3021"));
    assertThat(visitor.page.locator("h1")).hasText("กรุณาดูหมายเลขบนบัตรคิวของท่าน");
    visitor.look("ticket-none", 390, 320);
  }

  @Test
  void theKeyboardAloneReachesTheOtherLanguage() {
    var mine = office.issue("land_tax");
    visitor.page.navigate(office.visitorsAddress("/t/" + mine.id()));
    visitor.press("Tab");
    assertThat(visitor.page.locator(".skip")).isFocused();
    visitor.press("Tab");
    assertThat(visitor.page.locator(".bar-language")).isFocused();
    visitor.press("Enter");
    assertThat(visitor.page.locator("#yours")).hasText("Your number");
    visitor.look("ticket-english", 390);
  }

  /** Time passes on the telephone until its page says so, however slow this machine is. */
  private void until(String selector, String words) {
    var sought =
        visitor.page.locator(selector).filter(new Locator.FilterOptions().setHasText(words));
    await()
        .pollInSameThread()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              office.clock.pass(Duration.ofMinutes(1));
              visitor.page.clock().runFor(A_WHILE_MS);
              visitor.page.waitForTimeout(300);
              return sought.count() == 1 && sought.isVisible();
            });
  }

  private void next(Optional<IssuedTicket> current) {
    office.clock.pass(Duration.ofSeconds(30));
    var id = current.map(it -> it.id().toString()).orElse("");
    press("next", "requestId=" + UUID.randomUUID() + "&current=" + id);
  }

  private void press(String key, String form) {
    var answer =
        office.post(
            office.clerk(), "/counter/3/" + key, form.getBytes(StandardCharsets.UTF_8), FORM);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.body());
    }
  }
}
