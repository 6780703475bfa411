package batq.kiosk.ticket;

import batq.wire.Catalogue;
import batq.wire.ServiceId;
import java.util.Optional;

/** Where on the way to a ticket a visitor stands; its picture is drawn anew as the office moves. */
sealed interface Place {
  record Home() implements Place {}

  record Departments(int page) implements Place {}

  record Services(String departmentId, int page) implements Place {}

  record Details(ServiceId serviceId) implements Place {}

  /** What is seen here; empty when the catalogue no longer has it. */
  default Optional<KioskState> seen(Offer offer, OfficeNow office) {
    return switch (this) {
      case Home() -> Optional.of(offer.home());
      case Departments(var page) -> Optional.of(offer.departments(page));
      case Services(var id, var page) ->
          department(office, id).map(found -> offer.services(found, page));
      case Details(var id) -> office.choice(id).map(offer::details);
    };
  }

  /** The next page of the same list. */
  default Place next() {
    return switch (this) {
      case Home home -> home;
      case Departments(var page) -> new Departments(page + 1);
      case Services(var id, var page) -> new Services(id, page + 1);
      case Details details -> details;
    };
  }

  private static Optional<Catalogue.Department> department(OfficeNow office, String id) {
    return office.catalogue().stream()
        .flatMap(catalogue -> catalogue.departments().stream())
        .filter(department -> department.id().equals(id))
        .findFirst();
  }
}
