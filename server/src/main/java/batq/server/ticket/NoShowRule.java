package batq.server.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * When a no-show may be said (practice.md B9).
 *
 * @param calls at least so many
 * @param apart each so long after the one before
 */
public record NoShowRule(int calls, Duration apart) {
  public boolean allows(Ticket.Calls made) {
    return made.apart() >= calls;
  }

  /** How long until a further call counts. */
  public Duration untilNextCounts(Ticket.Calls made, Instant now) {
    var left = Duration.between(now, made.apartAt().plus(apart));
    return left.isNegative() || now.isBefore(made.apartAt()) ? Duration.ZERO : left;
  }
}
