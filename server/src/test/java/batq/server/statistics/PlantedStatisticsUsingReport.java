package batq.server.statistics;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedStatisticsUsingReport {
  private PlantedStatisticsUsingReport() {}

  static String breach() {
    return batq.server.report.Figures.class.getName();
  }
}
