package batq.display;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time since the start counted by the machine, which nobody can set: a clock that is put right
 * while the wall runs makes nothing stale. The hour shown is the server's.
 */
final class SteadyClock implements InstantSource {
  private final Instant start = Instant.now();
  private final long ticks = System.nanoTime();

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - ticks);
  }
}
