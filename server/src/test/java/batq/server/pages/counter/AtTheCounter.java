package batq.server.pages.counter;

import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A clerk at counter 3, in the system's browser, against a real server. */
abstract class AtTheCounter {
  @SuppressWarnings("NullAway.Init")
  private static Chromium chromium;

  @TempDir static Path prepared;

  OfficeAtWork office;
  Clerk clerk;

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
    clerk = new Clerk(office, chromium.browser);
  }

  @AfterEach
  void endWork() throws IOException {
    clerk.close();
    office.close();
  }

  /** At counter 3, which is open, with so many for the land tax waiting. */
  void openWith(int people) {
    for (var i = 0; i < people; i++) {
      office.issue("land_tax");
      pass(Duration.ofSeconds(1));
    }
    clerk.atCounterThree();
    clerk.openCounter();
  }

  void pass(Duration time) {
    office.pass(time);
  }
}
