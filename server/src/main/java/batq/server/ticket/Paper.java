package batq.server.ticket;

import batq.wire.PrintJob;
import java.time.Instant;
import java.util.UUID;

/**
 * A paper that staff asked for.
 *
 * @param job of the request that asked
 * @param device the kiosk that was asked
 * @param again whether there had been paper before
 */
public record Paper(UUID job, int device, boolean again, Instant askedAt) {
  /** Whether a kiosk may still print it. */
  public boolean isAwaited(Instant now) {
    return now.isBefore(askedAt.plus(PrintJob.VOID_AFTER));
  }
}
