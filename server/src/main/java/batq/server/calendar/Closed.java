package batq.server.calendar;

import java.time.Instant;
import java.util.Optional;

/** Why no ticket is given now, and when one is given again. */
public sealed interface Closed {

  /** When tickets are given again; empty if not within 14 days. */
  Optional<Instant> opensAgain();

  /** Not yet today. */
  record BeforeOpening(Instant opens) implements Closed {
    @Override
    public Optional<Instant> opensAgain() {
      return Optional.of(opens);
    }
  }

  /** Between two sessions of the day, as at lunch. */
  record Break(Instant opens) implements Closed {
    @Override
    public Optional<Instant> opensAgain() {
      return Optional.of(opens);
    }
  }

  /** The day's last session is over. */
  record AfterHours(Optional<Instant> opensAgain) implements Closed {}

  /** Today is a holiday. */
  record OnHoliday(Holiday holiday, Optional<Instant> opensAgain) implements Closed {}

  /** No session of today serves it: a weekend, or a desk for other services. */
  record NotToday(Optional<Instant> opensAgain) implements Closed {}
}
