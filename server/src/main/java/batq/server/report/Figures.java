package batq.server.report;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.statistics.Period;
import batq.server.statistics.PeriodFigures;
import batq.server.statistics.ServiceNames;
import batq.server.statistics.StatisticsStore;
import batq.server.statistics.WorkingDays;
import batq.server.store.Database;

/** The figures of any period, counted by today's calendar and named by today's catalogue. */
public final class Figures {
  private final StatisticsStore statistics;
  private final CalendarStore calendar;
  private final CatalogueStore catalogue;
  private final OfficeClock clock;

  public Figures(
      Database database, CalendarStore calendar, CatalogueStore catalogue, OfficeClock clock) {
    this.statistics = new StatisticsStore(database);
    this.calendar = calendar;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  public PeriodFigures of(Period period) {
    return statistics.figures(period, workingDays(), new ServiceNames(catalogue.catalogue()));
  }

  /** The working days as the calendar knows them, today being the last one counted. */
  public WorkingDays workingDays() {
    var holidays = calendar.calendar();
    return new WorkingDays(day -> holidays.holiday(day).isPresent(), clock.today());
  }
}
