package batq.server.catalogue;

import batq.server.catalogue.ShippedServices.OfficeKind;
import batq.wire.CounterId;
import batq.wire.Series;
import batq.wire.ServiceId;
import java.util.List;
import java.util.function.UnaryOperator;

/** A small office for tests: two counters, the shipped services. */
final class Offices {
  static final ShippedServices SHIPPED = ShippedServices.of(OfficeKind.TAMBON_MUNICIPALITY);

  private Offices() {}

  static CatalogueData data() {
    return with(SHIPPED.services());
  }

  /** With one service changed. */
  static CatalogueData with(String id, UnaryOperator<Service> change) {
    return with(
        SHIPPED.services().stream()
            .map(each -> each.id().equals(new ServiceId(id)) ? change.apply(each) : each)
            .toList());
  }

  static CatalogueData with(List<Service> services) {
    return with(services, counters(services));
  }

  static CatalogueData with(List<Service> services, List<Counter> counters) {
    return new CatalogueData(
        SHIPPED.departments(), services, counters, VisitorClassData.shipped(), SHIPPED.enquiry());
  }

  /** Counter 1 serves series 1 and 2, counter 2 all but series 2. */
  static List<Counter> counters(List<Service> services) {
    return List.of(counter(1, services, "12"), counter(2, services, "134567"));
  }

  private static Counter counter(int number, List<Service> services, String series) {
    return new Counter(
        CounterId.of(number),
        "ช่องบริการ " + number,
        "",
        services.stream()
            .filter(service -> series.contains(service.series().sign()))
            .map(Service::id)
            .toList());
  }

  static Service withFace(Service of, PublicFace face) {
    return copy(of, of.id(), face, of.series(), of.standardMinutes());
  }

  static Service withSeries(Service of, String series) {
    return copy(of, of.id(), of.face(), new Series(series), of.standardMinutes());
  }

  static Service withStandard(Service of, int minutes) {
    return copy(of, of.id(), of.face(), of.series(), minutes);
  }

  static Service withId(Service of, String id) {
    return copy(of, new ServiceId(id), of.face(), of.series(), of.standardMinutes());
  }

  private static Service copy(
      Service of, ServiceId id, PublicFace face, Series series, int standardMinutes) {
    return new Service(
        id,
        of.name(),
        face,
        series,
        of.departmentId(),
        of.unitTh(),
        standardMinutes,
        of.announced(),
        of.steps(),
        of.documents(),
        of.fee(),
        of.lawTh(),
        of.demandWeight(),
        of.sensitive(),
        of.hidden());
  }
}
