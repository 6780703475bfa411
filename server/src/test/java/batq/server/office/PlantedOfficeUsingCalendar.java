package batq.server.office;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedOfficeUsingCalendar {
  private PlantedOfficeUsingCalendar() {}

  static String breach() {
    return batq.server.calendar.OfficeClock.class.getName();
  }
}
