package batq.server.staff;

import batq.server.calendar.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;

/** A moment with the business day to which it belongs. */
record OfficeMoment(Instant at, LocalDate day) {
  static OfficeMoment of(OfficeClock clock) {
    var now = clock.now();
    return new OfficeMoment(now, clock.dayOf(now));
  }
}
