package batq.server.statistics;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import batq.server.feedback.Satisfaction;
import batq.server.statistics.Parts.Arrivals;
import batq.server.statistics.Parts.DayPart;
import batq.server.statistics.WorkingDays.Kind;
import batq.wire.Channel;
import batq.wire.VisitorClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Every figure of a period, counted as the memo says (domain.md §3.2; practice.md §2). A visit is a
 * ticket, not a person; waits and services are those of the served.
 *
 * @param workdays working days of the period, and {@code outOfHoursDays} others that had visits
 * @param issuedOnWorkdays visits of working days; only these belong in a daily mean (practice.md
 *     D1)
 * @param issuedOutside visits of weekends and holidays
 * @param issuedAtLunch tickets taken from 12.00 to 13.00; not those served then (practice.md A13)
 * @param waitSeconds mean of those measured; empty when there are none
 * @param waitsMeasured of the served, those whose wait no correction of the clock fell into
 * @param servicesMeasured as much of their service
 * @param byHour by the hour in which the ticket was taken
 * @param byService in the catalogue's order
 */
public record PeriodFigures(
    Period period,
    int issued,
    int served,
    int noShow,
    int left,
    int workdays,
    int outOfHoursDays,
    int issuedOnWorkdays,
    int issuedOutside,
    int issuedAtLunch,
    Map<ServedIn, Integer> servedIn,
    Optional<Double> waitSeconds,
    Waits waits,
    Optional<Double> serviceSeconds,
    int waitsMeasured,
    int servicesMeasured,
    int withinStandard,
    Satisfaction ratings,
    SortedMap<VisitorClass, Integer> byClass,
    SortedMap<Channel, Integer> byChannel,
    SortedMap<Integer, Integer> byHour,
    SortedMap<LocalDate, Integer> byDate,
    List<ServiceFigures> byService,
    List<DepartmentFigures> byDepartment) {

  private static final int LUNCH_HOUR = 12;

  /** The five shipped classes in the order of the forms, then the office's own. */
  private static final List<VisitorClass> CLASSES =
      List.of(
          VisitorClass.GENERAL,
          VisitorClass.ELDERLY,
          VisitorClass.DISABLED,
          VisitorClass.PREGNANT,
          VisitorClass.MONK);

  private static final Comparator<VisitorClass> CLASS_ORDER =
      Comparator.<VisitorClass>comparingInt(
              each -> CLASSES.contains(each) ? CLASSES.indexOf(each) : CLASSES.size())
          .thenComparing(VisitorClass::value);

  /** The figures as a pure function of the visits. */
  public static PeriodFigures of(
      Period period, List<Visit> visits, WorkingDays days, ServiceNames names) {
    return of(period, VisitParts.of(visits), days, names);
  }

  static PeriodFigures of(Period period, Parts parts, WorkingDays days, ServiceNames names) {
    var all = sum(parts.days());
    var byDate = new TreeMap<LocalDate, Integer>();
    parts.days().forEach(part -> byDate.merge(part.day(), part.tally().issued(), Integer::sum));
    var outside = byDate.keySet().stream().filter(day -> days.kind(day) != Kind.WORKING).toList();
    var issuedOutside = outside.stream().mapToInt(byDate::get).sum();
    var byHour = counted(parts.arrivals(), Arrivals::hour, Comparator.naturalOrder());
    return new PeriodFigures(
        period,
        all.issued(),
        all.served(),
        all.noShow(),
        all.left(),
        days.count(period.span()),
        outside.size(),
        all.issued() - issuedOutside,
        issuedOutside,
        byHour.getOrDefault(LUNCH_HOUR, 0),
        servedIn(parts.days(), days),
        mean(all.waitMs(), all.waitsMeasured()),
        parts.waits(),
        mean(all.serviceMs(), all.servicesMeasured()),
        all.waitsMeasured(),
        all.servicesMeasured(),
        all.withinStandard(),
        all.ratings(),
        counted(parts.arrivals(), Arrivals::visitorClass, CLASS_ORDER),
        counted(parts.arrivals(), Arrivals::channel, Comparator.naturalOrder()),
        byHour,
        byDate,
        services(parts.days(), names),
        departments(parts.days(), names));
  }

  /** Neither served, nor absent, nor gone: still waiting or at a counter. */
  public int open() {
    return issued - served - noShow - left;
  }

  /** Visits a working day, weekends and holidays left out; empty without a working day. */
  public Optional<Double> dailyMean() {
    return workdays == 0 ? Optional.empty() : Optional.of((double) issuedOnWorkdays / workdays);
  }

  private static Map<ServedIn, Integer> servedIn(List<DayPart> parts, WorkingDays days) {
    var counts = new TreeMap<ServedIn, Integer>();
    Arrays.stream(ServedIn.values()).forEach(each -> counts.put(each, 0));
    for (var part : parts) {
      var served = part.tally().served();
      switch (days.kind(part.day())) {
        case HOLIDAY -> counts.merge(ServedIn.HOLIDAY, served, Integer::sum);
        case WEEKEND -> counts.merge(ServedIn.WEEKEND, served, Integer::sum);
        case WORKING -> {
          counts.merge(ServedIn.AFTER_HOURS, part.afterHours(), Integer::sum);
          counts.merge(ServedIn.LUNCH, part.atLunch(), Integer::sum);
          counts.merge(
              ServedIn.IN_HOURS, served - part.afterHours() - part.atLunch(), Integer::sum);
        }
      }
    }
    return counts;
  }

  private static List<ServiceFigures> services(List<DayPart> parts, ServiceNames names) {
    return parts.stream().collect(groupingBy(DayPart::serviceId)).values().stream()
        .sorted(
            (one, other) -> names.compare(one.getFirst().serviceId(), other.getFirst().serviceId()))
        .map(of -> service(of, names))
        .toList();
  }

  private static ServiceFigures service(List<DayPart> parts, ServiceNames names) {
    var newest = parts.stream().max(comparing(DayPart::day)).orElseThrow();
    var named = names.names(newest.serviceId());
    var sum = sum(parts);
    return new ServiceFigures(
        newest.serviceId(),
        named.name(),
        named.publicName(),
        names.department(newest.departmentId()),
        named.unit(),
        newest.series(),
        sum.issued(),
        sum.served(),
        sum.noShow(),
        mean(sum.waitMs(), sum.waitsMeasured()),
        mean(sum.serviceMs(), sum.servicesMeasured()),
        parts.stream().mapToInt(DayPart::standardMinutes).max().orElseThrow(),
        sum.withinStandard(),
        sum.ratings());
  }

  private static List<DepartmentFigures> departments(List<DayPart> parts, ServiceNames names) {
    return parts.stream().collect(groupingBy(DayPart::departmentId)).entrySet().stream()
        .sorted((one, other) -> names.compareDepartments(one.getKey(), other.getKey()))
        .map(each -> department(names.department(each.getKey()), sum(each.getValue())))
        .toList();
  }

  private static DepartmentFigures department(String name, Tally sum) {
    return new DepartmentFigures(
        name, sum.issued(), sum.served(), sum.noShow(), sum.withinStandard(), sum.ratings());
  }

  private static Tally sum(List<DayPart> parts) {
    return parts.stream().map(DayPart::tally).reduce(Tally.NONE, Tally::plus);
  }

  private static <K> SortedMap<K, Integer> counted(
      List<Arrivals> arrivals, Function<Arrivals, K> by, Comparator<? super K> order) {
    return arrivals.stream()
        .collect(
            groupingBy(
                by, () -> new TreeMap<>(order), reducing(0, Arrivals::issued, Integer::sum)));
  }

  private static Optional<Double> mean(long sumMs, int of) {
    return of == 0 ? Optional.empty() : Optional.of(sumMs / 1000.0 / of);
  }
}
