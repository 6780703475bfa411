package batq.thai;

import batq.wire.CounterId;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedThaiUsingWire {
  CounterId counter() {
    return new CounterId(1);
  }
}
