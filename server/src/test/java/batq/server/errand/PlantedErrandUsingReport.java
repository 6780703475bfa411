package batq.server.errand;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedErrandUsingReport {
  private PlantedErrandUsingReport() {}

  static String breach() {
    return batq.server.report.Figures.class.getName();
  }
}
