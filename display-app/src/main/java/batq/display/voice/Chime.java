package batq.display.voice;

/**
 * The call's two soft notes, falling: 659 Hz, then 523 Hz, 350 ms each with a 20 ms attack, then
 * 400 ms of rest (LOOK.md, Sound). Each note is a sine with a little of its octave and dies away.
 */
final class Chime {
  static final int RATE = 44_100;
  static final double HIGH = 659.26;
  static final double LOW = 523.25;

  private static final double NOTE = 0.350;
  private static final double ATTACK = 0.020;
  private static final double REST = 0.400;
  private static final double LOUDNESS = 0.5;

  private Chime() {}

  static Sound call() {
    var note = (int) Math.round(NOTE * RATE);
    var samples = new byte[2 * (2 * note + (int) Math.round(REST * RATE))];
    write(samples, 0, note, HIGH);
    write(samples, note, note, LOW);
    return new Sound(RATE, samples);
  }

  private static void write(byte[] samples, int from, int length, double frequency) {
    for (var i = 0; i < length; i++) {
      var time = (double) i / RATE;
      var turn = 2 * Math.PI * frequency * time;
      var wave = (Math.sin(turn) + 0.2 * Math.sin(2 * turn)) / 1.2;
      var value = (short) Math.round(wave * envelope(time) * LOUDNESS * Short.MAX_VALUE);
      samples[2 * (from + i)] = (byte) value;
      samples[2 * (from + i) + 1] = (byte) (value >> 8);
    }
  }

  /** From nothing and back to nothing, so that no note begins or ends with a click. */
  private static double envelope(double time) {
    var attack = Math.min(1, time / ATTACK);
    var release = Math.min(1, (NOTE - time) / ATTACK);
    return attack * release * Math.exp(-4 * time);
  }
}
