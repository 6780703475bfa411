package batq.server.staff;

import batq.server.http.RouteRole;
import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What happens to accounts. Events name people by number: names may be erased, the record may not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StaffEvent.Added.class, name = "staff-added"),
  @JsonSubTypes.Type(value = StaffEvent.SecretReset.class, name = "secret-reset"),
  @JsonSubTypes.Type(value = StaffEvent.OwnSecretSet.class, name = "own-secret-set"),
  @JsonSubTypes.Type(value = StaffEvent.PinSet.class, name = "pin-set"),
  @JsonSubTypes.Type(value = StaffEvent.RoleChanged.class, name = "role-changed"),
  @JsonSubTypes.Type(value = StaffEvent.Disabled.class, name = "staff-disabled"),
  @JsonSubTypes.Type(value = StaffEvent.Enabled.class, name = "staff-enabled"),
  @JsonSubTypes.Type(value = StaffEvent.SessionEnded.class, name = "session-ended"),
  @JsonSubTypes.Type(value = StaffEvent.SecondFactorOn.class, name = "second-factor-on"),
  @JsonSubTypes.Type(value = StaffEvent.SecondFactorOff.class, name = "second-factor-off"),
  @JsonSubTypes.Type(value = StaffEvent.BrowserEnrolled.class, name = "browser-enrolled"),
  @JsonSubTypes.Type(value = StaffEvent.BrowserRevoked.class, name = "browser-revoked"),
})
public sealed interface StaffEvent extends OfficeEvent {

  record Added(int staffId, RouteRole role) implements StaffEvent {}

  /** A new secret was set for the account, its sessions ended, and its second factor is off. */
  record SecretReset(int staffId) implements StaffEvent {}

  /** Somebody set the own secret, having proved the old one; the sessions ended. */
  record OwnSecretSet(int staffId) implements StaffEvent {}

  /** A new PIN was set for the account, and its sessions ended. */
  record PinSet(int staffId) implements StaffEvent {}

  /** The account has another role, and its sessions ended. */
  record RoleChanged(int staffId, RouteRole role) implements StaffEvent {}

  /** The account may not sign in any more, and its sessions ended. */
  record Disabled(int staffId) implements StaffEvent {}

  record Enabled(int staffId) implements StaffEvent {}

  /** An admin ended somebody's session. */
  record SessionEnded(int staffId) implements StaffEvent {}

  record SecondFactorOn(int staffId) implements StaffEvent {}

  record SecondFactorOff(int staffId) implements StaffEvent {}

  /** A browser may sign counter staff in by PIN from now on. */
  record BrowserEnrolled(int browserId, CounterId counter) implements StaffEvent {}

  /** It may not any more, and the sessions begun there by PIN ended. */
  record BrowserRevoked(int browserId) implements StaffEvent {}
}
