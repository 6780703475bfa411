package batq.server.staff;

import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /api/staff/self}: what everybody may change of the own account. */
final class OwnAccountRoutes {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Accounts accounts;
  private final SignIn signIn;
  private final SessionRoutes sessions;

  OwnAccountRoutes(Accounts accounts, SignIn signIn, SessionRoutes sessions) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  record NewSecret(String secret, String newSecret) {
    @Override
    public String toString() {
      return "NewSecret[]";
    }
  }

  void add(RoutesConfig routes) {
    routes.post(
        "/api/staff/self/secret",
        Described.as(
                "Sets the caller's own password: every session ends, and a new one begins here.",
                this::secret)
            .takes(NewSecret.class)
            .gives(200, SessionRoutes.SignedIn.class)
            .refuses(
                400, "secret-length", "secret-holds-name", "secret-holds-office", "secret-common")
            .refuses(403, "wrong-secret")
            .refuses(429, "too-many-requests"),
        RouteRole.PEOPLE);
    routes.delete(
        "/api/staff/self/sessions/{session}",
        Described.as("Ends a session of the caller's own.", this::end)
            .path("session", ID)
            .gives(204)
            .refuses(404, "not-found"),
        RouteRole.PEOPLE);
  }

  private void secret(Context ctx) {
    var person = person(ctx);
    var given = Requests.body(ctx, NewSecret.class);
    signIn.needSecret(person, given.secret(), ctx.ip());
    accounts
        .problemOf(person, given.newSecret())
        .ifPresent(
            problem -> {
              throw Refused.of(400, problem.code(), problem.th());
            });
    var stored = accounts.setOwn(person, given.newSecret());
    sessions.begun(ctx, signIn.anew(person, stored, ctx.ip()));
  }

  private void end(Context ctx) {
    var person = person(ctx);
    if (!signIn.endOwn(person, ctx.pathParam("session"))) {
      throw Refused.of(404, "not-found", "nothing is found under this address");
    }
    ctx.status(204);
  }

  private static Caller.Person person(Context ctx) {
    return Staff.person(Requests.caller(ctx));
  }
}
