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
})
public sealed interface DeviceEvent extends OfficeEvent {

  record Added(int deviceId, DeviceKind deviceKind, Optional<CounterId> counterId)
      implements DeviceEvent {}

  /** Its token is nobody's from now on. */
  record Revoked(int deviceId) implements DeviceEvent {}
}
