package batq.server.alarm;

import batq.server.http.RouteRole;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Whom a trouble concerns: who can do something about it. */
public enum Concern {
  /** At the counters and on the floor. */
  @JsonProperty("staff")
  STAFF,
  @JsonProperty("supervisor")
  SUPERVISOR,
  @JsonProperty("admin")
  ADMIN;

  /** As whom somebody is to be told; whoever stands above others is told what they are. */
  public static Set<Concern> of(Collection<RouteRole> roles) {
    if (roles.contains(RouteRole.ADMIN)) {
      return EnumSet.allOf(Concern.class);
    }
    return roles.contains(RouteRole.SUPERVISOR) ? EnumSet.of(STAFF, SUPERVISOR) : EnumSet.of(STAFF);
  }
}
