package batq.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Waits between tries that grow from {@link #SHORTEST} to {@link #LONGEST} and are jittered, so
 * that all devices of a hall do not knock at once when the power returns.
 */
public final class Backoff {
  static final Duration SHORTEST = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofSeconds(5);

  private final RandomGenerator random;
  private int failures;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  public void succeeded() {
    failures = 0;
  }

  /** Between half and the whole of the doubled wait. */
  public Duration next() {
    var doubled = SHORTEST.multipliedBy(1L << Math.min(failures++, 10));
    var bounded = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return bounded.dividedBy(2).plusMillis(random.nextLong(bounded.toMillis() / 2 + 1));
  }
}
