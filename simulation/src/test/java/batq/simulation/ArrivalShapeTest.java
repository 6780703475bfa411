package batq.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ArrivalShapeTest {
  private static final double DAY_MINUTES = 8 * 60;

  @Test
  void aDayBringsAsManyVisitorsAsAskedOnAverage() {
    var arrivals = arrivals(60, 200, 7);

    assertThat(arrivals.size() / 200.0).isCloseTo(60, within(2.0));
  }

  @Test
  void theMorningIsFullAndLunchIsQuiet() {
    var arrivals = arrivals(60, 200, 7);

    assertThat(share(arrivals, LocalTime.of(9, 0), LocalTime.of(10, 0)))
        .isCloseTo(0.22, within(0.02));
    assertThat(share(arrivals, LocalTime.of(12, 0), LocalTime.of(13, 0)))
        .isCloseTo(0.06, within(0.02));
  }

  @Test
  void theSameSeedBringsTheSameVisitors() {
    assertThat(arrivals(60, 3, 42)).isEqualTo(arrivals(60, 3, 42));
    assertThat(arrivals(60, 3, 42)).isNotEqualTo(arrivals(60, 3, 43));
  }

  @Test
  void afterTheLastHourComesTheNextMorning() {
    assertThat(ArrivalShape.after(LocalTime.of(16, 0), 45)).isEqualTo(LocalTime.of(8, 45));
  }

  @Test
  void aDayWithoutVisitorsIsRefused() {
    assertThatThrownBy(() -> new ArrivalShape(0)).hasMessageContaining("0.0");
  }

  /** Minutes of opening time at which visitors come, over so many days. */
  private static List<Double> arrivals(double visitorsADay, int days, long seed) {
    var shape = new ArrivalShape(visitorsADay);
    var random = new SplittableRandom(seed);
    var arrivals = new ArrayList<Double>();
    var at = 0.0;
    while (true) {
      at += shape.minutesToNext(ArrivalShape.after(ArrivalShape.OPENS, at), random);
      if (at >= days * DAY_MINUTES) {
        return arrivals;
      }
      arrivals.add(at);
    }
  }

  private static double share(List<Double> arrivals, LocalTime from, LocalTime until) {
    var there =
        arrivals.stream()
            .map(minutes -> ArrivalShape.after(ArrivalShape.OPENS, minutes))
            .filter(time -> !time.isBefore(from) && time.isBefore(until))
            .count();
    return (double) there / arrivals.size();
  }
}
