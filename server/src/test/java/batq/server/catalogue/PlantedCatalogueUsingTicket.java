package batq.server.catalogue;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedCatalogueUsingTicket {
  private PlantedCatalogueUsingTicket() {}

  static String breach() {
    return batq.server.ticket.CancelReason.TEST.name();
  }
}
