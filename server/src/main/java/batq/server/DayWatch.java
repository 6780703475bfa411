package batq.server;

import batq.server.alarm.Alarms;
import batq.server.store.Watch;
import batq.server.ticket.DayEnd;
import batq.server.ticket.Lifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what happens by itself: a hold that is over, a day that is to be closed, a trouble whose
 * beginning is to be known though nobody asks.
 */
record DayWatch(DayEnd dayEnd, Lifecycle lifecycle, Alarms alarms) implements Watch.Look {
  private static final Logger LOG = LoggerFactory.getLogger(DayWatch.class);

  @Override
  public void look() {
    try {
      var closed = dayEnd.closeWhatIsOver();
      if (!closed.isNothing()) {
        LOG.info("Days were closed: {}", closed);
      }
      lifecycle.endHolds();
    } finally {
      // What could not be recorded is to be told all the more.
      alarms.now();
    }
  }
}
