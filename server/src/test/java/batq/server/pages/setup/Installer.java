package batq.server.pages.setup;

import batq.server.pages.AtABrowser;
import com.microsoft.playwright.Browser;

/** At a browser before a server that has no office yet. */
final class Installer extends AtABrowser {
  private final String origin;

  /**
   * @param origin where the server is, without a slash at the end
   */
  @SuppressWarnings("NullAway") // Its address is said below: there is no office to ask.
  Installer(String origin, Browser browser) {
    super(null, browser);
    this.origin = origin;
  }

  @Override
  protected String address(String path) {
    return origin + path;
  }
}
