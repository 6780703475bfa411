package batq.display.screen;

import javafx.animation.FadeTransition;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * One wall over another: the new one comes up over the old, which stays whole until it is covered.
 * What is the same in both does not change, so this is also how a message gives way to the next.
 */
final class Fade {
  private final Group content;
  private final FadeTransition transition = new FadeTransition();

  Fade(Group content) {
    this.content = content;
    transition.setFromValue(0);
    transition.setToValue(1);
    transition.setOnFinished(end -> finish());
  }

  /** At once. */
  void cut(Node next) {
    transition.stop();
    next.setOpacity(1);
    content.getChildren().setAll(next);
  }

  void over(Node next, Duration length) {
    finish();
    next.setOpacity(0);
    content.getChildren().add(next);
    transition.setNode(next);
    transition.setDuration(length);
    transition.playFromStart();
  }

  /** Stops wherever it is, with the new wall whole. */
  void finish() {
    transition.stop();
    if (!content.getChildren().isEmpty()) {
      cut(content.getChildren().getLast());
    }
  }
}
