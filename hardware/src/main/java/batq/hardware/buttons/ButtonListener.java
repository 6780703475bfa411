package batq.hardware.buttons;

/** Told of buttons on a device's thread: hand the work over and return at once. */
public interface ButtonListener {
  /** One press, however long it is held and however the contact bounces. */
  void pressed(ButtonId button);

  /** Held for ten seconds: somebody leans on it, or it is jammed. */
  default void stuck(ButtonId button) {}
}
