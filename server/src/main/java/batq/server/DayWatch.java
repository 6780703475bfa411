package batq.server;

import batq.server.alarm.Alarms;
import batq.server.ticket.DayEnd;
import batq.server.ticket.Lifecycle;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what happens by itself: a hold that is over, a day that is to be closed, a trouble whose
 * beginning is to be known though nobody asks.
 */
final class DayWatch implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Logger LOG = LoggerFactory.getLogger(DayWatch.class);

  private final DayEnd dayEnd;
  private final Lifecycle lifecycle;
  private final Alarms alarms;
  private final Thread thread;

  DayWatch(DayEnd dayEnd, Lifecycle lifecycle, Alarms alarms) {
    this.dayEnd = dayEnd;
    this.lifecycle = lifecycle;
    this.alarms = alarms;
    this.thread = Thread.ofVirtual().name("day-watch").start(this::work);
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
        look();
        // What could not be recorded is to be told all the more.
        alarms.now();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      // close() ends the watch.
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      var closed = dayEnd.closeWhatIsOver();
      if (!closed.isNothing()) {
        LOG.info("Days were closed: {}", closed);
      }
      lifecycle.endHolds();
    } catch (RuntimeException e) {
      // The record may be full or gone for a while; the next look finds the same.
      LOG.warn("What is to happen by itself could not be recorded", e);
    }
  }
}
