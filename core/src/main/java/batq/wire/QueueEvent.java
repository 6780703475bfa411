package batq.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened, in the words of the board: no ids, classes or reasons. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = QueueEvent.Issued.class, name = "issued"),
  @JsonSubTypes.Type(value = QueueEvent.Called.class, name = "called"),
  @JsonSubTypes.Type(value = QueueEvent.Moved.class, name = "moved"),
  @JsonSubTypes.Type(value = QueueEvent.CounterChanged.class, name = "counter-changed"),
  @JsonSubTypes.Type(value = QueueEvent.CatalogueChanged.class, name = "catalogue-changed"),
})
public sealed interface QueueEvent {

  /** A number was given out. */
  record Issued(TicketNumber number, Series series) implements QueueEvent {}

  /** A number was called or called again; {@code times} is 1 at the first call. */
  record Called(TicketNumber number, Series series, CounterId counterId, int times)
      implements QueueEvent {}

  /** A ticket came into another state otherwise than by a call. */
  record Moved(TicketNumber number, Series series, TicketState state) implements QueueEvent {}

  /** A counter opened, closed or paused. */
  record CounterChanged(CounterId counterId, boolean open) implements QueueEvent {}

  /** Services, hours or messages changed: read the catalogue again. */
  record CatalogueChanged() implements QueueEvent {}
}
