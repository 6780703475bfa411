package batq.kiosk.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs a piece of a test on the JavaFX thread of the headless platform. */
final class Fx {
  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  static {
    Platform.startup(() -> STARTED.complete(true));
    Platform.setImplicitExit(false);
  }

  private Fx() {}

  static <T> T on(Callable<T> work) throws Exception {
    STARTED.get(30, TimeUnit.SECONDS);
    var done = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception | AssertionError e) {
            done.completeExceptionally(e);
          }
        });
    return done.get(60, TimeUnit.SECONDS);
  }
}
