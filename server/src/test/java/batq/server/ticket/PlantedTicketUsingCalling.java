package batq.server.ticket;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedTicketUsingCalling {
  private PlantedTicketUsingCalling() {}

  static String breach() {
    return batq.server.calling.Desk.class.getName();
  }
}
