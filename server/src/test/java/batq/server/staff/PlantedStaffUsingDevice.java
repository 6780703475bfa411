package batq.server.staff;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedStaffUsingDevice {
  private PlantedStaffUsingDevice() {}

  static String breach() {
    return batq.server.device.DeviceKind.KIOSK.name();
  }
}
