package batq.display.voice;

import batq.display.board.WallRules;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedVoiceUsingBoard {
  WallRules rules() {
    return WallRules.DEFAULT;
  }
}
