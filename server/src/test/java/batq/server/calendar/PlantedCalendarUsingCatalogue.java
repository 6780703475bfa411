package batq.server.calendar;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedCalendarUsingCatalogue {
  private PlantedCalendarUsingCatalogue() {}

  static String breach() {
    return batq.server.catalogue.OfficeCatalogue.class.getName();
  }
}
