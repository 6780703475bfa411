package batq.server.catalogue;

import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The catalogue as the office keeps it: one document, whole and without contradiction.
 *
 * @param enquiry the public id of the choice behind ไม่แน่ใจ / สอบถามเจ้าหน้าที่
 * @param coming what changes on a later day, at most one change for each service
 */
public record CatalogueData(
    List<Department> departments,
    List<Service> services,
    List<Counter> counters,
    List<VisitorClassData> visitorClasses,
    ServiceId enquiry,
    List<ComingChange> coming) {

  public CatalogueData {
    departments = List.copyOf(departments);
    services = List.copyOf(services);
    counters = List.copyOf(counters);
    visitorClasses = List.copyOf(visitorClasses);
    coming = List.copyOf(coming);
    CatalogueRules.check(departments, services, counters, visitorClasses, enquiry);
    CatalogueRules.checkComing(services, coming);
    for (var day : coming.stream().map(ComingChange::from).distinct().sorted().toList()) {
      CatalogueRules.check(
          departments, servicesOn(day, services, coming), counters, visitorClasses, enquiry);
    }
  }

  /** A catalogue that stays as it is. */
  public CatalogueData(
      List<Department> departments,
      List<Service> services,
      List<Counter> counters,
      List<VisitorClassData> visitorClasses,
      ServiceId enquiry) {
    this(departments, services, counters, visitorClasses, enquiry, List.of());
  }

  /** The catalogue of a day: what has effect by then has been done. */
  public CatalogueData on(LocalDate day) {
    return new CatalogueData(
        departments,
        servicesOn(day, services, coming),
        counters,
        visitorClasses,
        enquiry,
        coming.stream().filter(each -> each.from().isAfter(day)).toList());
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

  public CatalogueData withDepartments(List<Department> others) {
    return new CatalogueData(others, services, counters, visitorClasses, enquiry, coming);
  }

  /** With other services, served by these counters. */
  public CatalogueData with(List<Service> offered, List<Counter> servedBy) {
    return new CatalogueData(departments, offered, servedBy, visitorClasses, enquiry, coming);
  }

  public CatalogueData withCounters(List<Counter> others) {
    return with(services, others);
  }

  public CatalogueData withComing(List<ComingChange> others) {
    return new CatalogueData(departments, services, counters, visitorClasses, enquiry, others);
  }

  /** With each service changed in place. */
  public CatalogueData withEachService(UnaryOperator<Service> change) {
    return with(services.stream().map(change).toList(), counters);
  }

  private static List<Service> servicesOn(
      LocalDate day, List<Service> services, List<ComingChange> coming) {
    var due = coming.stream().filter(each -> !each.from().isAfter(day)).toList();
    return services.stream()
        .map(
            service ->
                due.stream()
                    .filter(each -> each.service().equals(service.id()))
                    .findFirst()
                    .map(change -> change.of(service))
                    .orElse(service))
        .toList();
  }
}
