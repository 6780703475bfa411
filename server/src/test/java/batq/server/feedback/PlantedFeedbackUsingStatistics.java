package batq.server.feedback;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedFeedbackUsingStatistics {
  private PlantedFeedbackUsingStatistics() {}

  static String breach() {
    return batq.server.statistics.Period.class.getName();
  }
}
