package batq.server;

import batq.server.calendar.ClientTime;
import batq.server.calendar.ClockKeeper;
import batq.server.device.Devices;
import batq.server.device.Places;
import batq.server.http.Caller;
import batq.server.http.Requests;
import batq.server.staff.SessionRoutes;
import batq.server.staff.SignIn;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who is calling: a device by its bearer token, a person by cookie, or nobody. A token shuts the
 * cookie out.
 */
final class Callers {
  private static final String BEARER = "Bearer ";
  private static final Pattern LIVE_PART =
      Pattern.compile("/counter/[^/]+/desk|/today/now|/devices/now");

  private final SignIn signIn;
  private final Devices devices;
  private final Places places;
  private final ClockKeeper keeper;

  Callers(SignIn signIn, Devices devices, Places places, ClockKeeper keeper) {
    this.signIn = signIn;
    this.devices = devices;
    this.places = places;
    this.keeper = keeper;
  }

  Caller of(Context ctx) {
    var caller = caller(ctx);
    if (caller instanceof Caller.Machine device) {
      places.heard(device, ctx.ip(), keeper.clock().now());
    }
    var time = ctx.header(ClientTime.HEADER);
    if (time != null && !(caller instanceof Caller.Nobody)) {
      ClientTime.read(time).ifPresent(said -> keeper.heard(caller.actor(), ctx.ip(), said));
    }
    return caller;
  }

  /** Whether a request that goes on is still of the person or device that began it. */
  boolean isStill(Context ctx) {
    return caller(ctx).actor().equals(Requests.caller(ctx).actor());
  }

  /** What an open page asks for without anybody at it: such requests keep nobody signed in. */
  private static boolean looksByItself(Context ctx) {
    return ctx.path().equals("/api/events")
        || ctx.path().equals("/api/board")
        || ctx.path().equals("/floor/live")
        || LIVE_PART.matcher(ctx.path()).matches();
  }

  private Caller caller(Context ctx) {
    var authorization = ctx.header("Authorization");
    if (authorization != null) {
      return Optional.of(authorization)
          .filter(it -> it.startsWith(BEARER))
          .flatMap(it -> devices.machine(it.substring(BEARER.length())))
          .<Caller>map(machine -> machine)
          .orElseGet(Caller.Nobody::new);
    }
    var cookie = ctx.cookie(SessionRoutes.cookieName(ctx));
    return Optional.ofNullable(cookie)
        .flatMap(token -> signIn.person(token, !looksByItself(ctx)))
        .<Caller>map(person -> person)
        .orElseGet(Caller.Nobody::new);
  }
}
