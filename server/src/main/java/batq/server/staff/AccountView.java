package batq.server.staff;

import batq.server.http.RouteRole;

/**
 * An account as those see it who look after it: nothing of its secrets but whether it has them.
 *
 * @param disabled it may not sign in
 */
public record AccountView(
    int id, String name, RouteRole role, boolean disabled, boolean pin, boolean secondFactor) {

  static AccountView of(StaffStore.Account it) {
    var member = it.member();
    return new AccountView(
        member.id(),
        member.name(),
        member.role(),
        it.disabled(),
        it.pin().isPresent(),
        it.secondFactor());
  }

  /** Whether it may have a PIN (practice.md B8). */
  public boolean isCounterStaff() {
    return StaffMember.isCounterStaff(role);
  }
}
