package batq.server;

import batq.server.alarm.Alarms;
import batq.server.store.Watch;
import batq.server.ticket.DayEnd;
import batq.server.ticket.Lifecycle;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to what happens by itself: a hold that is over, a day that is to be closed, a change that
 * has effect from today on, a trouble whose beginning is to be known though nobody asks.
 *
 * @param changes does what is due, and says whether there was anything
 */
record DayWatch(DayEnd dayEnd, Lifecycle lifecycle, Alarms alarms, BooleanSupplier changes)
    implements Watch.Look {
  private static final Logger LOG = LoggerFactory.getLogger(DayWatch.class);

  @Override
  public void look() {
    try {
      var closed = dayEnd.closeWhatIsOver();
      if (!closed.isNothing()) {
        LOG.info("Days were closed: {}", closed);
      }
      lifecycle.endHolds();
      if (changes.getAsBoolean()) {
        LOG.info("What has effect from today on was done");
      }
    } finally {
      // What could not be recorded is to be told all the more.
      alarms.now();
    }
  }
}
