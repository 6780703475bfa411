package batq.server.statistics;

import batq.server.catalogue.OfficeCatalogue;
import batq.wire.ServiceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names under which services and departments are reported, in the order of the catalogue. What
 * the catalogue no longer has is reported last, under its id.
 */
public final class ServiceNames {
  private final Map<ServiceId, Names> services = new LinkedHashMap<>();
  private final Map<String, String> departments = new LinkedHashMap<>();
  private final List<ServiceId> order;
  private final List<String> departmentOrder;

  record Names(String name, String publicName, String unit) {}

  public ServiceNames(OfficeCatalogue catalogue) {
    for (var service : catalogue.data().services()) {
      services.put(
          service.id(),
          new Names(service.name().th(), service.publicName().th(), service.unitTh()));
    }
    // A ticket carries the id of a choice until staff have set the real service.
    for (var choice : catalogue.everyChoice()) {
      var name = choice.publicName().th();
      services.putIfAbsent(choice.id(), new Names(name, name, ""));
    }
    catalogue.data().departments().forEach(each -> departments.put(each.id(), each.name().th()));
    this.order = new ArrayList<>(services.keySet());
    this.departmentOrder = new ArrayList<>(departments.keySet());
  }

  Names names(ServiceId id) {
    return Optional.ofNullable(services.get(id))
        .orElseGet(() -> new Names(id.value(), id.value(), ""));
  }

  String department(String id) {
    return departments.getOrDefault(id, id);
  }

  int compare(ServiceId one, ServiceId other) {
    return Integer.compare(place(order.indexOf(one)), place(order.indexOf(other)));
  }

  int compareDepartments(String one, String other) {
    return Integer.compare(
        place(departmentOrder.indexOf(one)), place(departmentOrder.indexOf(other)));
  }

  private static int place(int index) {
    return index < 0 ? Integer.MAX_VALUE : index;
  }
}
