package batq.simulation.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;

/**
 * The machine's clock set wrong while the server runs and before it is started, by years, by hours,
 * to and fro over midnight (TRUST T1): the numbers of the day go on, somebody is asked within ten
 * seconds, no wait is negative.
 */
final class WrongClocks implements FaultProgram {
  private static final Duration THREE_YEARS_BACK = Duration.ofDays(-3 * 365);

  /** Where the clock is set, one after the other; right is ten in the morning. */
  private enum Error {
    YEARS_BEHIND(THREE_YEARS_BACK),
    HOURS_BEHIND(Duration.ofHours(-2)),
    A_DAY_AHEAD(Duration.ofDays(1)),
    TO_AND_FRO_OVER_MIDNIGHT(
        Duration.ofMinutes(13 * 60 + 57),
        Duration.ofMinutes(14 * 60 + 3),
        Duration.ofMinutes(13 * 60 + 57),
        Duration.ofMinutes(14 * 60 + 3)),
    ALL_OVER(THREE_YEARS_BACK, Duration.ofDays(1), Duration.ofHours(-2), Duration.ofHours(15));

    private final List<Duration> places;

    Error(Duration... places) {
      this.places = List.of(places);
    }
  }

  /** How the server is started again at one of the places. */
  private enum Start {
    NEVER,
    WHILE_WRONG,
    KILLED_WHILE_WRONG
  }

  @Override
  public int aNight() {
    return 50;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var clock = MachineClock.in(office.folder());
    return List.of(
        Trial.of("wrong clocks", schedules(office, clock, count, new Random(seed))),
        Trial.control("a clock that is always vouched for", believed(office, clock)));
  }

  private static FaultReport schedules(
      FaultOffice office, MachineClock clock, int count, Random random)
      throws IOException, InterruptedException {
    var broken = new ArrayList<String>();
    var answers = 0;
    var slowest = Duration.ZERO;
    for (var round = 0; round < count; round++) {
      var error = Error.values()[random.nextInt(Error.values().length)];
      var start = Start.values()[round % Start.values().length];
      try (var morning = ClockedOffice.open(office, clock, "clock-" + round)) {
        play(morning, clock, error, start, random);
        answers += morning.answers();
        slowest = morning.slowest().compareTo(slowest) > 0 ? morning.slowest() : slowest;
        morning.judged().forEach(it -> broken.add(it + " (" + error + ", " + start + ")"));
      }
    }
    var figures = new LinkedHashMap<String, Number>();
    figures.put("schedules", count);
    figures.put("answers", answers);
    figures.put("slowest alarm, ms", slowest.toMillis());
    return new FaultReport(figures, broken);
  }

  private static void play(
      ClockedOffice morning, MachineClock clock, Error error, Start start, Random random)
      throws IOException, InterruptedException {
    morning.serve(2 + random.nextInt(5));
    var startedAt = random.nextInt(error.places.size());
    for (var place = 0; place < error.places.size(); place++) {
      clock.wrong(error.places.get(place));
      morning.mustBeAsked();
      morning.serve(1 + random.nextInt(5));
      if (start != Start.NEVER && place == startedAt) {
        morning.startAgain(start == Start.KILLED_WHILE_WRONG);
        morning.mustBeAsked();
        morning.serve(1 + random.nextInt(5));
      }
    }
    clock.right();
    morning.itIs(clock.truth());
    morning.serve(1 + random.nextInt(5));
  }

  /**
   * The same machine, said to have a battery clock that always agrees: then the day is whatever the
   * clock says at a start.
   */
  private static FaultReport believed(FaultOffice office, MachineClock clock)
      throws IOException, InterruptedException {
    try (var morning =
        ClockedOffice.open(office, clock, "clock-believed", "--battery-clock", "YES")) {
      morning.serve(2);
      clock.wrong(Error.A_DAY_AHEAD.places.getFirst());
      morning.startAgain(false);
      morning.serve(2);
      var figures = new LinkedHashMap<String, Number>();
      figures.put("answers", morning.answers());
      return new FaultReport(figures, morning.judged());
    }
  }
}
