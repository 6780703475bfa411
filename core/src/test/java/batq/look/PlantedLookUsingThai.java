package batq.look;

import batq.thai.ThaiDigits;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedLookUsingThai {
  String digits() {
    return ThaiDigits.toThai(1);
  }
}
