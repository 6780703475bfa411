package batq.server.staff;

import batq.server.http.RouteRole;
import java.time.Instant;
import java.util.Optional;

/**
 * A session as an admin sees it.
 *
 * @param id by which it is ended; it opens nothing
 * @param seen when it last asked for something; empty if not since the server's start
 * @param browser the enrolled counter at which it was begun by PIN
 */
record SessionView(
    String id,
    int staffId,
    String name,
    RouteRole role,
    Instant begun,
    Instant until,
    Optional<Instant> seen,
    String address,
    Optional<String> browser) {

  SessionView seenAt(Optional<Instant> at) {
    return new SessionView(id, staffId, name, role, begun, until, at, address, browser);
  }
}
