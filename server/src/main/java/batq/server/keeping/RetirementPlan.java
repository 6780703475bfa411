package batq.server.keeping;

import batq.server.store.OldEvents;
import batq.thai.FiscalYear;
import java.util.List;
import java.util.TreeMap;

/**
 * What would be put away.
 *
 * @param last the last event that would go
 * @param years the oldest first
 */
public record RetirementPlan(long last, List<Year> years) {
  public RetirementPlan {
    years = List.copyOf(years);
  }

  /** What of a fiscal year would go. */
  public record Year(FiscalYear year, int days, int tickets, long events) {
    private Year plus(Year other) {
      return new Year(year, days + other.days, tickets + other.tickets, events + other.events);
    }
  }

  static RetirementPlan of(long last, List<OldEvents.DayCount> days) {
    var years = new TreeMap<Integer, Year>();
    for (var day : days) {
      var year = FiscalYear.of(day.day());
      years.merge(year.buddhistYear(), new Year(year, 1, day.tickets(), day.events()), Year::plus);
    }
    return new RetirementPlan(last, List.copyOf(years.values()));
  }

  public int tickets() {
    return years.stream().mapToInt(Year::tickets).sum();
  }
}
