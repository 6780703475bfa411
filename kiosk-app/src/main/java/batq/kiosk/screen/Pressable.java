package batq.kiosk.screen;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * What can be touched: a box that acts when the finger is lifted inside it. A touch arrives as a
 * mouse event, Enter and Space do the same.
 */
final class Pressable extends StackPane {
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");

  private final Runnable act;
  private boolean armed;

  /**
   * @param id names it among the touchable things of its screen
   * @param look the style class
   * @param spoken what a screen reader says
   */
  Pressable(String id, String look, String spoken, Node content, Runnable act) {
    super(content);
    this.act = act;
    setId(id);
    getStyleClass().addAll("pressable", look);
    setFocusTraversable(true);
    setPickOnBounds(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(spoken);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> arm(true));
    addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> arm(armed && holds(event)));
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release(holds(event)));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> arm(armed || isPressKey(event)));
    addEventHandler(KeyEvent.KEY_RELEASED, event -> release(isPressKey(event)));
  }

  /** Whether a finger is on it. */
  boolean isArmed() {
    return armed;
  }

  /** Whether it is one of the tools below, which are help and not a choice. */
  boolean isTool() {
    return getStyleClass().contains("tool") || "language".equals(getId());
  }

  /** Does what a touch does. */
  void fire() {
    act.run();
  }

  private void release(boolean inside) {
    var acts = armed && inside;
    arm(false);
    if (acts) {
      fire();
    }
  }

  private void arm(boolean now) {
    armed = now;
    pseudoClassStateChanged(ARMED, now);
  }

  private boolean holds(MouseEvent event) {
    return contains(event.getX(), event.getY());
  }

  private static boolean isPressKey(KeyEvent event) {
    return event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
  }
}
