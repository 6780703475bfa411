package batq.server.device;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedDeviceUsingTicket {
  private PlantedDeviceUsingTicket() {}

  static String breach() {
    return batq.server.ticket.CancelReason.TEST.name();
  }
}
