package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/**
 * {@code /api/staff/self/second-factor}: an admin's own. It is off until a code of it was shown;
 * the password is asked for before anything changes.
 */
final class SecondFactorRoutes {
  private static final String PATH = "/api/staff/self/second-factor";

  private final SecondFactor factor;
  private final SignIn signIn;

  SecondFactorRoutes(SecondFactor factor, SignIn signIn) {
    this.factor = factor;
    this.signIn = signIn;
  }

  /** Whether it is asked for, and how many printed codes were not used yet. */
  record FactorStanding(boolean on, int codesLeft) {}

  record Password(String secret) {
    @Override
    public String toString() {
      return "Password[]";
    }
  }

  record Code(String code) {
    @Override
    public String toString() {
      return "Code[]";
    }
  }

  /**
   * Shown once.
   *
   * @param secret for an app, in base 32
   * @param address the same for a QR code
   * @param codes to be printed, each good once
   */
  record FactorSheet(String secret, String address, List<String> codes) {
    @Override
    public String toString() {
      return "FactorSheet[]";
    }
  }

  void add(RoutesConfig routes) {
    routes.get(
        PATH,
        Described.as("Whether the caller's second factor is on.", this::standing)
            .gives(200, FactorStanding.class),
        RouteRole.ADMIN);
    routes.post(
        PATH,
        Described.as("Makes a second factor; it is not on yet.", this::begin)
            .takes(Password.class)
            .gives(200, FactorSheet.class)
            .refuses(403, "wrong-secret")
            .refuses(409, "second-factor-on")
            .refuses(429, "too-many-requests"),
        RouteRole.ADMIN);
    routes.post(
        PATH + "/on",
        Described.as("Turns it on, by a code of it.", this::turnOn)
            .takes(Code.class)
            .gives(204)
            .refuses(401, "wrong-code", "clock-in-doubt")
            .refuses(429, "too-many-requests"),
        RouteRole.ADMIN);
    routes.post(
        PATH + "/off",
        Described.as("Takes it away.", this::turnOff)
            .takes(Password.class)
            .gives(204)
            .refuses(403, "wrong-secret")
            .refuses(429, "too-many-requests"),
        RouteRole.ADMIN);
  }

  private void standing(Context ctx) {
    var now = factor.of(person(ctx));
    Answers.json(ctx, new FactorStanding(now.on(), now.codesLeft()));
  }

  private void begin(Context ctx) {
    signIn.needSecret(person(ctx), Requests.body(ctx, Password.class).secret(), ctx.ip());
    var sheet = factor.begin(person(ctx));
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, new FactorSheet(sheet.secret(), sheet.address(), sheet.codes()));
  }

  private void turnOn(Context ctx) {
    var person = person(ctx);
    signIn.needCode(person, Requests.body(ctx, Code.class).code(), ctx.ip());
    factor.turnOn(person);
    ctx.status(204);
  }

  private void turnOff(Context ctx) {
    signIn.needSecret(person(ctx), Requests.body(ctx, Password.class).secret(), ctx.ip());
    factor.turnOff(person(ctx));
    ctx.status(204);
  }

  private static Caller.Person person(Context ctx) {
    return Staff.person(Requests.caller(ctx));
  }
}
