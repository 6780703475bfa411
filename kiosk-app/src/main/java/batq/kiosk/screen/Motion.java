package batq.kiosk.screen;

import batq.kiosk.ticket.KioskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.animation.TranslateTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.util.Duration;

/**
 * The three movements of the kiosk (LOOK.md, Motion): a fade between screens, the plate that drops
 * once, the dots that fill. Stopped at any frame they leave a right picture.
 */
final class Motion {
  private static final Duration FADE = Duration.millis(160);
  private static final Duration DROP = Duration.millis(420);
  private static final Duration DOT = Duration.millis(400);
  private static final double DROP_HEIGHT = 40;
  private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");

  private final boolean moves;
  private final List<Animation> running = new ArrayList<>();

  Motion(boolean moves) {
    this.moves = moves;
  }

  void show(Optional<KioskState> before, KioskState now, Node content) {
    running.forEach(Animation::stop);
    running.clear();
    if (moves) {
      if (before.isPresent() && !before.get().getClass().equals(now.getClass())) {
        enter(now, content);
      }
      fillDots(content);
    } else if (content.lookup("#dots") instanceof Parent dots) {
      dots.getChildrenUnmodifiable().getFirst().pseudoClassStateChanged(FILLED, true);
    }
  }

  private void enter(KioskState now, Node content) {
    switch (now) {
      case KioskState.Printing printing -> drop(content.lookup("#plate"));
      case KioskState.TakeTicket sameTicket -> {}
      default -> fade(content);
    }
  }

  private void fade(Node content) {
    var fade = new FadeTransition(FADE, content);
    fade.setFromValue(0);
    fade.setToValue(1);
    start(fade);
  }

  private void drop(Node plate) {
    var drop = new TranslateTransition(DROP, plate);
    drop.setFromY(-DROP_HEIGHT);
    drop.setToY(0);
    drop.setInterpolator(Interpolator.EASE_OUT);
    start(drop);
  }

  private void fillDots(Node content) {
    if (content.lookup("#dots") instanceof Parent dots) {
      var all = dots.getChildrenUnmodifiable();
      var timeline = new Timeline();
      for (var step = 0; step <= all.size(); step++) {
        var filled = step;
        timeline.getKeyFrames().add(new KeyFrame(DOT.multiply(step), event -> fill(all, filled)));
      }
      timeline.getKeyFrames().add(new KeyFrame(DOT.multiply(all.size() + 1.0)));
      timeline.setCycleCount(Animation.INDEFINITE);
      start(timeline);
    }
  }

  private static void fill(List<Node> dots, int filled) {
    for (var dot = 0; dot < dots.size(); dot++) {
      dots.get(dot).pseudoClassStateChanged(FILLED, dot < filled);
    }
  }

  private void start(Animation animation) {
    running.add(animation);
    animation.play();
  }
}
