package batq.server.statistics;

import batq.wire.Channel;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.time.LocalDate;
import java.util.List;

/**
 * What all figures of a period are put together from. The store has the database make these parts,
 * {@link VisitParts} makes them of the visits.
 *
 * @param days one for each day, service and department that had a visit
 * @param arrivals one for each class, channel and hour that had a visit
 */
record Parts(List<DayPart> days, List<Arrivals> arrivals, Waits waits) {
  Parts {
    days = List.copyOf(days);
    arrivals = List.copyOf(arrivals);
  }

  /**
   * A day's visits for one service.
   *
   * @param standardMinutes the longest that was in force
   * @param afterHours served, and finished after 16.30
   * @param atLunch served between 12.00 and 13.00, wholly or in part, and not after hours
   */
  record DayPart(
      LocalDate day,
      ServiceId serviceId,
      String departmentId,
      Series series,
      int standardMinutes,
      Tally tally,
      int afterHours,
      int atLunch) {}

  /** Visits of one class by one channel, issued within one hour of the clock. */
  record Arrivals(VisitorClass visitorClass, Channel channel, int hour, int issued) {}
}
