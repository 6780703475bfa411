package batq.display.board;

import java.time.Duration;

/**
 * What an office may decide about its wall.
 *
 * @param staleAfter without a word from the server for so long, the wall says that it is cut off
 * @param announceWithin a call that was missed is still sounded if it is not older (practice.md A1)
 * @param lastCall the call after which staff may note a no-show, shown as เรียกครั้งสุดท้าย
 */
public record WallRules(Duration staleAfter, Duration announceWithin, int lastCall) {
  /** As the house ships it. */
  public static final WallRules DEFAULT =
      new WallRules(Duration.ofSeconds(15), Duration.ofMinutes(2), 3);

  public WallRules {
    if (!staleAfter.isPositive() || !announceWithin.isPositive()) {
      throw new IllegalArgumentException(
          "times must be longer than nothing: " + staleAfter + ", " + announceWithin);
    }
    if (lastCall < 2) {
      throw new IllegalArgumentException("the last call is the second or later: " + lastCall);
    }
  }
}
