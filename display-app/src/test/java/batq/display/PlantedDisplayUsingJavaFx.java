package batq.display;

import javafx.scene.Group;

/** Breaks the wall on purpose, so that the rule shows it can say no. */
final class PlantedDisplayUsingJavaFx {
  Group group() {
    return new Group();
  }
}
