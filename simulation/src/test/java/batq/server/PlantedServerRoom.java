package batq.server;

/** Named as a room of the server, so that a breach can be planted. */
public final class PlantedServerRoom {
  private PlantedServerRoom() {}

  /** Something to use. */
  public static int door() {
    return 1;
  }
}
