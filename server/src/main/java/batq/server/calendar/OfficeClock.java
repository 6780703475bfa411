package batq.server.calendar;

import batq.thai.ThaiDate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The only clock of the server: whole milliseconds, the office's own days (Asia/Bangkok), and how
 * far it is to be relied on. The business day is the date, except where the time was in doubt while
 * people were waiting: then their day goes on ({@link ClockKeeper}).
 */
public final class OfficeClock {
  private final Timeline timeline;
  private volatile ClockState state = new ClockState.Confirmed(VouchedBy.BATTERY);
  private volatile Optional<LocalDate> heldDay = Optional.empty();

  /** A clock that is believed as it is. */
  public OfficeClock(InstantSource source) {
    this(MachineTime.trusting(source));
  }

  OfficeClock(MachineTime machine) {
    this.timeline = new Timeline(machine);
  }

  public Instant now() {
    return timeline.look().now().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The business day. */
  public LocalDate today() {
    return dayOf(now());
  }

  /** The business day to which belongs what happens at this moment, which is now. */
  public LocalDate dayOf(Instant at) {
    return heldDay.orElseGet(() -> date(at));
  }

  /** The date of the calendar now, even while another business day goes on. */
  public LocalDate date() {
    return date(now());
  }

  public ClockState state() {
    return state;
  }

  /** Whether somebody vouches for the time. */
  public boolean isBelieved() {
    return state instanceof ClockState.Confirmed;
  }

  /** The business day that goes on although the calendar has another date. */
  public Optional<LocalDate> heldDay() {
    return heldDay;
  }

  /**
   * Whether a day is over for good and may be closed: only when the time is believed and another
   * business day runs. A day of the future, which a wrong clock began, is over too.
   */
  public boolean isOver(LocalDate day) {
    return isBelieved() && !day.equals(today());
  }

  /**
   * Until when somebody who signs in now stays signed in: the end of the date, but while the time
   * is not believed twelve hours, for it may be 23.59 at noon.
   */
  public Instant endOfSignIn(Instant now) {
    return isBelieved()
        ? date(now).plusDays(1).atStartOfDay(ThaiDate.ZONE).toInstant()
        : now.plus(Duration.ofHours(12));
  }

  Timeline timeline() {
    return timeline;
  }

  void become(ClockState next) {
    state = next;
  }

  void hold(Optional<LocalDate> day) {
    heldDay = day;
  }

  static LocalDate date(Instant at) {
    return at.atZone(ThaiDate.ZONE).toLocalDate();
  }
}
