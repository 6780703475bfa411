package batq.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How visitors come over a working day: a Poisson stream whose rate changes with the hour, with the
 * shares that tambon municipalities see. The days follow one another without a night.
 *
 * @param visitorsADay on average
 */
record ArrivalShape(double visitorsADay) {
  static final LocalTime OPENS = LocalTime.of(8, 30);
  static final LocalTime CLOSES = LocalTime.of(16, 30);

  /** A part of the day with its share of the day's visitors. */
  private record Part(LocalTime from, LocalTime until, double share) {
    double perMinute(double visitorsADay) {
      return share * visitorsADay / Duration.between(from, until).toMinutes();
    }
  }

  private static final List<Part> PARTS =
      List.of(
          new Part(OPENS, LocalTime.of(9, 0), 0.10),
          new Part(LocalTime.of(9, 0), LocalTime.of(10, 0), 0.22),
          new Part(LocalTime.of(10, 0), LocalTime.of(11, 0), 0.20),
          new Part(LocalTime.of(11, 0), LocalTime.of(12, 0), 0.13),
          new Part(LocalTime.of(12, 0), LocalTime.of(13, 0), 0.06),
          new Part(LocalTime.of(13, 0), LocalTime.of(14, 0), 0.13),
          new Part(LocalTime.of(14, 0), LocalTime.of(15, 0), 0.10),
          new Part(LocalTime.of(15, 0), LocalTime.of(16, 0), 0.05),
          new Part(LocalTime.of(16, 0), CLOSES, 0.01));

  ArrivalShape {
    if (!(visitorsADay > 0)) {
      throw new IllegalArgumentException("a day has visitors: " + visitorsADay);
    }
  }

  /** When the next visitor comes, in minutes of opening time after {@code from}. */
  double minutesToNext(LocalTime from, RandomGenerator random) {
    // The time at which the integral of the rate reaches an exponential draw.
    var left = random.nextExponential();
    var at = from;
    var passed = 0.0;
    while (true) {
      var part = partAt(at);
      var inPart = Duration.between(at, part.until()).toNanos() / 60e9;
      var expected = inPart * part.perMinute(visitorsADay);
      if (left < expected) {
        return passed + left / part.perMinute(visitorsADay);
      }
      left -= expected;
      passed += inPart;
      at = part.until().equals(CLOSES) ? OPENS : part.until();
    }
  }

  /** The time of day after some minutes of opening time. */
  static LocalTime after(LocalTime from, double minutes) {
    var dayNanos = Duration.between(OPENS, CLOSES).toNanos();
    var nanos = Duration.between(OPENS, from).toNanos() + (long) (minutes * 60e9);
    return OPENS.plusNanos(nanos % dayNanos);
  }

  private static Part partAt(LocalTime at) {
    return PARTS.stream().filter(part -> at.isBefore(part.until())).findFirst().orElseThrow();
  }
}
