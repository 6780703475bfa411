package batq.server.calendar;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the clock every few seconds, so that a step is told within ten. */
public final class ClockWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);

  private final ClockKeeper keeper;
  private final Thread thread;

  public ClockWatch(ClockKeeper keeper) {
    this.keeper = keeper;
    this.thread = Thread.ofVirtual().name("clock-watch").start(this::work);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        look();
      }
    } catch (InterruptedException e) {
      // close() ends the watch.
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      keeper.look();
    } catch (RuntimeException e) {
      // The record may be full or gone for a while; the next look finds the clock as it is.
      LOG.warn("What the clock did could not be recorded", e);
    }
  }
}
