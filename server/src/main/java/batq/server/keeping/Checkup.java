package batq.server.keeping;

import java.time.Instant;
import java.util.Optional;

/**
 * What the record's last examination by itself found. Kept beside the record, so that a trouble
 * found at night is still told after the next start.
 *
 * @param epoch of the record that was looked at; after a restore it is another
 * @param at when it ended
 * @param thorough when the last one ended that looked at everything
 * @param wrong what is wrong, until a thorough one finds nothing
 */
public record Checkup(long epoch, Instant at, Instant thorough, Optional<Wrong> wrong) {
  /**
   * The record is not whole.
   *
   * @param since when that was found
   * @param what the first thing, in one line for whoever mends it
   */
  public record Wrong(Instant since, String what) {}
}
