package batq.client;

import java.time.Duration;

/**
 * How long and how often to try.
 *
 * @param perTry the longest wait for one answer
 * @param inAll the longest wait for all tries together, pauses included
 * @param tries at most
 * @param pause between tries
 */
public record Patience(Duration perTry, Duration inAll, int tries, Duration pause) {
  /** A visitor stands before the kiosk: 1.5 s an answer, three tries, four seconds in all. */
  public static final Patience VISITOR =
      new Patience(Duration.ofMillis(1500), Duration.ofSeconds(4), 3, Duration.ofMillis(150));

  /** Nobody is watching: start-up and background reads. */
  public static final Patience BACKGROUND =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), 4, Duration.ofMillis(500));

  public Patience {
    if (tries < 1) {
      throw new IllegalArgumentException("at least one try: " + tries);
    }
  }
}
