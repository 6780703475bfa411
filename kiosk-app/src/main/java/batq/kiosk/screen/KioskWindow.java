package batq.kiosk.screen;

import batq.kiosk.ticket.Gesture;
import batq.kiosk.ticket.KioskState;
import batq.kiosk.ticket.Showing;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The kiosk's window: full screen on the machine, a window on a desk, or nowhere at all. Starts
 * JavaFX and hides it from the rest of the program.
 */
public final class KioskWindow implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final ScreenSettings settings;
  private final Consumer<Gesture> hands;
  private final KeyBoard keys;
  private final Tones tones;
  private final Optional<Pictures> pictures;
  private final ExecutorService painter =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("pictures").daemon().factory());
  private final CompletableFuture<KioskScreen> screen = new CompletableFuture<>();
  private Optional<KioskState> before = Optional.empty();

  private KioskWindow(ScreenSettings settings, Consumer<Gesture> hands, KeyBoard keys) {
    this.keys = keys;
    this.settings = settings;
    this.hands = hands;
    this.tones = settings.sound() ? Tones.start() : Tones.silent();
    this.pictures = settings.pictures().map(Pictures::new);
  }

  /** Starts JavaFX and opens the window; gestures go to {@code hands} on the JavaFX thread. */
  public static KioskWindow open(ScreenSettings settings, Consumer<Gesture> hands, KeyBoard keys) {
    var window = new KioskWindow(settings, hands, keys);
    Platform.startup(window::start);
    window.screen.join();
    return window;
  }

  /** Shows a state, from any thread. */
  public void show(Showing showing) {
    Platform.runLater(() -> paint(showing));
  }

  @Override
  public void close() {
    tones.close();
    painter.shutdown();
    endJavaFx();
  }

  /**
   * JavaFX may hang in its own end when the JVM is ending too; the program then goes without it.
   */
  private static void endJavaFx() {
    var ending = Thread.ofPlatform().daemon().name("end of JavaFX").start(Platform::exit);
    try {
      ending.join(LONGEST_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void start() {
    try {
      Platform.setImplicitExit(false);
      var bounds = Screen.getPrimary().getBounds();
      var shape =
          settings
              .shape()
              .orElseGet(() -> ScreenShape.fitting(bounds.getWidth(), bounds.getHeight()));
      var made = new KioskScreen(shape, settings.slot(), !settings.still(), this::touched);
      if (settings.still()) {
        new Scene(made.root(), shape.width(), shape.height());
      } else {
        openStage(made, shape);
      }
      screen.complete(made);
    } catch (RuntimeException e) {
      screen.completeExceptionally(e);
    }
  }

  private void touched(Gesture gesture) {
    tones.touch();
    hands.accept(gesture);
  }

  private void paint(Showing showing) {
    var made = screen.join();
    made.show(showing);
    var isNew = before.isEmpty() || !before.get().getClass().equals(showing.state().getClass());
    if (isNew) {
      tones.change(before, showing.state());
    }
    before = Optional.of(showing.state());
    pictures.ifPresent(
        kept -> {
          var image = Pictures.of(made.root());
          painter.execute(
              () -> {
                if (isNew) {
                  kept.keep(image, name(showing.state()));
                } else {
                  kept.refresh(image);
                }
              });
        });
  }

  /** The state's name as a file's: {@code take-ticket}. */
  static String name(KioskState state) {
    return state
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private void openStage(KioskScreen made, ScreenShape shape) {
    var scaled = new Group(made.root());
    var ground = new StackPane(scaled);
    ground.setStyle("-fx-background-color: black");
    var scene = new Scene(ground, shape.width() * 0.5, shape.height() * 0.5, Color.BLACK);
    Runnable scale =
        () -> {
          var factor =
              Math.min(scene.getWidth() / shape.width(), scene.getHeight() / shape.height());
          made.root().setScaleX(factor);
          made.root().setScaleY(factor);
        };
    scene.widthProperty().addListener((value, old, now) -> scale.run());
    scene.heightProperty().addListener((value, old, now) -> scale.run());
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (keys.pressed().test(event.getCode().name())) {
            event.consume();
          }
        });
    scene.addEventFilter(
        KeyEvent.KEY_RELEASED, event -> keys.released().accept(event.getCode().name()));
    var stage = new Stage();
    stage.setTitle("BatQ");
    stage.setScene(scene);
    if (!settings.window()) {
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(true);
      scene.setCursor(Cursor.NONE);
    }
    stage.show();
    scale.run();
  }
}
