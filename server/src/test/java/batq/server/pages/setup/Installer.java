package batq.server.pages.setup;

import batq.server.pages.AtABrowser;
import com.microsoft.playwright.Browser;

/** At a browser before a server that has no office yet. */
final class Installer extends AtABrowser {
  Installer(String origin, Browser browser) {
    super(origin, browser);
  }
}
