package batq.server.pages.today;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arrivals by hour: filled who came, dashed who is expected still. */
public record ArrivalsChart(int width, int height, int base, List<Hour> hours) {
  private static final int ABOVE = 24;
  private static final int BELOW = 28;
  private static final double OF_STEP = 0.72;

  /** The hours that are always drawn, so that the picture stays the same through the day. */
  private static final int FIRST = 8;

  private static final int LAST = 16;

  /**
   * One hour.
   *
   * @param tall of who came
   * @param expectedTall of who is expected, drawn for the hours to come
   */
  public record Hour(
      double x,
      double width,
      int came,
      int expected,
      double tall,
      double expectedTall,
      boolean coming,
      String hour) {
    public double middle() {
      return x + width / 2;
    }
  }

  /**
   * @param now the hour that runs: what is expected of it is drawn behind who came
   */
  static ArrivalsChart of(
      Map<Integer, Integer> came, Map<Integer, Integer> expected, int now, int width, int height) {
    var base = height - BELOW;
    var first = least(Stream.of(came, expected), FIRST);
    var last = most(Stream.of(came, expected), LAST);
    var step = width / (double) (last - first + 1);
    var all = new HashMap<>(came);
    expected.forEach((hour, number) -> all.merge(hour, number, Math::max));
    var scale =
        (base - ABOVE)
            / (double) Math.max(1, all.values().stream().mapToInt(it -> it).max().orElse(1));
    var hours = new ArrayList<Hour>();
    IntStream.rangeClosed(first, last)
        .forEach(
            hour -> {
              int here = came.getOrDefault(hour, 0);
              int awaited = expected.getOrDefault(hour, 0);
              hours.add(
                  new Hour(
                      (hour - first) * step + step * (1 - OF_STEP) / 2,
                      step * OF_STEP,
                      here,
                      awaited,
                      here * scale,
                      awaited * scale,
                      hour >= now && awaited > here,
                      String.format(Locale.ROOT, "%02d.00", hour)));
            });
    return new ArrivalsChart(width, height, base, List.copyOf(hours));
  }

  /** Whether there is nothing to draw: nobody came, and nobody is expected still. */
  public boolean isEmpty() {
    return hours.stream().allMatch(it -> it.came() == 0 && !it.coming());
  }

  private static int least(Stream<Map<Integer, Integer>> maps, int usual) {
    return IntStream.concat(IntStream.of(usual), hours(maps)).min().orElse(usual);
  }

  private static int most(Stream<Map<Integer, Integer>> maps, int usual) {
    return IntStream.concat(IntStream.of(usual), hours(maps)).max().orElse(usual);
  }

  private static IntStream hours(Stream<Map<Integer, Integer>> maps) {
    return maps.flatMap(it -> it.keySet().stream()).mapToInt(Integer::intValue);
  }
}
