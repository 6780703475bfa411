package batq.server.announcement;

import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.Announcement;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code POST /api/announcements/{sequence}}: a wall tells what became of a call. */
public final class AnnouncementRoutes {
  private final Announcements announcements;

  public AnnouncementRoutes(Announcements announcements) {
    this.announcements = announcements;
  }

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/announcements/{sequence}",
        Described.as("Tells what became of a call on this wall; again changes nothing.", this::note)
            .path("sequence", "[0-9]{1,18}")
            .takes(Announcement.class)
            .gives(204)
            .refuses(404, "unknown-call"),
        RouteRole.DISPLAY);
  }

  private void note(Context ctx) {
    var sequence = Requests.path(ctx, "sequence", AnnouncementRoutes::sequence);
    var outcome = Requests.body(ctx, Announcement.class).outcome();
    if (!(Requests.caller(ctx) instanceof Caller.Machine wall)) {
      throw new IllegalStateException("the door lets in walls alone");
    }
    if (!announcements.note(sequence, wall, outcome)) {
      throw Refused.of(404, "unknown-call", "ไม่พบการเรียกนี้");
    }
    ctx.status(204);
  }

  private static long sequence(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not a place in the record: " + text);
    }
    return Long.parseLong(text);
  }
}
