package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code POST} and {@code DELETE /api/session}: by password, with a code, by PIN at an enrolled
 * counter.
 */
public final class SessionRoutes {
  /** The cookie's name over plain HTTP. */
  public static final String COOKIE = "batq_session";

  /**
   * Its name over TLS: browsers take a cookie of this name only over TLS, for this host and all of
   * it (RFC 6265bis, section 4.1.3.2).
   */
  public static final String SECURE_COOKIE = Cookies.SECURE + COOKIE;

  private final SignIn signIn;
  private final CounterBrowsers browsers;

  SessionRoutes(SignIn signIn, CounterBrowsers browsers) {
    this.signIn = signIn;
    this.browsers = browsers;
  }

  record Credentials(String name, String secret) {
    @Override
    public String toString() {
      return "Credentials[]";
    }
  }

  record WithCode(String name, String secret, String code) {
    @Override
    public String toString() {
      return "WithCode[]";
    }
  }

  record WithPin(int staffId, String pin) {
    @Override
    public String toString() {
      return "WithPin[" + staffId + "]";
    }
  }

  record SignedIn(String name, String role, String csrfToken) {}

  /** The name of the cookie that a request may carry. */
  public static String cookieName(Context ctx) {
    return Cookies.name(ctx, COOKIE);
  }

  void add(RoutesConfig routes) {
    routes.post(
        "/api/session",
        Described.as("Signs in: a cookie, and the token that unsafe methods need.", this::signIn)
            .takes(Credentials.class)
            .gives(200, SignedIn.class)
            .refuses(401, "wrong-name-or-secret", "code-needed")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.post(
        "/api/session/code",
        Described.as("Signs in to an account that has a second factor.", this::signInWithCode)
            .takes(WithCode.class)
            .gives(200, SignedIn.class)
            .refuses(401, "wrong-name-or-secret", "wrong-code", "clock-in-doubt")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.post(
        "/api/session/pin",
        Described.as("Signs in by PIN, at a browser enrolled as a counter's.", this::signInByPin)
            .takes(WithPin.class)
            .gives(200, SignedIn.class)
            .refuses(401, "wrong-pin", "wrong-name-or-secret")
            .refuses(403, "not-enrolled")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.delete(
        "/api/session", Described.as("Signs out.", this::signOut).gives(204), RouteRole.KNOWN);
  }

  private void signIn(Context ctx) {
    var given = Requests.body(ctx, Credentials.class);
    begun(ctx, signIn.signIn(given.name(), given.secret(), ctx.ip()));
  }

  private void signInWithCode(Context ctx) {
    var given = Requests.body(ctx, WithCode.class);
    var code = Optional.of(given.code());
    begun(ctx, signIn.signIn(given.name(), given.secret(), code, ctx.ip()));
  }

  private void signInByPin(Context ctx) {
    var given = Requests.body(ctx, WithPin.class);
    var browser =
        Cookies.value(ctx, CounterBrowserRoutes.COOKIE)
            .flatMap(browsers::find)
            .orElseThrow(SessionRoutes::notEnrolled);
    begun(ctx, signIn.signInByPin(browser, given.staffId(), given.pin(), ctx.ip()));
  }

  /** Gives the browser a session in place of the one that it had. */
  void begun(Context ctx, SignIn.Session session) {
    // Whoever was signed in at this browser before is not any more.
    Cookies.value(ctx, COOKIE).ifPresent(signIn::signOut);
    Cookies.set(ctx, COOKIE, session.token(), signIn.lasts(session));
    var person = session.person();
    Answers.json(
        ctx,
        new SignedIn(
            person.name(), person.role().name().toLowerCase(Locale.ROOT), person.csrfToken()));
  }

  private void signOut(Context ctx) {
    Cookies.value(ctx, COOKIE).ifPresent(signIn::signOut);
    Cookies.clear(ctx, COOKIE);
    ctx.status(204);
  }

  static Refused notEnrolled() {
    return Refused.of(403, "not-enrolled", "เครื่องนี้ยังไม่ได้จับคู่กับช่องบริการ");
  }
}
