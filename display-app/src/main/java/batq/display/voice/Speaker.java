package batq.display.voice;

/** Where sounds go. */
interface Speaker {

  /**
   * Plays to the end.
   *
   * @throws NoSound if it cannot be heard, for whatever reason
   */
  void play(Sound sound) throws NoSound;

  /** The sound could not be played. */
  final class NoSound extends Exception {
    NoSound(String what, Throwable cause) {
      super(what, cause);
    }
  }
}
