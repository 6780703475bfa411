package batq.server.staff;

import batq.server.http.RouteRole;
import batq.server.store.OfficeEvent;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What happens to accounts. Events name people by number: names may be erased, the record may not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StaffEvent.Added.class, name = "staff-added"),
  @JsonSubTypes.Type(value = StaffEvent.SecretReset.class, name = "secret-reset"),
})
public sealed interface StaffEvent extends OfficeEvent {

  record Added(int staffId, RouteRole role) implements StaffEvent {}

  /** A new secret was set for the account, and its sessions ended. */
  record SecretReset(int staffId) implements StaffEvent {}
}
