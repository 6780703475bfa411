package batq.server.pages;

import batq.server.http.Caller;
import batq.server.http.RouteRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages in the bar, in its order, each with those who may open it. */
public enum Destination {
  FLOOR("/floor", "ผู้ดูแลคิว", "Floor", RouteRole.HELPER, RouteRole.SUPERVISOR, RouteRole.ADMIN),
  COUNTER("/counter", "เรียกคิว", "Call queue", RouteRole.QUEUE_STAFF),
  TODAY("/today", "วันนี้", "Today", RouteRole.READERS_OF_FIGURES),
  DEVICES("/devices", "อุปกรณ์", "Devices", RouteRole.SUPERVISOR, RouteRole.ADMIN),
  MONTH("/month", "สถิติผู้มาใช้บริการ", "Visitor figures", RouteRole.READERS_OF_FIGURES),
  OFFICE("/office", "ตั้งค่าสำนักงาน", "Office settings", RouteRole.SUPERVISOR, RouteRole.ADMIN);

  private final String path;
  private final String th;
  private final String en;
  private final Set<RouteRole> roles;

  Destination(String path, String th, String en, RouteRole... roles) {
    this.path = path;
    this.th = th;
    this.en = en;
    this.roles = Set.of(roles);
  }

  public String path() {
    return path;
  }

  public String name(Language language) {
    return language.say(th, en);
  }

  /** What this caller may open. */
  public static List<Destination> of(Caller caller) {
    return Arrays.stream(values())
        .filter(each -> caller.roles().stream().anyMatch(each.roles::contains))
        .toList();
  }

  /** Where somebody begins who has just signed in. */
  public static Optional<Destination> first(Caller caller) {
    var roles = caller.roles();
    if (roles.contains(RouteRole.SUPERVISOR) || roles.contains(RouteRole.ADMIN)) {
      return Optional.of(TODAY);
    }
    return roles.contains(RouteRole.EXECUTIVE)
        ? Optional.of(MONTH)
        : of(caller).stream().findFirst();
  }
}
