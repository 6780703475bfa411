package batq.server.staff;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /api/sessions} and {@code DELETE /api/sessions/{session}}, for the admin. */
final class SessionListRoutes {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final SignIn signIn;

  SessionListRoutes(SignIn signIn) {
    this.signIn = signIn;
  }

  /** The sessions that last, the newest first. */
  record OpenList(List<Open> sessions) {}

  /**
   * One of them.
   *
   * @param seenAt when it last asked for something; empty if not since the server's start
   * @param browser the enrolled counter at which it was begun by PIN
   */
  record Open(
      String id,
      int staffId,
      String name,
      String role,
      OffsetDateTime begunAt,
      OffsetDateTime until,
      Optional<OffsetDateTime> seenAt,
      String address,
      Optional<String> browser) {

    static Open of(SessionView it) {
      return new Open(
          it.id(),
          it.staffId(),
          it.name(),
          it.role().name().toLowerCase(Locale.ROOT),
          OfficeMoment.local(it.begun()),
          OfficeMoment.local(it.until()),
          it.seen().map(OfficeMoment::local),
          it.address(),
          it.browser());
    }
  }

  void add(RoutesConfig routes) {
    routes.get(
        "/api/sessions",
        Described.as("Who is signed in, since when and from where.", this::list)
            .gives(200, OpenList.class),
        RouteRole.ADMIN);
    routes.delete(
        "/api/sessions/{session}",
        Described.as("Ends somebody's session at once.", this::end)
            .path("session", ID)
            .gives(204)
            .refuses(404, "not-found"),
        RouteRole.ADMIN);
  }

  private void list(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    Answers.json(ctx, new OpenList(signIn.sessions().stream().map(Open::of).toList()));
  }

  private void end(Context ctx) {
    if (!signIn.end(ctx.pathParam("session"), Requests.caller(ctx).actor())) {
      throw Refused.of(404, "not-found", "nothing is found under this address");
    }
    ctx.status(204);
  }
}
