package batq.server.catalogue;

import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a catalogue must keep; each refusal names what is wrong with what. */
final class CatalogueRules {
  private CatalogueRules() {}

  static void check(
      List<Department> departments,
      List<Service> services,
      List<Counter> counters,
      List<VisitorClassData> classes,
      ServiceId enquiry) {
    unique("department", ids(departments, Department::id));
    unique("service", ids(services, Service::id));
    unique("counter", ids(counters, Counter::id));
    unique("visitor class", ids(classes, VisitorClassData::id));
    departmentsKnown(departments, services);
    onePublicNameOneChoice(services);
    realIdsStayInside(services);
    everyServiceHasACounter(services, counters);
    require(
        classes.stream()
            .anyMatch(
                each ->
                    each.id().equals(VisitorClass.GENERAL) && !each.priority() && !each.hidden()),
        "the visitor class \"general\" is missing, has priority, or is hidden");
    require(
        services.stream()
            .anyMatch(service -> service.face().id().equals(enquiry) && !service.hidden()),
        "the enquiry \"%s\" is not the public id of a service that is shown".formatted(enquiry));
  }

  static void checkComing(List<Service> services, List<ComingChange> coming) {
    unique("coming change", ids(coming, ComingChange::service));
    for (var change : coming) {
      require(
          services.stream().anyMatch(service -> service.id().equals(change.service())),
          "a change is to come of \"%s\", which is not in the catalogue"
              .formatted(change.service()));
    }
  }

  static void checkComingCounters(List<Counter> counters, List<ComingCounter> coming) {
    unique("coming change of a counter", ids(coming, ComingCounter::counter));
    for (var change : coming) {
      require(
          counters.stream().anyMatch(counter -> counter.id().equals(change.counter())),
          "a change is to come of counter %s, which is not in the catalogue"
              .formatted(change.counter()));
    }
  }

  private static void departmentsKnown(List<Department> departments, List<Service> services) {
    var known = Set.copyOf(ids(departments, Department::id));
    for (var service : services) {
      require(
          known.contains(service.departmentId()),
          "%s names the department \"%s\", which is not in the catalogue"
              .formatted(service.id(), service.departmentId()));
    }
  }

  private static void onePublicNameOneChoice(List<Service> services) {
    Map<ServiceId, Service> byFace = new HashMap<>();
    Map<String, ServiceId> byName = new HashMap<>();
    for (var service : services) {
      var face = service.face();
      var other = Objects.requireNonNullElse(byFace.putIfAbsent(face.id(), service), service);
      require(
          looksLike(service, other),
          "%s and %s have the public id \"%s\", so name, label, series, department and fee are one"
              .formatted(other.id(), service.id(), face.id()));
      for (var name : List.of(face.name().th(), face.label().th())) {
        var holder = Objects.requireNonNullElse(byName.putIfAbsent(name, face.id()), face.id());
        require(
            holder.equals(face.id()),
            "\"%s\" is the public name of two choices, %s and %s: give them one public id"
                .formatted(name, holder, face.id()));
      }
    }
  }

  private static boolean looksLike(Service one, Service other) {
    return one.face().equals(other.face())
        && one.series().equals(other.series())
        && one.departmentId().equals(other.departmentId())
        && one.fee().equals(other.fee());
  }

  private static void realIdsStayInside(List<Service> services) {
    var faces = services.stream().collect(Collectors.groupingBy(service -> service.face().id()));
    for (var service : services) {
      var sharing = faces.getOrDefault(service.id(), List.of());
      require(
          sharing.isEmpty() || sharing.equals(List.of(service)),
          "the public id \"%s\" is the real id of a service that others stand beside"
              .formatted(service.id()));
    }
  }

  private static void everyServiceHasACounter(List<Service> services, List<Counter> counters) {
    var missing = new ArrayList<>(ids(services, Service::id));
    for (var counter : counters) {
      for (var served : counter.serves()) {
        require(
            services.stream().anyMatch(service -> service.id().equals(served)),
            "counter %s serves \"%s\", which is not in the catalogue"
                .formatted(counter.id(), served));
        missing.remove(served);
      }
    }
    require(missing.isEmpty(), "no counter serves " + missing);
  }

  private static <T, I> List<I> ids(List<T> things, Function<T, I> id) {
    return things.stream().map(id).toList();
  }

  private static void unique(String what, List<?> ids) {
    var seen = new HashSet<Object>();
    ids.forEach(id -> require(seen.add(id), "two of one %s id: %s".formatted(what, id)));
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
