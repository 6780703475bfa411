package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** {@code /api/staff}: the accounts, for who looks after them. */
final class StaffRoutes {
  private static final String ID = "[0-9]{1,9}";

  private final Accounts accounts;

  StaffRoutes(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Every account, by name. */
  record StaffList(List<OneOfStaff> staff) {}

  record OneOfStaff(
      int id, String name, String role, boolean disabled, boolean pin, boolean secondFactor) {

    static OneOfStaff of(StaffStore.Account it) {
      var member = it.member();
      return new OneOfStaff(
          member.id(),
          member.name(),
          member.role().name().toLowerCase(Locale.ROOT),
          it.disabled(),
          it.pin().isPresent(),
          it.secondFactor());
    }
  }

  record NewPin(String pin) {
    @Override
    public String toString() {
      return "NewPin[]";
    }
  }

  void add(RoutesConfig routes) {
    routes.get(
        "/api/staff",
        Described.as("Every account.", this::list).gives(200, StaffList.class),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
    routes.post(
        "/api/staff/{staff}/pin",
        Described.as("Sets the PIN of somebody who serves at a counter.", this::pin)
            .path("staff", ID)
            .takes(NewPin.class)
            .gives(204)
            .refuses(400, "bad-request")
            .refuses(404, "not-found")
            .refuses(409, "not-counter-staff"),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
    routes.post(
        "/api/staff/{staff}/disable",
        Described.as("Lets nobody sign in to an account, and ends its sessions.", this::disable)
            .path("staff", ID)
            .gives(204)
            .refuses(404, "not-found")
            .refuses(409, "last-admin"),
        RouteRole.ADMIN);
    routes.post(
        "/api/staff/{staff}/enable",
        Described.as("Lets an account be signed in to again.", this::enable)
            .path("staff", ID)
            .gives(204)
            .refuses(404, "not-found"),
        RouteRole.ADMIN);
  }

  private void list(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, new StaffList(accounts.all().stream().map(OneOfStaff::of).toList()));
  }

  private void pin(Context ctx) {
    var id = staffId(ctx);
    var pin = Requests.body(ctx, NewPin.class).pin();
    done(ctx, accounts.setPin(id, pin, Requests.caller(ctx).actor()));
  }

  private void disable(Context ctx) {
    done(ctx, accounts.disable(staffId(ctx), Requests.caller(ctx).actor()));
  }

  private void enable(Context ctx) {
    done(ctx, accounts.enable(staffId(ctx), Requests.caller(ctx).actor()));
  }

  private static void done(Context ctx, Accounts.Changed outcome) {
    switch (outcome) {
      case DONE -> ctx.status(204);
      case UNKNOWN -> throw Refused.of(404, "not-found", "nothing is found under this address");
      case LAST_ADMIN ->
          throw Refused.of(409, "last-admin", "ต้องมีผู้ดูแลระบบที่ใช้งานได้อย่างน้อยหนึ่งคน");
      case NOT_COUNTER_STAFF ->
          throw Refused.of(
              409, "not-counter-staff", "PIN ใช้ได้เฉพาะเจ้าหน้าที่ประจำช่องบริการและผู้ดูแลคิว");
      case NO_PIN ->
          throw Refused.field("pin", "a PIN has 4 to 6 digits, not all alike and not in a row");
    }
  }

  private static int staffId(Context ctx) {
    return Requests.path(ctx, "staff", Integer::parseInt);
  }
}
