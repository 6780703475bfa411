package batq.server.http;

import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Who may call what. A cookie's request that changes something must also carry the session's token
 * and come from our own pages; a bearer token needs neither, for no browser sends it by itself.
 */
final class Access {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Function<Context, Caller> callers;
  private final Lines lines;

  Access(Function<Context, Caller> callers, Lines lines) {
    this.callers = callers;
    this.lines = lines;
  }

  /** Lets the request through or throws. */
  void check(Context ctx) {
    var caller = callers.apply(ctx);
    Requests.remember(ctx, caller);
    if (caller instanceof Caller.Machine) {
      lines.device(
          ServletContextRequest.getServletContextRequest(ctx.req())
              .getConnectionMetaData()
              .getConnection());
    }
    var needed = ctx.routeRoles();
    if (needed.isEmpty() && ctx.req().getMethod().equals("HEAD")) {
      // A route that answers GET is matched, but no route of ours answers HEAD.
      throw new Refused(ProblemPages.problem(405));
    }
    if (needed.isEmpty()) {
      throw new IllegalStateException("a route without a role: " + ctx.path());
    }
    if (caller.roles().stream().noneMatch(needed::contains)) {
      throw caller instanceof Caller.Nobody
          ? Refused.of(401, "not-signed-in", "กรุณาเข้าสู่ระบบ")
          : Refused.of(403, "not-allowed", "ท่านไม่มีสิทธิ์ใช้ส่วนนี้");
    }
    if (caller instanceof Caller.Person person && !SAFE.contains(ctx.req().getMethod())) {
      checkOwnPage(ctx, person);
    }
  }

  /** Over TLS a page that came in plain is a foreign one, though it has our name. */
  private static String ownOrigin(Context ctx) {
    return ctx.scheme() + "://" + ctx.header("Host");
  }

  private static void checkOwnPage(Context ctx, Caller.Person person) {
    var token = ctx.header("X-CSRF-Token");
    if (token == null || !token.equals(person.csrfToken())) {
      throw Refused.of(403, "csrf", "กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง");
    }
    var site = ctx.header("Sec-Fetch-Site");
    var origin = ctx.header("Origin");
    if ((site != null && !site.equals("same-origin") && !site.equals("none"))
        || (origin != null && !origin.equals(ownOrigin(ctx)))) {
      throw Refused.of(403, "foreign-page", "กรุณาเปิดหน้านี้ใหม่แล้วลองอีกครั้ง");
    }
  }
}
