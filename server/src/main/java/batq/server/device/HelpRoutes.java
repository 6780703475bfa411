package batq.server.device;

import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;

/** A visitor at a kiosk or a clerk asks for a person, and staff say that somebody goes. */
public final class HelpRoutes {
  private static final String NOBODY_ASKED = "nobody-asked";
  private static final String UNKNOWN_COUNTER = "unknown-counter";

  private final HelpCalls calls;
  private final Predicate<CounterId> isCounter;

  /**
   * @param isCounter whether there is a counter of this number
   */
  public HelpRoutes(HelpCalls calls, Predicate<CounterId> isCounter) {
    this.calls = calls;
    this.isCounter = isCounter;
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
            .refuses(404, NOBODY_ASKED),
        RouteRole.QUEUE_STAFF);
    routes.post(
        "/api/counters/{counter}/help",
        Described.as("The clerk at this counter asks for a person.", this::callFromCounter)
            .gives(204)
            .refuses(404, UNKNOWN_COUNTER),
        RouteRole.QUEUE_STAFF);
    routes.post(
        "/api/counters/{counter}/help/taken",
        Described.as("Somebody goes to the clerk who asked.", this::takeAtCounter)
            .gives(204)
            .refuses(404, NOBODY_ASKED),
        RouteRole.QUEUE_STAFF);
    routes.post(
        "/api/counters/{counter}/help/withdrawn",
        Described.as("The clerk needs nobody after all.", this::withdraw)
            .gives(204)
            .refuses(404, NOBODY_ASKED),
        RouteRole.QUEUE_STAFF);
  }

  private void call(Context ctx) {
    if (Requests.caller(ctx) instanceof Caller.Machine kiosk) {
      calls.call(new HelpPlace.AtKiosk(kiosk.id(), kiosk.name()), kiosk.actor());
    }
    ctx.status(204);
  }

  private void callFromCounter(Context ctx) {
    var counter = Requests.counterId(ctx);
    if (!isCounter.test(counter)) {
      throw Refused.of(404, UNKNOWN_COUNTER, "ไม่พบช่องบริการนี้");
    }
    calls.call(new HelpPlace.AtCounter(counter), Requests.caller(ctx).actor());
    ctx.status(204);
  }

  private void take(Context ctx) {
    take(ctx, new HelpPlace.AtKiosk(Requests.path(ctx, "device", Integer::parseInt), "").key());
  }

  private void takeAtCounter(Context ctx) {
    take(ctx, new HelpPlace.AtCounter(Requests.counterId(ctx)).key());
  }

  private void take(Context ctx, String place) {
    if (calls.take(place, Requests.caller(ctx).actor()).isEmpty()) {
      throw nobodyAsked();
    }
    ctx.status(204);
  }

  private void withdraw(Context ctx) {
    if (!calls.withdraw(Requests.counterId(ctx), Requests.caller(ctx).actor())) {
      throw nobodyAsked();
    }
    ctx.status(204);
  }

  private static Refused nobodyAsked() {
    return Refused.of(404, NOBODY_ASKED, "มีเจ้าหน้าที่ไปช่วยแล้ว");
  }
}
