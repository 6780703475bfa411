package batq.simulation;

import java.time.Duration;

/**
 * How much faster than life the office works.
 *
 * @param factor 20: a minute of the office takes three seconds
 */
record Pace(double factor) {
  private static final double SLOWEST = 0.1;
  private static final double FASTEST = 1000;

  Pace {
    if (!(factor >= SLOWEST && factor <= FASTEST)) {
      throw new IllegalArgumentException(
          "a pace is between %s and %s times life: %s".formatted(SLOWEST, FASTEST, factor));
    }
  }

  /** How long the office's minutes take here. */
  Duration real(double officeMinutes) {
    return Duration.ofNanos((long) (officeMinutes * 60e9 / factor));
  }

  /** How many of the office's minutes pass in a time here. */
  double officeMinutes(Duration real) {
    return real.toNanos() * factor / 60e9;
  }
}
