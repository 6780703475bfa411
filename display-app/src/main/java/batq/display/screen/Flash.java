package batq.display.screen;

import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * The call's light: marigold for a second, the wall's own ground for a second, five times. Only the
 * ground changes; the number stands in full contrast on both, so it may be stopped at any frame.
 */
final class Flash {
  static final String LIT = "bq-now";
  static final String REST = "bq-rest";

  private static final int CHANGES = 10;

  private final boolean lessMotion;
  private final Timeline timeline = new Timeline();
  private Optional<Node> hero = Optional.empty();
  private long call = -1;
  private int phase;

  Flash(boolean lessMotion) {
    this.lessMotion = lessMotion;
    timeline.getKeyFrames().add(new KeyFrame(Duration.seconds(1), end -> change()));
    timeline.setCycleCount(CHANGES - 1);
  }

  /** Lights this call; the same call drawn anew goes on where it was. */
  void over(Node node, long sequence) {
    hero = Optional.of(node);
    if (sequence != call) {
      call = sequence;
      phase = 0;
      timeline.stop();
      if (!lessMotion) {
        timeline.playFromStart();
      }
    }
    show();
  }

  /** Nothing is being called. */
  void off() {
    timeline.stop();
    hero = Optional.empty();
    call = -1;
  }

  /** The next of the ten frames. */
  void change() {
    phase++;
    show();
  }

  private void show() {
    hero.ifPresent(
        node -> {
          node.getStyleClass().removeAll(LIT, REST);
          node.getStyleClass().add(phase % 2 == 0 ? LIT : REST);
        });
  }
}
