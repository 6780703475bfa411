package batq.server.imports;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedImportsUsingReport {
  private PlantedImportsUsingReport() {}

  static String breach() {
    return batq.server.report.Figures.class.getName();
  }
}
