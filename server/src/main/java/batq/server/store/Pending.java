package batq.server.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A command that waits for its group; its answer is handed over only after the commit. */
final class Pending<T> {
  private static final long LONGEST_WAIT_S = 30;

  private final Command<T> command;
  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private @Nullable T value;
  private @Nullable RuntimeException failure;

  Pending(Command<T> command) {
    this.command = command;
  }

  void run(Tx tx) {
    value = command.run(tx);
  }

  void fail(RuntimeException e) {
    failure = e;
  }

  /** The group is durable: hand over what came of this command. */
  @SuppressWarnings("NullAway") // A command may return null where its T allows it.
  void answer() {
    if (failure == null) {
      answer.complete(value);
    } else {
      answer.completeExceptionally(failure);
    }
  }

  void refuse(StoreDown down) {
    answer.completeExceptionally(down);
  }

  T await() {
    try {
      return answer.get(LONGEST_WAIT_S, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e);
    } catch (TimeoutException e) {
      throw new StoreDown(StoreDown.Trouble.BUSY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreDown(StoreDown.Trouble.BUSY, e);
    }
  }
}
