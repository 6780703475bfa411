package batq.server.staff;

import batq.server.http.RouteRole;

/** An account; the secret stays in the store. */
public record StaffMember(int id, String name, RouteRole role) {

  /** As the record and the log name it. */
  String actor() {
    return "staff:" + id;
  }

  /** Whether somebody of this role may sign in by PIN at an enrolled counter (practice.md B8). */
  static boolean isCounterStaff(RouteRole role) {
    return role == RouteRole.STAFF || role == RouteRole.HELPER;
  }
}
