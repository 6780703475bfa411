package batq.display.voice;

/**
 * A piece of sound: 16-bit signed samples, one channel, little end first.
 *
 * @param rate samples a second
 */
@SuppressWarnings("ArrayRecordComponent") // one sound is made and played, never compared
record Sound(int rate, byte[] samples) {
  /** How long it lasts. */
  java.time.Duration length() {
    return java.time.Duration.ofMillis(1000L * (samples.length / 2) / rate);
  }
}
