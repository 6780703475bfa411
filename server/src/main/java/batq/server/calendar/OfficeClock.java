package batq.server.calendar;

import batq.thai.ThaiDate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The only clock of the server: whole milliseconds, and the office's own days (Asia/Bangkok). */
public final class OfficeClock {
  private final InstantSource source;

  public OfficeClock(InstantSource source) {
    this.source = source;
  }

  public Instant now() {
    return source.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public LocalDate today() {
    return dayOf(now());
  }

  /** The business day to which a moment belongs. */
  public LocalDate dayOf(Instant at) {
    return at.atZone(ThaiDate.ZONE).toLocalDate();
  }
}
