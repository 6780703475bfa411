package batq.client;

import batq.look.SeriesMark;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedClientUsingLook {
  SeriesMark mark() {
    return SeriesMark.of("1");
  }
}
