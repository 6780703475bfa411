package batq.server.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.calendar.OfficeHours;
import batq.wire.ServiceId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states that befall every page alike, each looked at: docs/screens.md has them all. */
@SuppressWarnings("NullAway.Init") // The fields are set before the tests.
class StatesLookTest {
  private static Chromium chromium;

  @TempDir static Path prepared;

  private OfficeAtWork office;
  private AtABrowser somebody;

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
  void beginWork(@TempDir Path folder) throws IOException {
    office = new OfficeAtWork(prepared, folder);
    somebody = new AtABrowser(office, chromium.browser);
  }

  @AfterEach
  void endWork() throws IOException {
    somebody.close();
    office.close();
  }

  @Test
  void whoeverHasNoRightReadsSoAtEachPage() {
    somebody.wear(office.signIn(OfficeAtWork.EXECUTIVE));
    hasNoRight("counter", "/counter/3");
    hasNoRight("floor", "/floor");
    hasNoRight("why", "/why");
    somebody.wear(office.clerk());
    hasNoRight("devices", "/devices");
    hasNoRight("office", "/office");
    hasNoRight("month", "/month/2026-03");
    somebody.open("/nowhere");
    assertThat(at("main")).containsText("ไม่พบหน้านี้");
    somebody.look("not-found", 1440, 390);
  }

  private void hasNoRight(String page, String path) {
    somebody.open(path);
    assertThat(at("main")).containsText("ท่านไม่มีสิทธิ์ใช้หน้านี้");
    somebody.look(page + "-no-right", 1440, 390);
  }

  @Test
  void theTimeIsAskedAboutWithTheMachinesOwnAnswerInSight() throws IOException {
    office.issue("land_tax");
    office.stop();
    office.clock.pass(Duration.ofDays(-3));
    office.start();
    somebody.wear(office.signIn(OfficeAtWork.SUPERVISOR));
    somebody.open("/today");
    assertThat(at(".question")).containsText("ใช่หรือไม่");
    somebody.look("today-clock", 1440, 1024, 390, 320);
    somebody.page.waitForFunction("() => performance.now() > restsUntil");
    at("#clock-set").click();
    assertThat(at("#set-clock")).isVisible();
    somebody.look("today-set-clock", 1440, 390, 320);
  }

  @Test
  void outsideItsHoursTheFloorGivesNoTickets() throws IOException {
    office.whileDown(
        database -> {
          var calendar = new CalendarStore(database);
          var time = new OfficeClock(office.clock);
          database.write(
              tx -> {
                var hours =
                    OfficeHours.usual(
                        List.of(new ServiceId("land_tax")), calendar.hours().holidays());
                calendar.change(tx, time.now(), time.today(), "test", hours);
                return hours;
              });
        });
    office.clock.pass(Duration.ofHours(8));
    somebody.wear(office.signIn(OfficeAtWork.HELPER));
    somebody.open("/floor");
    assertThat(at("[data-service=land_tax]")).containsText("ปิดรับบัตรคิวอยู่");
    somebody.look("floor-closed", 1440, 768, 390, 320);
  }

  @Test
  void aFormAndTheDevicesSayThatTheServerIsLost() throws IOException {
    somebody.wear(office.signIn(OfficeAtWork.ADMIN));
    somebody.open("/office/services/sign_tax");
    somebody.page.fill("[name=labelTh]", "จ่ายภาษีป้าย");
    office.stop();
    somebody.press("Enter");
    assertThat(at("#form-said")).containsText("ส่งไม่ถึงเครื่องแม่ข่าย");
    assertThat(at("[name=labelTh]")).hasValue("จ่ายภาษีป้าย");
    somebody.look("office-unsent", 1440, 390);
    office.start();
    somebody.wear(office.signIn(OfficeAtWork.ADMIN));
    somebody.open("/devices");
    assertThat(at("#link")).hasText("เชื่อมต่ออยู่");
    office.stop();
    assertThat(at("#lost")).isVisible();
    somebody.look("devices-lost", 1440, 768, 390, 320);
    office.start();
  }

  @Test
  void everySheetOfTheOfficeIsClean() {
    somebody.wear(office.signIn(OfficeAtWork.ADMIN));
    var sheets =
        Map.of(
            "departments", "/office/departments",
            "department", "/office/departments/finance",
            "counters", "/office/counters",
            "counter-3", "/office/counters/3",
            "session", "/office/sessions/new",
            "holiday", "/office/holidays/new",
            "limits", "/office/limits",
            "messages", "/office/messages",
            "settings", "/office/settings",
            "staff-new", "/office/staff/new");
    sheets.forEach(
        (name, path) -> {
          somebody.open(path);
          assertThat(at("h1")).isVisible();
          somebody.look("office-" + name, 1440, 390);
        });
  }

  @Test
  void whatIsForThePublicsOwnLanguageIsInEnglishToo() {
    somebody.wear(office.signIn(OfficeAtWork.ADMIN));
    for (var page : List.of("devices", "office")) {
      somebody.open("/" + page + "?lang=en");
      assertThat(at("html")).hasAttribute("lang", "en");
      somebody.look(page + "-english", 1440, 390);
    }
  }

  /** On a telephone the pages lie behind the menu, which the keyboard opens and closes. */
  @Test
  void theMenuOfANarrowBarOpensAndCloses() {
    somebody.wear(office.signIn(OfficeAtWork.ADMIN));
    somebody.page.setViewportSize(390, 844);
    somebody.open("/today");
    var pages = at(".bar-nav a").first();
    assertThat(pages).isHidden();
    at(".bar-open").focus();
    somebody.press("Enter");
    assertThat(pages).isVisible();
    assertThat(at("[data-sign-out]")).isVisible();
    somebody.look("menu", 390, 320);
    // The desk's width, to which a look returns, has no such key and took the focus from it.
    somebody.page.setViewportSize(390, 844);
    pages.focus();
    somebody.press("Escape");
    assertThat(pages).isHidden();
    assertThat(at(".bar-open")).isFocused();
  }

  private com.microsoft.playwright.Locator at(String selector) {
    return somebody.page.locator(selector);
  }
}
