package batq.server;

import javax.print.PrintServiceLookup;

/** Breaks a wall on purpose; {@code ServerWallsTest} must see it. */
final class PlantedPrinterUse {
  private PlantedPrinterUse() {}

  static String breach() {
    return PrintServiceLookup.class.getName();
  }
}
