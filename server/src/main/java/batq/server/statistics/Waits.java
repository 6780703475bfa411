package batq.server.statistics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long the served had waited, from their ticket to the first call (time before opening
 * included, practice.md D11).
 *
 * @param median and the 90th percentile: by nearest rank (domain.md §3.2); empty where of some
 *     visits only totals are kept
 * @param within15 how many waited at most 15 minutes
 */
public record Waits(
    Optional<Duration> median, Optional<Duration> p90, Duration longest, int within15) {
  private static final Waits NONE =
      new Waits(Optional.of(Duration.ZERO), Optional.of(Duration.ZERO), Duration.ZERO, 0);
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
        Optional.of(nearestRank(ascending, 50)),
        Optional.of(nearestRank(ascending, 90)),
        Duration.ofMillis(ascending.getLast().waitMs()),
        within);
  }

  /** What totals still tell. */
  static Waits ofTotals(Duration longest, int within15) {
    return new Waits(Optional.empty(), Optional.empty(), longest, within15);
  }

  /** With those that were put away, the waits of which are not known one by one. */
  Waits plus(Optional<Waits> totals) {
    return totals
        .map(
            it ->
                ofTotals(
                    longest.compareTo(it.longest) > 0 ? longest : it.longest,
                    within15 + it.within15))
        .orElse(this);
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
