package batq.server.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The office's time as it runs: on the machine's count, following its clock as long as the two
 * agree within two minutes. It never goes back by itself, so no wait is negative; only {@link
 * #runFrom} moves it.
 */
final class Timeline {
  /** From here on a difference is a step and no longer the clock's ordinary unrest. */
  static final Duration STEP = Duration.ofMinutes(2);

  private final MachineTime machine;
  private Place place;

  Timeline(MachineTime machine) {
    this.machine = machine;
    this.place = new Place(machine.instant(), machine.nanos(), Duration.ZERO, Optional.empty());
  }

  /**
   * Where it stands.
   *
   * @param ahead of the machine's clock, as a person set it
   * @param stepped by how much the machine's clock jumped away, if it did
   */
  record Place(Instant now, long nanos, Duration ahead, Optional<Duration> stepped) {}

  synchronized Place look() {
    var nanos = machine.nanos();
    var counted = place.now().plusNanos(nanos - place.nanos());
    var clock = machine.instant().plus(place.ahead());
    var apart = Duration.between(counted, clock);
    if (apart.abs().compareTo(STEP) > 0) {
      place = new Place(counted, nanos, place.ahead(), Optional.of(apart));
    } else {
      var now = clock.isBefore(place.now()) ? place.now() : clock;
      place = new Place(now, nanos, place.ahead(), Optional.empty());
    }
    return place;
  }

  /** From now on it is this time, whatever the machine's clock says. */
  synchronized void runFrom(Instant now) {
    var ahead = Duration.between(machine.instant(), now);
    place = new Place(now, machine.nanos(), ahead, Optional.empty());
  }

  /**
   * From now on the machine's clock is right. If it is behind {@code newest} by no more than a
   * clock's ordinary unrest, the time stands still until it has come so far.
   */
  synchronized void runWithTheMachine(Instant newest) {
    var clock = machine.instant();
    var back = Duration.between(clock, newest);
    var now = back.isPositive() && back.compareTo(STEP) <= 0 ? newest : clock;
    place = new Place(now, machine.nanos(), Duration.ZERO, Optional.empty());
  }

  /** Back to where it stood: what moved it was not stored. */
  synchronized void backTo(Place before) {
    place = before;
  }
}
