package batq.display.board;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until somebody turns it. */
final class HandClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-11T03:00:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }
}
