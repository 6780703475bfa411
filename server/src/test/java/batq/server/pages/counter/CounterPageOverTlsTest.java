package batq.server.pages.counter;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.pages.Chromium;
import batq.server.pages.OfficeAtWork;
import batq.server.pages.SetClock;
import batq.server.tls.Tls;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser keeps the cookie of TLS, and its pages are taken for our own. */
class CounterPageOverTlsTest {
  private static final String COOKIE = "__Host-batq_session";

  @Test
  void aClerkSignsInAndOpensTheCounter(@TempDir Path folder) throws Exception {
    OfficeAtWork.prepare(folder);
    var config =
        new ServerConfig(folder, "127.0.0.1", 0, Optional.empty(), new Tls.Self(), List.of());
    try (var server = Server.start(config, new SetClock());
        var chromium = new Chromium();
        // The authority is not installed on the machine of the tests.
        var context =
            chromium.browser.newContext(
                new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
      context.setDefaultTimeout(30_000);
      work(context, "https://127.0.0.1:" + server.port());
    }
  }

  private static void work(BrowserContext context, String address) {
    var page = context.newPage();
    page.navigate(address);
    page.fill("#name", OfficeAtWork.CLERK);
    page.fill("#secret", OfficeAtWork.SECRET);
    page.click("#sign-in button");
    page.waitForURL(address + "/counter");
    assertThat(context.cookies())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.name).isEqualTo(COOKIE);
              assertThat(it.secure).isTrue();
              assertThat(it.httpOnly).isTrue();
              assertThat(it.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            });
    page.navigate(address + "/counter/3");
    page.waitForSelector("#main-key");
    var answer =
        page.waitForResponse(
            it -> it.request().method().equals("POST"), () -> page.click("#main-key"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.request().allHeaders()).containsEntry("origin", address);
    page.waitForSelector("#main-key:has-text('เรียกคิวถัดไป')");
  }
}
