package batq.server.report;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedReportUsingPages {
  private PlantedReportUsingPages() {}

  static String breach() {
    return batq.server.pages.Language.class.getName();
  }
}
