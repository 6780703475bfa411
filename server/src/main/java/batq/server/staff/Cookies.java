package batq.server.staff;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of this room: for this host and all of it, out of reach of scripts and of other
 * sites. Over TLS their names begin with {@code __Host-}: browsers take such a cookie only over TLS
 * (RFC 6265bis, section 4.1.3.2).
 */
final class Cookies {
  static final String SECURE = "__Host-";

  private Cookies() {}

  static String name(Context ctx, String plain) {
    return isSecure(ctx) ? SECURE + plain : plain;
  }

  static Optional<String> value(Context ctx, String plain) {
    return Optional.ofNullable(ctx.cookie(name(ctx, plain)));
  }

  static void set(Context ctx, String plain, String value, Duration lasts) {
    var cookie = new Cookie(name(ctx, plain), value);
    cookie.setPath("/");
    cookie.setMaxAge((int) lasts.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure(ctx));
    cookie.setSameSite(SameSite.STRICT);
    ctx.cookie(cookie);
  }

  static void clear(Context ctx, String plain) {
    set(ctx, plain, "", Duration.ZERO);
  }

  private static boolean isSecure(Context ctx) {
    return ctx.scheme().equals("https");
  }
}
