package batq.server.staff;

import batq.server.calendar.OfficeClock;
import batq.thai.ThaiDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A moment with the business day to which it belongs. */
record OfficeMoment(Instant at, LocalDate day) {
  static OfficeMoment of(OfficeClock clock) {
    var now = clock.now();
    return new OfficeMoment(now, clock.dayOf(now));
  }

  /** As the wire says it: with the office's offset. */
  static OffsetDateTime local(Instant at) {
    return at.atZone(ThaiDate.ZONE).toOffsetDateTime();
  }
}
