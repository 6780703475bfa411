package batq.server.device;

import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What happens to devices, and who asked for a person there or at a counter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DeviceEvent.Added.class, name = "device-added"),
  @JsonSubTypes.Type(value = DeviceEvent.Revoked.class, name = "device-revoked"),
  @JsonSubTypes.Type(value = DeviceEvent.HelpCalled.class, name = "help-called"),
  @JsonSubTypes.Type(value = DeviceEvent.HelpTaken.class, name = "help-taken"),
  @JsonSubTypes.Type(value = DeviceEvent.CounterHelpCalled.class, name = "counter-help-called"),
  @JsonSubTypes.Type(value = DeviceEvent.CounterHelpTaken.class, name = "counter-help-taken"),
  @JsonSubTypes.Type(
      value = DeviceEvent.CounterHelpWithdrawn.class,
      name = "counter-help-withdrawn"),
})
public sealed interface DeviceEvent extends OfficeEvent {

  record Added(int deviceId, DeviceKind deviceKind, Optional<CounterId> counterId)
      implements DeviceEvent {}

  /** A visitor at a kiosk asked for a person (practice.md B22). */
  record HelpCalled(int deviceId) implements DeviceEvent {}

  /** Somebody went there. */
  record HelpTaken(int deviceId) implements DeviceEvent {}

  /** A clerk's call for a person, and what became of it. */
  sealed interface AtCounter extends DeviceEvent {
    CounterId counterId();

    @Override
    default Optional<CounterId> atCounter() {
      return Optional.of(counterId());
    }
  }

  /** The clerk of this counter asked for a person. */
  record CounterHelpCalled(CounterId counterId) implements AtCounter {}

  /** Somebody went there. */
  record CounterHelpTaken(CounterId counterId) implements AtCounter {}

  /** The clerk needs nobody after all. */
  record CounterHelpWithdrawn(CounterId counterId) implements AtCounter {}

  /** Its token is nobody's from now on. */
  record Revoked(int deviceId) implements DeviceEvent {}
}
