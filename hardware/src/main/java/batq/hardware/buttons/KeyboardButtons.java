package batq.hardware.buttons;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keys of a keyboard, or of a button board that pretends to be one. The screen hands over every key
 * with its name; a held key repeats itself many times a second and is still one press.
 */
public final class KeyboardButtons implements ButtonPanel {
  private final Map<String, Key> keys;
  private volatile ButtonListener listener = button -> {};

  /**
   * A panel of keys.
   *
   * @param keys the name of each key, as {@code F1} or {@code DIGIT1}, and its button
   */
  public KeyboardButtons(Map<String, ButtonId> keys) {
    this.keys =
        keys.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Key(entry.getValue())));
  }

  @Override
  public void onPress(ButtonListener newListener) {
    listener = newListener;
  }

  /** A key went down; whether it is one of the panel's. */
  public boolean keyPressed(String name) {
    var key = keys.get(name);
    if (key == null) {
      return false;
    }
    if (key.goesDown()) {
      listener.pressed(key.button);
    }
    return true;
  }

  /** A key was let go. */
  public void keyReleased(String name) {
    var key = keys.get(name);
    if (key != null) {
      key.goesUp();
    }
  }

  /** A keyboard debounces by itself; only its repeating has to be told from pressing. */
  private static final class Key {
    private final ButtonId button;
    private boolean down;

    Key(ButtonId button) {
      this.button = button;
    }

    synchronized boolean goesDown() {
      var pressed = !down;
      down = true;
      return pressed;
    }

    synchronized void goesUp() {
      down = false;
    }
  }
}
