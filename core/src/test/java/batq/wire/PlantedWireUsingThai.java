package batq.wire;

import batq.thai.ThaiDigits;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedWireUsingThai {
  String digits() {
    return ThaiDigits.toThai(1);
  }
}
