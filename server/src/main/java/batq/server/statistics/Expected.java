package batq.server.statistics;

import java.util.Map;
import java.util.Optional;

/**
 * What earlier days let one expect of a day.
 *
 * @param byHour the mean of the same weekday in the last four weeks, as whole visitors
 * @param aWeekAgo how many had come a week ago at the same time of day; empty if the office kept no
 *     record then
 */
public record Expected(Map<Integer, Integer> byHour, Optional<Integer> aWeekAgo) {
  public Expected {
    byHour = Map.copyOf(byHour);
  }
}
