package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.PairingOffer;
import batq.wire.PairingState;
import batq.wire.PairingWish;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;

/** {@code /api/pairings}: what a device asks that has no token yet. */
public final class PairingRoutes {
  private static final String BEARER = "Bearer ";

  private final Pairings pairings;
  private final Devices devices;
  private final OfficeClock clock;

  public PairingRoutes(Pairings pairings, Devices devices, OfficeClock clock) {
    this.pairings = pairings;
    this.devices = devices;
    this.clock = clock;
  }

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/pairings",
        Described.as("A new device asks for digits to show.", this::begin)
            .takes(PairingWish.class)
            .gives(201, PairingOffer.class)
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.get(
        "/api/pairings/self",
        Described.as("Whether the digits of the token's bearer were typed.", this::tell)
            .gives(200, PairingState.class)
            .refuses(404, "pairing-over"),
        RouteRole.ANYONE);
  }

  private void begin(Context ctx) {
    var kind = DeviceKind.of(Requests.body(ctx, PairingWish.class).type());
    switch (pairings.begin(kind, ctx.ip(), clock.now())) {
      case Pairings.Opening.Offered(var offer) -> {
        ctx.status(201).header("Cache-Control", "no-store");
        Answers.json(ctx, offer);
      }
      case Pairings.Opening.TooMany(var left) -> throw Refused.tooMany(left);
    }
  }

  private void tell(Context ctx) {
    var token =
        Optional.ofNullable(ctx.header("Authorization"))
            .filter(it -> it.startsWith(BEARER))
            .map(it -> it.substring(BEARER.length()))
            .orElseThrow(PairingRoutes::over);
    var waits = pairings.waits(token, clock.now());
    // Asked in this order: what was paired a moment ago waits no longer and is a device already.
    var paired = devices.machine(token).isPresent();
    if (!paired && !waits) {
      throw over();
    }
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, new PairingState(paired));
  }

  private static Refused over() {
    return Refused.of(404, "pairing-over", "ตัวเลขหมดอายุแล้ว เครื่องจะแสดงตัวเลขใหม่");
  }
}
