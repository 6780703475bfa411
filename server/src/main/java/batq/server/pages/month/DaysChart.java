package batq.server.pages.month;

import batq.server.pages.Numbers;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The visits of each day, measured for drawing: closed days stay empty, holidays are named, every
 * busiest day carries its count (practice.md A12).
 *
 * @param meanY where the line of the working-day mean lies
 */
public record DaysChart(
    int width,
    int height,
    int base,
    List<Bar> bars,
    List<Label> labels,
    List<Label> holidays,
    Optional<Double> meanY) {
  private static final int ABOVE = 27;
  private static final int BELOW = 26;
  private static final double OF_STEP = 0.72;

  /** Two values nearer than this would run together; then the first stands for both. */
  private static final int VALUE_ROOM = 20;

  /**
   * @param value printed above it; empty for most
   * @param tip said when it is pointed at
   */
  public record Bar(
      double x, double y, double width, double height, boolean working, String value, String tip) {
    public double middle() {
      return x + width / 2;
    }
  }

  /** MonthWords at a place. */
  public record Label(double x, double y, String text) {}

  static DaysChart of(
      PeriodFigures figures,
      WorkingDays days,
      Function<LocalDate, Optional<String>> holidayName,
      Numbers numbers,
      int width,
      int height) {
    var base = height - BELOW;
    var most = figures.byDate().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    var scale = (base - ABOVE) / (double) most;
    var span = figures.period().span();
    var step = width / (double) (span.last().getDayOfMonth());
    var bars = new ArrayList<Bar>();
    var labels = new ArrayList<Label>();
    var holidays = new ArrayList<Label>();
    var valueAt = (double) -VALUE_ROOM;
    for (var day : span.first().datesUntil(span.last().plusDays(1)).toList()) {
      var x = (day.getDayOfMonth() - 1) * step + step * (1 - OF_STEP) / 2;
      var middle = x + step * OF_STEP / 2;
      if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
        labels.add(new Label(middle, height - 5, number(day, numbers)));
      }
      var count = figures.byDate().getOrDefault(day, 0);
      if (count > 0) {
        var tall = count * scale;
        var working = days.kind(day) == WorkingDays.Kind.WORKING;
        var value = count == most && x - valueAt > VALUE_ROOM ? numbers.count(count) : "";
        valueAt = value.isEmpty() ? valueAt : x;
        var tip = numbers.date(day) + ": " + numbers.count(count);
        bars.add(new Bar(x, base - tall, step * OF_STEP, tall, working, value, tip));
      } else {
        holidayName
            .apply(day)
            .ifPresent(name -> holidays.add(new Label(middle + 4, base - 6, name)));
      }
    }
    var mean = figures.dailyMean().map(value -> base - value * scale);
    return new DaysChart(width, height, base, bars, labels, holidays, mean);
  }

  private static String number(LocalDate day, Numbers numbers) {
    return numbers.digits(Integer.toString(day.getDayOfMonth()));
  }
}
