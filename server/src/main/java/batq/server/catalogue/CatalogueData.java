package batq.server.catalogue;

import batq.wire.ServiceId;
import java.util.List;

/**
 * The catalogue as the office keeps it: one document, whole and without contradiction.
 *
 * @param enquiry the public id of the choice behind ไม่แน่ใจ / สอบถามเจ้าหน้าที่
 */
public record CatalogueData(
    List<Department> departments,
    List<Service> services,
    List<Counter> counters,
    List<VisitorClassData> visitorClasses,
    ServiceId enquiry) {

  public CatalogueData {
    departments = List.copyOf(departments);
    services = List.copyOf(services);
    counters = List.copyOf(counters);
    visitorClasses = List.copyOf(visitorClasses);
    CatalogueRules.check(departments, services, counters, visitorClasses, enquiry);
  }
}
