package batq.server.catalogue;

import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The catalogue as the office keeps it: one document, whole and without contradiction.
 *
 * @param enquiry the public id of the choice behind ไม่แน่ใจ / สอบถามเจ้าหน้าที่
 * @param coming what changes on a later day, at most one change for each service
 * @param comingCounters the same for counters
 */
public record CatalogueData(
    List<Department> departments,
    List<Service> services,
    List<Counter> counters,
    List<VisitorClassData> visitorClasses,
    ServiceId enquiry,
    List<ComingChange> coming,
    List<ComingCounter> comingCounters) {

  public CatalogueData {
    departments = List.copyOf(departments);
    services = List.copyOf(services);
    counters = List.copyOf(counters);
    visitorClasses = List.copyOf(visitorClasses);
    coming = List.copyOf(coming);
    comingCounters = List.copyOf(comingCounters);
    CatalogueRules.check(departments, services, counters, visitorClasses, enquiry);
    CatalogueRules.checkComing(services, coming);
    CatalogueRules.checkComingCounters(counters, comingCounters);
    for (var day : days(coming, comingCounters)) {
      CatalogueRules.check(
          departments,
          servicesOn(day, services, coming),
          countersOn(day, counters, comingCounters),
          visitorClasses,
          enquiry);
    }
  }

  /** A catalogue that stays as it is. */
  public CatalogueData(
      List<Department> departments,
      List<Service> services,
      List<Counter> counters,
      List<VisitorClassData> visitorClasses,
      ServiceId enquiry) {
    this(departments, services, counters, visitorClasses, enquiry, List.of(), List.of());
  }

  /** The catalogue of a day: what has effect by then has been done. */
  public CatalogueData on(LocalDate day) {
    return new CatalogueData(
        departments,
        servicesOn(day, services, coming),
        countersOn(day, counters, comingCounters),
        visitorClasses,
        enquiry,
        coming.stream().filter(each -> each.from().isAfter(day)).toList(),
        comingCounters.stream().filter(each -> each.from().isAfter(day)).toList());
  }

  /** Whether something has effect by this day. */
  public boolean changesBy(LocalDate day) {
    return days(coming, comingCounters).stream().anyMatch(each -> !each.isAfter(day));
  }

  /** As it is, and as it will be from each day on which something changes. */
  public List<CatalogueData> nowAndLater() {
    return Stream.concat(Stream.of(this), days(coming, comingCounters).stream().map(this::on))
        .toList();
  }

  public Optional<Service> service(ServiceId id) {
    return services.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Optional<Counter> counter(CounterId id) {
    return counters.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  public Optional<Department> department(String id) {
    return departments.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** What is to change of a service. */
  public Optional<ComingChange> coming(ServiceId id) {
    return coming.stream().filter(each -> each.service().equals(id)).findFirst();
  }

  /** What is to change of a counter. */
  public Optional<ComingCounter> coming(CounterId id) {
    return comingCounters.stream().filter(each -> each.counter().equals(id)).findFirst();
  }

  public CatalogueData withDepartments(List<Department> others) {
    return new CatalogueData(
        others, services, counters, visitorClasses, enquiry, coming, comingCounters);
  }

  /** With other services, served by these counters. */
  public CatalogueData with(List<Service> offered, List<Counter> servedBy) {
    return with(offered, servedBy, enquiry);
  }

  /** With another choice for those who are not sure; of a counter that is gone nothing comes. */
  public CatalogueData with(List<Service> offered, List<Counter> servedBy, ServiceId notSure) {
    var left =
        comingCounters.stream()
            .filter(each -> servedBy.stream().anyMatch(it -> it.id().equals(each.counter())))
            .toList();
    return new CatalogueData(departments, offered, servedBy, visitorClasses, notSure, coming, left);
  }

  public CatalogueData withCounters(List<Counter> others) {
    return with(services, others);
  }

  public CatalogueData withComing(List<ComingChange> others) {
    return new CatalogueData(
        departments, services, counters, visitorClasses, enquiry, others, comingCounters);
  }

  public CatalogueData withComingCounters(List<ComingCounter> others) {
    return new CatalogueData(
        departments, services, counters, visitorClasses, enquiry, coming, others);
  }

  public CatalogueData withVisitorClasses(List<VisitorClassData> others) {
    return new CatalogueData(
        departments, services, counters, others, enquiry, coming, comingCounters);
  }

  /** With each service changed in place. */
  public CatalogueData withEachService(UnaryOperator<Service> change) {
    return with(services.stream().map(change).toList(), counters);
  }

  private static List<LocalDate> days(List<ComingChange> coming, List<ComingCounter> counters) {
    return Stream.concat(
            coming.stream().map(ComingChange::from), counters.stream().map(ComingCounter::from))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Service> servicesOn(
      LocalDate day, List<Service> services, List<ComingChange> coming) {
    var due = coming.stream().filter(each -> !each.from().isAfter(day)).toList();
    return changed(
        services,
        service ->
            due.stream()
                .filter(each -> each.service().equals(service.id()))
                .findFirst()
                .map(change -> change.of(service)));
  }

  private static List<Counter> countersOn(
      LocalDate day, List<Counter> counters, List<ComingCounter> coming) {
    var due = coming.stream().filter(each -> !each.from().isAfter(day)).toList();
    return changed(
        counters,
        counter ->
            due.stream()
                .filter(each -> each.counter().equals(counter.id()))
                .findFirst()
                .map(change -> change.of(counter)));
  }

  private static <T> List<T> changed(List<T> things, Function<T, Optional<T>> change) {
    return things.stream().map(each -> change.apply(each).orElse(each)).toList();
  }
}
