package batq.server.store;

import batq.wire.CounterId;
import batq.wire.TicketId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * Something that happened, as a record that {@code WireJson} writes with its {@code kind}. Each
 * room seals its own. The two ids are also columns of the log, so that it can be searched by them.
 */
public interface OfficeEvent {
  /** The name under which it is stored, as {@code called}: the {@code kind} in its JSON. */
  @JsonIgnore
  default String name() {
    return EventNames.name(getClass());
  }

  /** The ticket it is about, if it is about one. */
  @JsonIgnore
  default Optional<TicketId> aboutTicket() {
    return Optional.empty();
  }

  /** The counter at which it happened, if it did at one. */
  @JsonIgnore
  default Optional<CounterId> atCounter() {
    return Optional.empty();
  }
}
