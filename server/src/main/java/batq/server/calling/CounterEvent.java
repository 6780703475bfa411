package batq.server.calling;

import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What can happen to a counter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CounterEvent.Opened.class, name = "counter-opened"),
  @JsonSubTypes.Type(value = CounterEvent.Closed.class, name = "counter-closed"),
  @JsonSubTypes.Type(value = CounterEvent.Paused.class, name = "counter-paused"),
  @JsonSubTypes.Type(value = CounterEvent.TakesOn.class, name = "counter-takes-on"),
})
public sealed interface CounterEvent extends OfficeEvent {

  CounterId counterId();

  @Override
  default Optional<CounterId> atCounter() {
    return Optional.of(counterId());
  }

  /** Whether it serves after this; empty if that is as before. */
  default Optional<Boolean> opens() {
    return switch (this) {
      case Opened _ -> Optional.of(true);
      case Closed _ -> Optional.of(false);
      case Paused _ -> Optional.of(false);
      case TakesOn _ -> Optional.empty();
    };
  }

  record Opened(CounterId counterId) implements CounterEvent {}

  record Closed(CounterId counterId) implements CounterEvent {}

  record Paused(CounterId counterId, String reason) implements CounterEvent {}

  /** Serves this, too, until the day ends. */
  record TakesOn(CounterId counterId, ServiceId serviceId) implements CounterEvent {}
}
