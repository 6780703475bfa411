package batq.server.statistics;

import batq.thai.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Which days count as working days (วันทำการ).
 *
 * @param holiday the office's table of holidays
 * @param lastCounted today: a day that has not come yet is no working day, or the mean of a month
 *     that still runs would be too low
 */
public record WorkingDays(Predicate<LocalDate> holiday, LocalDate lastCounted) {
  /** A day is of one kind only; a holiday on a Sunday is a holiday (practice.md A13). */
  public enum Kind {
    WORKING,
    WEEKEND,
    HOLIDAY
  }

  public Kind kind(LocalDate day) {
    if (holiday.test(day)) {
      return Kind.HOLIDAY;
    }
    var weekday = day.getDayOfWeek();
    return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
        ? Kind.WEEKEND
        : Kind.WORKING;
  }

  public int count(DateSpan span) {
    return (int)
        span.first()
            .datesUntil(span.last().plusDays(1))
            .filter(day -> !day.isAfter(lastCounted) && kind(day) == Kind.WORKING)
            .count();
  }
}
