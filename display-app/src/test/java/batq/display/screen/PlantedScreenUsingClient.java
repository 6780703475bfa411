package batq.display.screen;

import batq.client.Patience;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedScreenUsingClient {
  Patience patience() {
    return Patience.BACKGROUND;
  }
}
