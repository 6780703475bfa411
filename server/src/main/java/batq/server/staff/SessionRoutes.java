package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Locale;

/** {@code POST} and {@code DELETE /api/session}. */
public final class SessionRoutes {
  /** The cookie's name over plain HTTP. */
  public static final String COOKIE = "batq_session";

  /**
   * Its name over TLS: browsers take a cookie of this name only over TLS, for this host and all of
   * it (RFC 6265bis, section 4.1.3.2).
   */
  public static final String SECURE_COOKIE = "__Host-" + COOKIE;

  private final SignIn signIn;

  public SessionRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  record Credentials(String name, String secret) {}

  record SignedIn(String name, String role, String csrfToken) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/session",
        Described.as("Signs in: a cookie, and the token that unsafe methods need.", this::signIn)
            .takes(Credentials.class)
            .gives(200, SignedIn.class)
            .refuses(401, "wrong-name-or-secret")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.delete(
        "/api/session", Described.as("Signs out.", this::signOut).gives(204), RouteRole.KNOWN);
  }

  private void signIn(Context ctx) {
    var given = Requests.body(ctx, Credentials.class);
    var session = signIn.signIn(given.name(), given.secret(), ctx.ip());
    ctx.cookie(cookie(ctx, session.token(), (int) signIn.lasts(session).toSeconds()));
    var person = session.person();
    Answers.json(
        ctx,
        new SignedIn(
            person.name(), person.role().name().toLowerCase(Locale.ROOT), person.csrfToken()));
  }

  private void signOut(Context ctx) {
    var token = ctx.cookie(cookieName(ctx));
    if (token != null) {
      signIn.signOut(token);
    }
    ctx.cookie(cookie(ctx, "", 0));
    ctx.status(204);
  }

  /** The name of the cookie that a request may carry. */
  public static String cookieName(Context ctx) {
    return isSecure(ctx) ? SECURE_COOKIE : COOKIE;
  }

  private static boolean isSecure(Context ctx) {
    return ctx.scheme().equals("https");
  }

  private static Cookie cookie(Context ctx, String value, int seconds) {
    var cookie = new Cookie(cookieName(ctx), value);
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(ctx));
    cookie.setSameSite(SameSite.STRICT);
    return cookie;
  }
}
