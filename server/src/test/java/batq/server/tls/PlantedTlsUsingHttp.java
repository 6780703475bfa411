package batq.server.tls;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedTlsUsingHttp {
  private PlantedTlsUsingHttp() {}

  static int breach() {
    return batq.server.http.Limits.SHIPPED.lines();
  }
}
