package batq.display.screen;

import batq.display.board.DisplayState;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The wall's window: shows one state after another, from any thread. */
public final class BoardScreen implements AutoCloseable {
  /** Held, because the JDK's loggers are forgotten with their settings when nobody holds them. */
  private static final java.util.logging.Logger JAVAFX =
      java.util.logging.Logger.getLogger("javafx");

  private static final Duration LONGEST_END = Duration.ofSeconds(3);

  private final WallScene wall;
  private final Optional<PictureBook> pictures;

  private BoardScreen(WallScene wall, Optional<PictureBook> pictures) {
    this.wall = wall;
    this.pictures = pictures;
  }

  /**
   * How the wall stands on its screen.
   *
   * @param headless without any screen
   * @param screen which one, 1 is the first
   * @param width of the window, where it does not fill the screen
   * @param pictures a folder for a picture of each change
   */
  public record Setting(
      boolean headless,
      boolean fullScreen,
      int screen,
      int width,
      int height,
      boolean dark,
      boolean lessMotion,
      Optional<Path> pictures) {}

  /** Starts JavaFX and opens the window; once in the life of a program. */
  public static BoardScreen open(Setting setting) {
    if (setting.headless()) {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
    }
    JAVAFX.setLevel(Level.SEVERE); // it warns at each start that it is not run as modules
    var book = setting.pictures().map(folder -> new PictureBook(folder, PictureBook.KEPT));
    var opened = new CompletableFuture<BoardScreen>();
    Platform.startup(
        () -> {
          try {
            Letters.load();
            var wall =
                new WallScene(
                    setting.width(), setting.height(), setting.dark(), setting.lessMotion());
            Platform.setImplicitExit(false);
            if (!setting.headless()) { // its own screen is smaller than a wall and breaks on it
              window(setting, wall.scene()).show();
            }
            opened.complete(new BoardScreen(wall, book));
          } catch (RuntimeException e) {
            opened.completeExceptionally(e);
          }
        });
    return opened.join();
  }

  /** Paints this state as soon as the screen is free. */
  public void show(DisplayState state) {
    Platform.runLater(
        () -> {
          wall.paint(state);
          pictures.ifPresent(
              book -> {
                wall.settle();
                book.keep(picture(wall.scene()));
              });
        });
  }

  @Override
  public void close() {
    pictures.ifPresent(PictureBook::close);
    endJavaFx();
  }

  /** JavaFX may hang in its own end; the program then goes without it. */
  private static void endJavaFx() {
    var ending = Thread.ofPlatform().daemon().name("end of JavaFX").start(Platform::exit);
    try {
      ending.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Stage window(Setting setting, Scene scene) {
    var stage = new Stage();
    stage.setTitle("BatQ · จอเรียกคิว");
    stage.setScene(scene);
    var screens = Screen.getScreens();
    var bounds = screens.get(Math.clamp(setting.screen(), 1, screens.size()) - 1).getVisualBounds();
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    if (setting.fullScreen()) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(true);
      scene.setCursor(Cursor.NONE);
    }
    return stage;
  }

  static BufferedImage picture(Scene scene) {
    var image = scene.snapshot(null);
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    return picture;
  }
}
