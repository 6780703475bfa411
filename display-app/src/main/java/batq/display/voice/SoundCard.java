package batq.display.voice;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/**
 * The machine's sound card, asked for anew at each sound: a television that is switched on later
 * brings its card with it, and one that is gone must not spoil the next sound.
 */
final class SoundCard implements Speaker {
  @Override
  public void play(Sound sound) throws NoSound {
    var format = new AudioFormat(sound.rate(), 16, 1, true, false);
    try (var line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      line.write(sound.samples(), 0, sound.samples().length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
      throw new NoSound("no sound card plays " + format, e);
    }
  }
}
