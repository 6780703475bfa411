package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.thai.ThaiDate;
import batq.wire.CounterId;
import batq.wire.DeviceHealth;
import batq.wire.DeviceType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /api/devices}: how devices are, pairing one, and ending one. */
public final class DeviceRoutes {
  private final Devices devices;
  private final DeviceHealths healths;
  private final DeviceStates states;
  private final NewDevices pairing;
  private final OfficeClock clock;
  private final Predicate<CounterId> isCounter;

  /**
   * @param isCounter whether the office has such a counter
   */
  public DeviceRoutes(
      Devices devices,
      DeviceHealths healths,
      DeviceStates states,
      NewDevices pairing,
      OfficeClock clock,
      Predicate<CounterId> isCounter) {
    this.devices = devices;
    this.healths = healths;
    this.states = states;
    this.pairing = pairing;
    this.clock = clock;
    this.isCounter = isCounter;
  }

  /** What an admin says of a device whose digits they read. */
  record Named(String digits, DeviceType type, String name, Optional<CounterId> counterId) {}

  record Told(int id, DeviceType type, String name, Optional<CounterId> counterId) {
    static Told of(Device it) {
      return new Told(it.id(), it.kind().type(), it.name(), it.counter());
    }
  }

  /**
   * A device as it is now.
   *
   * @param heardAt its last word since the server's start
   * @param address from where its token was used last
   * @param trouble what is amiss, and its remedy in Thai
   */
  record Listed(
      Told device,
      boolean heard,
      Optional<OffsetDateTime> heardAt,
      Optional<DeviceHealth> health,
      Optional<String> address,
      Optional<String> trouble,
      Optional<String> remedy) {
    static Listed of(DeviceStates.DeviceState it) {
      return new Listed(
          Told.of(it.device()),
          it.heard(),
          it.said().map(said -> local(said.at())),
          it.said().map(DeviceHealths.Said::health),
          it.seen().map(Places.Seen::address),
          it.trouble().map(DeviceRoutes::word),
          it.trouble().map(trouble -> trouble.remedy(it.device().name()).th()));
    }
  }

  record AllListed(List<Listed> devices) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/devices/self/health",
        Described.as("A device tells how it is, every 20 seconds.", this::hear)
            .takes(DeviceHealth.class)
            .gives(204),
        RouteRole.DEVICES);
    routes.get(
        "/api/devices",
        Described.as("Every device, how it is and where it was heard.", this::list)
            .gives(200, AllListed.class),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
    routes.post(
        "/api/devices",
        Described.as("Pairs the device that shows these digits.", this::pair)
            .takes(Named.class)
            .gives(201, Told.class)
            .refuses(404, "wrong-digits", "unknown-counter")
            .refuses(409, "name-taken", "other-kind"),
        RouteRole.ADMIN);
    routes.delete(
        "/api/devices/{device}",
        Described.as("Ends a device's token at once and for good.", this::revoke)
            .path("device", "[0-9]{1,9}")
            .gives(204)
            .refuses(404, "not-found"),
        RouteRole.ADMIN);
  }

  private void hear(Context ctx) {
    if (!(Requests.caller(ctx) instanceof Caller.Machine device)) {
      throw new IllegalStateException("the door lets in devices alone");
    }
    healths.heard(device, Requests.body(ctx, DeviceHealth.class), clock.now());
    ctx.status(204);
  }

  private void list(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, new AllListed(states.now().stream().map(Listed::of).toList()));
  }

  private void pair(Context ctx) {
    var named = Requests.body(ctx, Named.class);
    if (named.counterId().filter(it -> !isCounter.test(it)).isPresent()) {
      throw Refused.of(404, "unknown-counter", "ไม่มีช่องบริการนี้");
    }
    switch (pairing.pair(wish(named), Requests.caller(ctx).actor())) {
      case NewDevices.Paired(var device) -> {
        ctx.status(201);
        Answers.json(ctx, Told.of(device));
      }
      case NewDevices.WrongDigits _ ->
          throw Refused.of(
              404,
              "wrong-digits",
              "ไม่มีเครื่องใดแสดงตัวเลขนี้ กรุณาดูที่หน้าจอของเครื่องแล้วกรอกใหม่");
      case NewDevices.NobodyWaits() ->
          throw Refused.of(404, "wrong-digits", "ขณะนี้ไม่มีเครื่องใดรอจับคู่");
      case NewDevices.OtherKind(var is) ->
          throw Refused.of(409, "other-kind", "เครื่องที่แสดงตัวเลขนี้คือ" + is.th());
      case NewDevices.NameTaken() ->
          throw Refused.of(409, "name-taken", "มีอุปกรณ์ชื่อนี้แล้ว กรุณาตั้งชื่ออื่น");
    }
  }

  private static NewDevices.Wish wish(Named named) {
    try {
      return new NewDevices.Wish(
          named.digits(), DeviceKind.of(named.type()), named.name(), named.counterId());
    } catch (IllegalArgumentException e) {
      throw Refused.field("name", String.valueOf(e.getMessage()));
    }
  }

  private void revoke(Context ctx) {
    var id = Requests.path(ctx, "device", Integer::parseInt);
    if (devices.revoke(id, Requests.caller(ctx).actor()).isEmpty()) {
      throw Refused.of(404, "not-found", "nothing is found under this address");
    }
    ctx.status(204);
  }

  private static String word(DeviceTrouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static OffsetDateTime local(Instant at) {
    return at.atZone(ThaiDate.ZONE).toOffsetDateTime();
  }
}
