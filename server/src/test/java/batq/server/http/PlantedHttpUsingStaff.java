package batq.server.http;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedHttpUsingStaff {
  private PlantedHttpUsingStaff() {}

  static String breach() {
    return batq.server.staff.Tokens.random();
  }
}
