package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody at a browser. Whatever the browser complains of is kept and must be nothing. */
public class AtABrowser implements AutoCloseable {
  private static final Path IMAGES = Path.of(System.getProperty("batq.images", "target/images"));

  /**
   * Who has pictures drawn for people sees a page that is longer than its window as a whole, too.
   */
  private static final boolean WHOLE = !IMAGES.endsWith(Path.of("target", "images"));

  /** The width that a desk of 1440 by 900 has left at 200 %. */
  public static final int ZOOMED = 720;

  /** What reaches beyond the window, if the page is wider than it. */
  private static final String WIDER =
      "document.documentElement.scrollWidth <= innerWidth ? '' :"
          + " [...document.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right >"
          + " innerWidth).map(it => it.tagName + '.' + it.getAttribute('class')).join(' ')";

  /** The watch by which a page tells a second press from the first; the test moves it on. */
  private static final String WATCH =
      "{ const real = performance.now.bind(performance); let ahead = 0; performance.now = () =>"
          + " real() + ahead; window.letTimePass = ms => { ahead += ms; }; }";

  /** Every stop for the Tab key in the order of the page; the first one gets the focus. */
  private static final String STOPS =
      """
      () => {
        const drawn = it => it.getClientRects().length > 0 && getComputedStyle(it).visibility !== 'hidden'
          && (it.tagName === 'SUMMARY' || !it.closest('details:not([open])'));
        window.stops = [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex]')]
          .filter(it => !it.disabled && it.tabIndex >= 0 && drawn(it));
        stops[0].focus();
        return stops.length;
      }""";

  /** Where the focus is, and whether somebody who looks sees it. */
  private static final String AT_STOP =
      """
      () => {
        const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3;
        const open = top && (it.contains(top) || top.contains(it));
        return stops.findIndex(stop => stop === it || stop.id && stop.id === it.id) + (ring && open ? ' is seen' : ': ' + it.outerHTML.slice(0, 120) + (ring ? ' lies under ' + top?.className : ' has no ring'));
      }""";

  /** What a page says does not fade while a test that stands still has not read it. */
  private static final String NOTHING_FADES =
      "{ const later = window.setTimeout; window.setTimeout = (what, ms, ...more) =>"
          + " ms >= 8000 ? 0 : later(what, ms, ...more); }";

  private final String origin;
  private final BrowserContext context;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  public Page page;
  private int presses;

  public AtABrowser(OfficeAtWork office, Browser browser) {
    this(office.address(""), browser);
  }

  /**
   * @param origin where the server is, without a slash at the end
   */
  public AtABrowser(String origin, Browser browser) {
    this.origin = origin;
    this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    context.setDefaultTimeout(Chromium.PATIENCE);
    context.addInitScript(WATCH);
    this.page = tab();
  }

  /** From the next page on what it says stays. */
  protected final void letNothingFade() {
    context.addInitScript(NOTHING_FADES);
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

  public final String address(String path) {
    return origin + path;
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

  /** How often a key, a finger or the mouse was used since the last look at this. */
  public final int presses() {
    var made = presses;
    presses = 0;
    return made;
  }

  public final void click(Locator it) {
    presses++;
    it.click();
  }

  public final void press(String key) {
    presses++;
    page.keyboard().press(key);
  }

  /** Longer than a second press of the same finger takes, by the page's own watch. */
  public final void settle() {
    page.evaluate("letTimePass(750)");
  }

  /**
   * Goes through the page by Tab, from its first stop to its last: each is reached in its order,
   * wears the ring, and lies in sight under nothing else.
   */
  public final void walkByTab() {
    var stops = ((Number) page.evaluate(STOPS)).intValue();
    assertThat(stops).as("stops of " + page.url()).isGreaterThan(1);
    for (var at = 0; at < stops; at++) {
      assertThat(page.evaluate(AT_STOP)).as("stop of " + page.url()).isEqualTo(at + " is seen");
      page.keyboard().press("Tab");
    }
  }

  /** Keeps a picture of the state at each width, and lets axe look at it (docs/screens.md). */
  public final void look(String state, int... widths) {
    for (var width : widths) {
      page.setViewportSize(width, height(width));
      assertThat(page.evaluate(WIDER).toString())
          .as(state + " is not wider than " + width)
          .isEmpty();
      keep(state + "-" + width, false);
      if (WHOLE && (Boolean) page.evaluate("document.body.scrollHeight > 1.1 * innerHeight")) {
        keep(state + "-" + width + "-whole", true);
      }
      // Between widths only the style changes: axe looks at the desk's and at the phone's.
      if (width != 1440 && width != 390) {
        continue;
      }
      var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
      assertThat(found.stream().map(it -> it.getId() + " " + it.getNodes()).toList())
          .as(state + " at " + width)
          .isEmpty();
    }
    page.setViewportSize(1440, 900);
  }

  private static int height(int width) {
    return width >= 1440 ? 900 : width >= 1024 ? 768 : width == ZOOMED ? 450 : 844;
  }

  private void keep(String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")).setFullPage(whole));
  }

  @Override
  public final void close() {
    context.close();
    assertThat(complaints).isEmpty();
  }
}
