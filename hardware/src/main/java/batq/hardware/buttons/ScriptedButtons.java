package batq.hardware.buttons;

/** Buttons pressed by a program: the demonstration's visitors, and tests. */
public final class ScriptedButtons implements ButtonPanel {
  private volatile ButtonListener listener = button -> {};

  @Override
  public void onPress(ButtonListener newListener) {
    listener = newListener;
  }

  public void press(ButtonId button) {
    listener.pressed(button);
  }

  public void jam(ButtonId button) {
    listener.stuck(button);
  }
}
