package batq.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved: Wednesday 11 March 2569, 09.42. */
public final class SetClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-03-11T02:42:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }
}
