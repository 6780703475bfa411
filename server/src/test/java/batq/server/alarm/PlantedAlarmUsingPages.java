package batq.server.alarm;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedAlarmUsingPages {
  private PlantedAlarmUsingPages() {}

  static String breach() {
    return batq.server.pages.Language.class.getName();
  }
}
