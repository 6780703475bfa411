package batq.display.screen;

import batq.display.board.DisplayState;
import batq.display.board.DisplayState.Empty;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Stale;
import batq.look.Icon;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** The scene of the wall: scales it to the window and keeps the flash and the fade going. */
final class WallScene {
  private static final Duration SCREEN_FADE = Duration.millis(160);
  private static final Duration MESSAGE_FADE = Duration.millis(400);

  private final Group content = new Group();
  private final Pane ground = new Pane(content);
  private final Scene scene;
  private final Flash flash;
  private final Fade fade = new Fade(content);
  private final boolean lessMotion;
  private Optional<DisplayState> shown = Optional.empty();

  WallScene(double width, double height, boolean dark, boolean lessMotion) {
    this.lessMotion = lessMotion;
    flash = new Flash(lessMotion);
    scene = new Scene(ground, width, height);
    scene
        .getStylesheets()
        .addAll(
            sheet(Icon.class.getResource("tokens-fx.css")),
            sheet(WallScene.class.getResource("display.css")));
    if (dark) {
      ground.getStyleClass().add("dark");
    }
    scene.widthProperty().addListener(size -> fit());
    scene.heightProperty().addListener(size -> fit());
    fit();
  }

  Scene scene() {
    return scene;
  }

  /** Paints the state; what changed decides whether it fades in. */
  void paint(DisplayState state) {
    var wall = Wall.of(state);
    if (lessMotion || shown.isEmpty()) {
      fade.cut(wall);
    } else if (shown.get().getClass() != state.getClass()) {
      fade.over(wall, SCREEN_FADE);
    } else if (!message(shown.get()).equals(message(state))) {
      fade.over(wall, MESSAGE_FADE);
    } else {
      fade.cut(wall);
    }
    shown = Optional.of(state);
    calling(state)
        .ifPresentOrElse(call -> flash.over(wall.lookup(".hero"), call.sequence()), flash::off);
  }

  /** Ends what is still moving, for a picture. */
  void settle() {
    fade.finish();
  }

  Flash flash() {
    return flash;
  }

  private static Optional<String> message(DisplayState state) {
    return switch (state) {
      case Live live -> live.message();
      case Empty empty -> empty.message();
      case Stale stale -> Optional.empty();
    };
  }

  private static Optional<Hero.Calling> calling(DisplayState state) {
    return state instanceof Live live && live.hero() instanceof Hero.Calling call
        ? Optional.of(call)
        : Optional.empty();
  }

  /** As large as fits, in the middle: a digit's height goes with the screen's. */
  private void fit() {
    var scale = Math.min(scene.getWidth() / Wall.WIDTH, scene.getHeight() / Wall.HEIGHT);
    content.getTransforms().setAll(new Scale(scale, scale));
    content.setLayoutX((scene.getWidth() - scale * Wall.WIDTH) / 2);
    content.setLayoutY((scene.getHeight() - scale * Wall.HEIGHT) / 2);
  }

  private static String sheet(URL css) {
    return Objects.requireNonNull(css, "a style sheet is not in the program").toExternalForm();
  }
}
