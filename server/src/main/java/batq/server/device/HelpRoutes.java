package batq.server.device;

import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** A visitor at a kiosk asks for a person, and staff say that somebody goes. */
public final class HelpRoutes {
  private final HelpCalls calls;

  public HelpRoutes(HelpCalls calls) {
    this.calls = calls;
  }

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/devices/self/help",
        Described.as("A visitor at this kiosk asks for a person.", this::call).gives(204),
        RouteRole.KIOSK);
    routes.post(
        "/api/devices/{device}/help/taken",
        Described.as("Somebody goes to the visitor who asked.", this::take)
            .path("device", "[0-9]{1,9}")
            .gives(204)
            .refuses(404, "nobody-asked"),
        RouteRole.QUEUE_STAFF);
  }

  private void call(Context ctx) {
    if (Requests.caller(ctx) instanceof Caller.Machine kiosk) {
      calls.call(kiosk);
    }
    ctx.status(204);
  }

  private void take(Context ctx) {
    var device = Requests.path(ctx, "device", Integer::parseInt);
    if (!calls.take(device, Requests.caller(ctx).actor())) {
      throw Refused.of(404, "nobody-asked", "มีเจ้าหน้าที่ไปช่วยแล้ว");
    }
    ctx.status(204);
  }
}
