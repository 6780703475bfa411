package batq.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A growing wait after failures of one key: none for the first few, then 1, 2, 4 … 300 seconds. */
final class Slowdown {
  private static final long LONGEST_S = 300;
  private static final int MOST_KEYS = 10_000;

  private final int free;

  private record Failures(int count, Instant last) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * @param free after so many failures nobody waits yet
   */
  Slowdown(int free) {
    this.free = free;
  }

  synchronized Duration waitFor(String key, Instant now) {
    var known = failures.get(key);
    if (known == null || known.count() <= free) {
      return Duration.ZERO;
    }
    var seconds = Math.min(LONGEST_S, 1L << Math.min(known.count() - free - 1, 20));
    var left = Duration.between(now, known.last().plusSeconds(seconds));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Counts one more and says how many there are. */
  synchronized int failed(String key, Instant now) {
    return failures
        .merge(key, new Failures(1, now), (was, one) -> new Failures(was.count() + 1, one.last()))
        .count();
  }

  synchronized void succeeded(String key) {
    failures.remove(key);
  }

  synchronized void forget(Predicate<String> those) {
    failures.keySet().removeIf(those);
  }
}
