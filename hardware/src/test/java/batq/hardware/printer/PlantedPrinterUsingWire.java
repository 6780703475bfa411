package batq.hardware.printer;

import batq.wire.CounterId;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedPrinterUsingWire {
  CounterId counter() {
    return new CounterId(1);
  }
}
