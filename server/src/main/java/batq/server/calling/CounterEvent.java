package batq.server.calling;

import batq.server.store.OfficeEvent;
import batq.wire.CounterId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/** What can happen to a counter. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CounterEvent.Opened.class, name = "counter-opened"),
  @JsonSubTypes.Type(value = CounterEvent.Closed.class, name = "counter-closed"),
  @JsonSubTypes.Type(value = CounterEvent.Paused.class, name = "counter-paused"),
})
public sealed interface CounterEvent extends OfficeEvent {

  CounterId counterId();

  @Override
  default Optional<CounterId> atCounter() {
    return Optional.of(counterId());
  }

  /** Whether it serves after this. */
  default boolean open() {
    return this instanceof Opened;
  }

  record Opened(CounterId counterId) implements CounterEvent {
    @Override
    public String name() {
      return "counter-opened";
    }
  }

  record Closed(CounterId counterId) implements CounterEvent {
    @Override
    public String name() {
      return "counter-closed";
    }
  }

  record Paused(CounterId counterId, String reason) implements CounterEvent {
    @Override
    public String name() {
      return "counter-paused";
    }
  }
}
