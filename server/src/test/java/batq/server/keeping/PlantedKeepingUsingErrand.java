package batq.server.keeping;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedKeepingUsingErrand {
  private PlantedKeepingUsingErrand() {}

  static String breach() {
    return batq.server.errand.Errands.class.getName();
  }
}
