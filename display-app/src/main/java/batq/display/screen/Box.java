package batq.display.screen;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** A place of fixed size on the wall; what stands in it never decides how large it is. */
final class Box extends Pane {
  Box(double x, double y, double width, double height, String... styles) {
    relocate(x, y);
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    getStyleClass().addAll(styles);
  }

  /** The same box with these in it. */
  Box with(Node... nodes) {
    getChildren().addAll(nodes);
    return this;
  }

  double width() {
    return getPrefWidth();
  }

  double height() {
    return getPrefHeight();
  }
}
