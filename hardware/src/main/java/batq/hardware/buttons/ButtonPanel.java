package batq.hardware.buttons;

/** A row of buttons. */
public interface ButtonPanel extends AutoCloseable {
  /** From now on presses go to this listener, and to no earlier one. */
  void onPress(ButtonListener listener);

  @Override
  default void close() {}
}
