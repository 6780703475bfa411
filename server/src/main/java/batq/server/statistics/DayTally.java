package batq.server.statistics;

import batq.wire.CounterId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A day as it is counted until now, the way the month's figures count it.
 *
 * @param came tickets that stand for a visitor
 * @param meanWait of those served whose wait was measured
 * @param overStandard served matters that took longer than their standard
 * @param cameBack after they had been given up
 * @param finishedAt matters served, by counter
 * @param byHour who came in which hour of the day
 */
public record DayTally(
    int came,
    int served,
    int noShow,
    int gone,
    int cameBack,
    int overStandard,
    Optional<Duration> meanWait,
    Map<CounterId, Integer> finishedAt,
    Map<Integer, Integer> byHour) {
  public DayTally {
    finishedAt = Map.copyOf(finishedAt);
    byHour = Map.copyOf(byHour);
  }
}
