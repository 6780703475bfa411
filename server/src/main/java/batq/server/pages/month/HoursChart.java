package batq.server.pages.month;

import batq.server.pages.Numbers;
import batq.server.statistics.PeriodFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The visits by the hour in which the ticket was taken, the peak hours dark. */
public record HoursChart(int width, int height, int base, List<Bar> bars) {
  private static final int ABOVE = 22;
  private static final int BELOW = 24;
  private static final double OF_STEP = 0.83;

  /** Hours within so much of the busiest belong to the peak. */
  private static final double PEAK = 0.85;

  /** One hour. */
  public record Bar(
      double x, double y, double width, double height, boolean peak, String value, String hour) {
    public double middle() {
      return x + width / 2;
    }
  }

  static HoursChart of(PeriodFigures figures, Numbers numbers, int width, int height) {
    var hours = figures.byHour();
    var base = height - BELOW;
    var bars = new ArrayList<Bar>();
    if (!hours.isEmpty()) {
      var first = hours.firstKey();
      var step = width / (double) (hours.lastKey() - first + 1);
      var scale = (base - ABOVE) / (double) most(hours);
      var peaks = peaks(hours);
      for (var each : hours.entrySet()) {
        var x = (each.getKey() - first) * step + step * (1 - OF_STEP) / 2;
        var tall = each.getValue() * scale;
        bars.add(
            new Bar(
                x,
                base - tall,
                step * OF_STEP,
                tall,
                peaks.contains(each.getKey()),
                numbers.count(each.getValue()),
                numbers.digits(String.format(Locale.ROOT, "%02d", each.getKey()))));
      }
    }
    return new HoursChart(width, height, base, bars);
  }

  /** The busiest hours, in order. */
  static List<Integer> peaks(SortedMap<Integer, Integer> hours) {
    var least = most(hours) * PEAK;
    return hours.entrySet().stream()
        .filter(each -> each.getValue() >= least)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static int most(SortedMap<Integer, Integer> hours) {
    return hours.values().stream().mapToInt(Integer::intValue).max().orElse(1);
  }
}
