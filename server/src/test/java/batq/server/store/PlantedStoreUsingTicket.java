package batq.server.store;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedStoreUsingTicket {
  private PlantedStoreUsingTicket() {}

  static String breach() {
    return batq.server.ticket.CancelReason.TEST.name();
  }
}
