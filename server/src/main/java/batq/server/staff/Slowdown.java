package batq.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A growing wait after failed sign-ins, by account and by address: none for the first four, then 1,
 * 2, 4 … 300 seconds. Never a lock-out: the last admin always gets in again (ASVS 6.3.1).
 */
final class Slowdown {
  private static final int FREE = 4;
  private static final long LONGEST_S = 300;
  private static final int MOST_KEYS = 10_000;

  private record Failures(int count, Instant last) {}

  private final Map<String, Failures> failures =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEYS;
        }
      };

  synchronized Duration waitFor(String key, Instant now) {
    var known = failures.get(key);
    if (known == null || known.count() <= FREE) {
      return Duration.ZERO;
    }
    var seconds = Math.min(LONGEST_S, 1L << Math.min(known.count() - FREE - 1, 20));
    var left = Duration.between(now, known.last().plusSeconds(seconds));
    return left.isNegative() ? Duration.ZERO : left;
  }

  synchronized void failed(String key, Instant now) {
    failures.merge(
        key, new Failures(1, now), (was, one) -> new Failures(was.count() + 1, one.last()));
  }

  /** Moments of failure say nothing after the clock was put right. */
  synchronized void forget() {
    failures.clear();
  }

  synchronized void succeeded(String key) {
    failures.remove(key);
  }
}
