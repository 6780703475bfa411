package batq.hardware.buttons;

import java.time.Duration;
import java.util.Optional;

/**
 * Turns the edges of one contact into presses (hardware.md §7): the first edge counts at once, then
 * 30 ms of bouncing are ignored, and the next press needs a release of at least 50 ms before it.
 *
 * <p>Pure: the caller brings edges with their times, and looks in from time to time for a button
 * that stays down.
 */
public final class Debounce {
  static final Duration BOUNCING = Duration.ofMillis(30);
  static final Duration RELEASE = Duration.ofMillis(50);
  static final Duration HELD = Duration.ofSeconds(10);

  /** What an edge or a look means. */
  public enum Event {
    PRESSED,
    STUCK
  }

  private boolean down;
  private boolean stuckTold;
  private Optional<Long> pressedAt = Optional.empty();
  private long releasedAt;

  /** The contact closed ({@code down}) or opened, at a time of {@link System#nanoTime}. */
  public Optional<Event> edge(boolean nowDown, long nanos) {
    if (nowDown == down) {
      return Optional.empty();
    }
    down = nowDown;
    if (!nowDown) {
      releasedAt = nanos;
      return Optional.empty();
    }
    if (pressedAt.isPresent() && isBounce(pressedAt.get(), nanos)) {
      return Optional.empty();
    }
    pressedAt = Optional.of(nanos);
    stuckTold = false;
    return Optional.of(Event.PRESSED);
  }

  /** Tells once when the button has been down for ten seconds. */
  public Optional<Event> look(long nanos) {
    var held = down && pressedAt.isPresent() && nanos - pressedAt.get() >= HELD.toNanos();
    if (!held || stuckTold) {
      return Optional.empty();
    }
    stuckTold = true;
    return Optional.of(Event.STUCK);
  }

  private boolean isBounce(long pressed, long nanos) {
    return nanos - pressed < BOUNCING.toNanos() || nanos - releasedAt < RELEASE.toNanos();
  }
}
