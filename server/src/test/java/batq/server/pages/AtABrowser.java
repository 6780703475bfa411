package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a browser. Whatever the browser complains of is kept and must be nothing. */
public class AtABrowser implements AutoCloseable {
  private static final Path IMAGES = Path.of(System.getProperty("batq.images", "target/images"));

  /** What reaches beyond the window, if the page is wider than it. */
  private static final String WIDER =
      "document.documentElement.scrollWidth <= innerWidth ? '' : [...document.querySelectorAll('*')]"
          + ".filter(it => it.getBoundingClientRect().right > innerWidth)"
          + ".map(it => it.tagName + '.' + it.getAttribute('class')).join(' ')";

  protected final OfficeAtWork office;
  private final BrowserContext context;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  public Page page;

  public AtABrowser(OfficeAtWork office, Browser browser) {
    this.office = office;
    this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.setDefaultTimeout(15_000);
    this.page = tab();
  }

  public final Page tab() {
    var tab = context.newPage();
    tab.onConsoleMessage(
        message -> {
          var text = message.text();
          if (text.contains("Content Security Policy") || text.contains("Refused to")) {
            complaints.add(text);
          }
        });
    tab.onPageError(complaints::add);
    return tab;
  }

  /** Where a page is; whoever meets a server without an office says it otherwise. */
  protected String address(String path) {
    return office.address(path);
  }

  public final void open(String path) {
    page.navigate(address(path));
  }

  /** Signed in already, elsewhere. */
  public final void wear(OfficeAtWork.Session session) {
    var cookie = session.cookie().split("=", 2);
    context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address("/"))));
  }

  public final void signIn() {
    open("/");
    page.fill("#name", OfficeAtWork.CLERK);
    page.fill("#secret", OfficeAtWork.SECRET);
    page.click("#sign-in button");
    page.waitForURL(address("/counter"));
  }

  public final void press(String key) {
    page.keyboard().press(key);
  }

  /** Longer than a second press of the same finger takes. */
  public final void settle() {
    page.waitForTimeout(750);
  }

  /** Keeps a picture of the state and lets axe look at it. */
  public final void look(String state, int... widths) {
    for (var width : widths) {
      page.setViewportSize(width, width >= 1440 ? 900 : width >= 1024 ? 768 : 844);
      assertThat(page.evaluate(WIDER).toString())
          .as(state + " is not wider than " + width)
          .isEmpty();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(IMAGES.resolve(state + "-" + width + ".png")));
      // Between widths only the style changes: axe looks at the desk's and at the phone's.
      if (width != 1440 && width != 390) {
        continue;
      }
      var found = new AxeBuilder(page).analyze().getViolations();
      assertThat(found.stream().map(it -> it.getId() + " " + it.getNodes()).toList())
          .as(state + " at " + width)
          .isEmpty();
    }
    page.setViewportSize(1440, 900);
  }

  @Override
  public final void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
