package batq.server.calling;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedCallingUsingBoard {
  private PlantedCallingUsingBoard() {}

  static String breach() {
    return batq.server.board.HallPlan.class.getName();
  }
}
