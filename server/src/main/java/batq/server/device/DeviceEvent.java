package batq.server.device;

import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What happens to devices. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeviceEvent.Added.class, name = "device-added"),
  @JsonSubTypes.Type(value = DeviceEvent.Revoked.class, name = "device-revoked"),
  @JsonSubTypes.Type(value = DeviceEvent.HelpCalled.class, name = "help-called"),
  @JsonSubTypes.Type(value = DeviceEvent.HelpTaken.class, name = "help-taken"),
})
public sealed interface DeviceEvent extends OfficeEvent {

  record Added(int deviceId, DeviceKind deviceKind, Optional<CounterId> counterId)
      implements DeviceEvent {}

  /** A visitor at a kiosk asked for a person (practice.md B22). */
  record HelpCalled(int deviceId) implements DeviceEvent {}

  /** Somebody went there. */
  record HelpTaken(int deviceId) implements DeviceEvent {}

  /** Its token is nobody's from now on. */
  record Revoked(int deviceId) implements DeviceEvent {}
}
