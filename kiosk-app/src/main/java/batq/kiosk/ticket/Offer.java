package batq.kiosk.ticket;

import batq.kiosk.ticket.KioskState.DepartmentTile;
import batq.kiosk.ticket.KioskState.Page;
import batq.kiosk.ticket.KioskState.ServiceTile;
import batq.wire.BoardState;
import batq.wire.Catalogue;
import batq.wire.Catalogue.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which services and departments stand on which screen: never more than six large choices. */
final class Offer {
  /** LOOK.md, principle 6. */
  static final int CHOICES_A_SCREEN = 6;

  private final Catalogue catalogue;
  private final OfficeNow office;
  private final Instant now;

  Offer(Catalogue catalogue, OfficeNow office, Instant now) {
    this.catalogue = catalogue;
    this.office = office;
    this.now = now;
  }

  /** The most used services, and last the one for whoever is not sure. */
  KioskState.Home home() {
    var enquiry = catalogue.choices().stream().filter(Choice::enquiry).limit(1).toList();
    var used =
        catalogue.choices().stream()
            .filter(choice -> !choice.enquiry())
            .limit(CHOICES_A_SCREEN - enquiry.size())
            .toList();
    var shown = new ArrayList<>(used);
    shown.addAll(enquiry);
    return new KioskState.Home(tiles(shown), shown.size() < catalogue.choices().size());
  }

  KioskState.Departments departments(int page) {
    var all =
        catalogue.departments().stream()
            .flatMap(
                department ->
                    servicesOf(department.id()).stream()
                        .limit(1)
                        .map(choice -> new DepartmentTile(department, choice.series())))
            .toList();
    return new KioskState.Departments(cut(all, page), page(all, page));
  }

  KioskState.Services services(Catalogue.Department department, int page) {
    var all = servicesOf(department.id());
    return new KioskState.Services(department, tiles(cut(all, page)), page(all, page));
  }

  KioskState.Details details(Choice choice) {
    var known = office.now(choice.serviceId());
    return new KioskState.Details(
        choice,
        catalogue.visitorClasses(),
        known.map(BoardState.ChoiceNow::waiting),
        known.map(BoardState.ChoiceNow::counterOpen).orElse(true));
  }

  private List<Choice> servicesOf(String departmentId) {
    return catalogue.choices().stream()
        .filter(choice -> choice.departmentId().equals(departmentId))
        .toList();
  }

  private List<ServiceTile> tiles(List<Choice> choices) {
    return choices.stream()
        .map(
            choice ->
                new ServiceTile(
                    choice,
                    Opening.of(choice, now),
                    office.now(choice.serviceId()).map(BoardState.ChoiceNow::waiting)))
        .toList();
  }

  private static Page page(List<?> all, int wanted) {
    var pages = Math.max(1, Math.ceilDiv(all.size(), CHOICES_A_SCREEN));
    return new Page(Math.floorMod(wanted - 1, pages) + 1, pages);
  }

  private static <T> List<T> cut(List<T> all, int wanted) {
    var from = (page(all, wanted).number() - 1) * CHOICES_A_SCREEN;
    return all.subList(from, Math.min(all.size(), from + CHOICES_A_SCREEN));
  }
}
