package batq.server.pages.account;

import batq.server.http.RouteRole;
import batq.server.pages.Language;
import batq.server.staff.OwnAccount;
import batq.server.staff.PinPlace;
import batq.wire.CounterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's own account as its page shows it.
 *
 * @param place what the browser at hand is, if it was paired with a counter
 * @param counters with which it may be paired
 */
public record AccountView(
    Language language,
    String name,
    RouteRole role,
    OwnAccount.Standing standing,
    Optional<PinPlace> place,
    List<CounterId> counters) {

  public String say(String th, String en) {
    return language.say(th, en);
  }

  /** Whether it may have a second step, and may pair the browser. */
  public boolean isAdmin() {
    return role == RouteRole.ADMIN;
  }

  /** As the office calls it. */
  public String roleName() {
    return switch (role) {
      case STAFF -> say("เจ้าหน้าที่ประจำช่องบริการ", "Counter staff");
      case HELPER -> say("ผู้ดูแลคิว", "Floor helper");
      case SUPERVISOR -> say("หัวหน้างาน", "Supervisor");
      case EXECUTIVE -> say("ผู้บริหาร", "Executive");
      case ADMIN -> say("ผู้ดูแลระบบ", "Administrator");
      case ANYONE, KIOSK, DISPLAY, COUNTER_DEVICE, RATING_DEVICE ->
          throw new IllegalStateException("no person's role: " + role);
    };
  }

  public String time(Instant at) {
    return language.time(at);
  }
}
