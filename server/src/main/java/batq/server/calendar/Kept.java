package batq.server.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The office's clock as it was left, and which business day follows from it.
 *
 * @param ahead of the machine's clock
 * @param inDoubtSince the newest time that was relied on, if the time is in doubt
 */
record Kept(Duration ahead, Optional<Instant> inDoubtSince, Optional<Held> held) {
  static final Kept NONE = new Kept(Duration.ZERO, Optional.empty(), Optional.empty());

  /** The newest event: its time, its business day and its place. */
  record Newest(Instant at, LocalDate day, long sequence) {}

  /**
   * A business day that goes on beside the calendar.
   *
   * @param since numbers given out after this event are in people's hands
   * @param start the last event before the first start in doubt, if there was one: if a night has
   *     passed in the dark, only numbers given out after it are in people's hands
   * @param believedOn the date on which the time was believed again
   */
  record Held(LocalDate day, long since, Optional<Long> start, Optional<LocalDate> believedOn) {}

  /** The day that goes on from here, with all who are in the hall; no night has passed. */
  Held heldFromHere(LocalDate day) {
    return new Held(day, since(), held.flatMap(Held::start), Optional.empty());
  }

  /** The day that goes on when the machine was started and nobody vouches. */
  Held heldByAStart(Newest newest) {
    var earlier = inDoubtSince.flatMap(doubted -> held.flatMap(Held::start));
    // A doubt that ran over midnight before the cut has given numbers out on both dates.
    var before = wasDoubtedOnAnotherDateThan(newest.at()) ? since() : newest.sequence();
    return new Held(
        held.map(Held::day).orElse(newest.day()),
        since(),
        Optional.of(earlier.orElse(before)),
        Optional.empty());
  }

  /**
   * The time is known again, and with it when the machine was started. If that was on another date
   * than the newest one believed before, whoever held a number before the start has gone home.
   */
  Optional<Held> heldAfterTheDark(Instant started) {
    var night = wasDoubtedOnAnotherDateThan(started);
    return held.map(
        it ->
            new Held(
                it.day(),
                night ? it.start().orElse(it.since()) : it.since(),
                Optional.empty(),
                it.believedOn()));
  }

  private long since() {
    return held.map(Held::since).orElse(0L);
  }

  private boolean wasDoubtedOnAnotherDateThan(Instant at) {
    return inDoubtSince
        .filter(doubted -> !OfficeClock.date(doubted).equals(OfficeClock.date(at)))
        .isPresent();
  }
}
