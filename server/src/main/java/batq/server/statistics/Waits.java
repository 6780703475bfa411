package batq.server.statistics;

import java.time.Duration;
import java.util.List;

/**
 * How long the served had waited, from their ticket to the first call (time before opening
 * included, practice.md D11).
 *
 * @param median and the 90th percentile: by nearest rank (domain.md §3.2)
 * @param within15 how many waited at most 15 minutes
 */
public record Waits(Duration median, Duration p90, Duration longest, int within15) {
  private static final Waits NONE = new Waits(Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
  private static final long FIFTEEN_MINUTES_MS = Duration.ofMinutes(15).toMillis();

  /** How many waited exactly so long. */
  record Length(long waitMs, int visits) {}

  /**
   * @param ascending each length of wait once, the shortest first
   */
  static Waits of(List<Length> ascending) {
    if (ascending.isEmpty()) {
      return NONE;
    }
    var within =
        ascending.stream()
            .filter(length -> length.waitMs() <= FIFTEEN_MINUTES_MS)
            .mapToInt(Length::visits)
            .sum();
    return new Waits(
        nearestRank(ascending, 50),
        nearestRank(ascending, 90),
        Duration.ofMillis(ascending.getLast().waitMs()),
        within);
  }

  private static Duration nearestRank(List<Length> ascending, int percent) {
    var visits = ascending.stream().mapToLong(Length::visits).sum();
    var rank = Math.ceilDiv(visits * percent, 100);
    var passed = 0L;
    for (var length : ascending) {
      passed += length.visits();
      if (passed >= rank) {
        return Duration.ofMillis(length.waitMs());
      }
    }
    throw new IllegalStateException("a rank beyond the last: " + rank);
  }
}
