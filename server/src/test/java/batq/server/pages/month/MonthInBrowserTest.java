package batq.server.pages.month;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.imports.ImportOutcome;
import batq.server.imports.VisitImport;
import batq.server.pages.AtABrowser;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The executive's month in the system's browser, on a year of visits. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before all tests.
class MonthInBrowserTest {
  private Chromium chromium;
  private OfficeAtWork office;
  private Path data;

  @BeforeAll
  void open(@TempDir Path prepared, @TempDir Path folder) throws IOException {
    OfficeAtWork.prepare(prepared);
    importTheYear(prepared);
    office = new OfficeAtWork(prepared, folder);
    data = folder;
    // The first of April: March is over.
    office.clock.pass(Duration.ofDays(21));
    chromium = new Chromium();
  }

  @AfterAll
  void close() throws IOException {
    chromium.close();
    office.close();
  }

  @Test
  void marchIsReadAtTheDeskAndOnThePhone() {
    try (var executive = executive()) {
      executive.open("/month/2026-03");
      assertThat(executive.page.locator("main")).containsText("๑,๔๐๔");
      executive.look("month", 1440, 1024, 390, 320);
      executive.page.locator("a", byText("English")).click();
      assertThat(executive.page.locator("main")).containsText("1,404");
      executive.look("month-english", 1440, 390);
    }
  }

  /** TRUST scene 12: what the night's look found is told until a named person takes it over. */
  @Test
  void aRecordThatIsNotWholeIsToldUntilANamedPersonAcknowledgesIt() throws IOException {
    office.stop();
    var found = data.resolve("checkup.json");
    Files.writeString(
        found,
        """
        {"epoch":1,"at":"2026-03-31T19:00:00Z","thorough":"2026-03-31T19:00:00Z",
         "wrong":{"since":"2026-03-31T19:00:00Z","what":"event 7 is not what was written"}}""");
    office.start();
    try (var executive = executive()) {
      executive.open("/month/2026-03");
      var band = executive.page.locator(".not-whole");
      assertThat(band).containsText("อาจไม่ตรงกับที่เกิดขึ้นจริง");
      executive.look("month-not-whole", 1440, 390, 320);
      band.getByRole(AriaRole.BUTTON).press("Enter");
      assertThat(band).containsText("ปลัด รับทราบเมื่อวันที่ ๑ เมษายน ๒๕๖๙");
      assertThat(band.getByRole(AriaRole.BUTTON)).hasCount(0);
      executive.look("month-not-whole-known", 1440, 390);
    } finally {
      office.stop();
      Files.delete(found);
      office.start();
    }
  }

  @Test
  void aMonthInWhichNobodyCameSaysSo() {
    try (var executive = executive()) {
      executive.open("/month/2030-01");
      executive.look("month-empty", 1440, 390);
    }
  }

  @Test
  void theExecutiveBeginsWithTheMonth() {
    try (var executive = executive()) {
      executive.open("/");
      assertThat(executive.page.url()).endsWith("/month");
    }
  }

  private AtABrowser executive() {
    var executive = new AtABrowser(office, chromium.browser);
    executive.wear(office.signIn(OfficeAtWork.EXECUTIVE));
    return executive;
  }

  private static com.microsoft.playwright.Page.LocatorOptions byText(String text) {
    return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
  }

  private static void importTheYear(Path folder) throws IOException {
    try (var directory = DataDirectory.own(folder);
        var database = Database.open(directory.database());
        var csv =
            Objects.requireNonNull(
                MonthInBrowserTest.class.getResourceAsStream("/demo/demo_tickets_fy2569.csv"))) {
      var afterwards = new OfficeClock(() -> Instant.parse("2026-10-01T02:00:00Z"));
      var outcome =
          new VisitImport(
                  database, new TicketStore(), new CatalogueStore(database).catalogue(), afterwards)
              .run(csv.readAllBytes());
      assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
    }
  }
}
