package batq.hardware.sim;

import batq.wire.CounterId;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedSimulatorUsingWire {
  CounterId counter() {
    return new CounterId(1);
  }
}
