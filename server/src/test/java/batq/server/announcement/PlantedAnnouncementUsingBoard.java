package batq.server.announcement;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedAnnouncementUsingBoard {
  private PlantedAnnouncementUsingBoard() {}

  static String breach() {
    return batq.server.board.HallPlan.class.getName();
  }
}
