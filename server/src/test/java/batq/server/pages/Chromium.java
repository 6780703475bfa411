package batq.server.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The system's own browser; without it these tests fail and say what to do. */
public final class Chromium implements AutoCloseable {
  /** A slow machine is no failure, in milliseconds. */
  static final double PATIENCE = 30_000;

  private final Playwright playwright;
  public final Browser browser;

  public Chromium() {
    this(Path.of("/usr/bin/chromium"));
  }

  public Chromium(Path program) {
    if (!Files.isExecutable(program)) {
      throw new IllegalStateException(
          "no browser at " + program + "; install chromium: ./batq test does");
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
