package batq.server.board;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedBoardUsingSetup {
  private PlantedBoardUsingSetup() {}

  static String breach() {
    return batq.server.setup.SampleOffice.class.getName();
  }
}
