package batq.kiosk.ticket;

import java.time.Instant;
import java.util.Optional;

/** Whether a service gives numbers at this moment. */
public sealed interface Availability {

  record Open() implements Availability {}

  /** No numbers now; {@code opens} is the next time, if the catalogue reaches that far. */
  record Closed(Optional<Instant> opens) implements Availability {}
}
