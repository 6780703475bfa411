package batq.display.board;

import javax.sound.sampled.AudioFormat;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
public final class PlantedBoardUsingSound {
  AudioFormat format() {
    return new AudioFormat(1, 8, 1, true, false);
  }
}
