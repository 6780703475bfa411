package batq.server.device;

import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What happens to devices. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes(@JsonSubTypes.Type(value = DeviceEvent.Added.class, name = "device-added"))
public sealed interface DeviceEvent extends OfficeEvent {

  record Added(int deviceId, DeviceKind deviceKind, Optional<CounterId> counterId)
      implements DeviceEvent {}
}
