package batq.server.staff;

import batq.server.http.RouteRole;

/** An account; the secret stays in the store. */
public record StaffMember(int id, String name, RouteRole role) {}
