package batq.server.ticket;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.Instant;

/** What the office offers at a moment. The wiring joins catalogue and calendar to answer it. */
@FunctionalInterface
public interface Offers {
  Answer at(Instant now, ServiceId service, VisitorClass visitorClass);

  /** The offer, or why there is none. */
  sealed interface Answer {}

  record Offered(Offer offer) implements Answer {}

  /** As {@link Offered}, but only so many visitors a day are given one. */
  record OfferedUpTo(Offer offer, int most) implements Answer {}

  /** As many as the office gives in a day were given. */
  record Full() implements Answer {}

  /** No session now; {@code detail} says in Thai when the next one is. */
  record Closed(String detail) implements Answer {}

  record UnknownService() implements Answer {}

  record UnknownClass() implements Answer {}
}
