package batq.display.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** JavaFX for tests: started once, asked from the test's thread, never waited for without end. */
final class Fx {
  private static boolean started;

  private Fx() {}

  static <T> T ask(Callable<T> question) {
    start();
    var answer = new CompletableFuture<T>();
    Platform.runLater(() -> answerTo(question, answer));
    return answer.orTimeout(60, TimeUnit.SECONDS).join();
  }

  /** Not in a static initializer: JavaFX's thread would wait for it, and it for JavaFX. */
  private static synchronized void start() {
    if (started) {
      return;
    }
    started = true;
    var fonts = new CompletableFuture<Boolean>();
    Platform.startup(
        () -> {
          Platform.setImplicitExit(false);
          Letters.load();
          fonts.complete(true);
        });
    fonts.orTimeout(60, TimeUnit.SECONDS).join();
  }

  private static <T> void answerTo(Callable<T> question, CompletableFuture<T> answer) {
    try {
      answer.complete(question.call());
    } catch (Throwable e) {
      answer.completeExceptionally(e);
    }
  }
}
