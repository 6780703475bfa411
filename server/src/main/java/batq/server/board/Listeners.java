package batq.server.board;

import batq.server.board.Listener.Message;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who listens, and what is shown now. Whoever joins is told everything after what was shown at that
 * moment.
 *
 * @param <S> what is shown
 */
final class Listeners<S> {
  private final Set<Listener> all = ConcurrentHashMap.newKeySet();
  private volatile S shown;

  Listeners(S shown) {
    this.shown = shown;
  }

  S shown() {
    return shown;
  }

  int count() {
    return all.size();
  }

  /** Adds a listener and says what was shown then: what comes later it will be told. */
  synchronized S join(Listener listener) {
    all.add(listener);
    return shown;
  }

  void leave(Listener listener) {
    all.remove(listener);
  }

  /**
   * Shows the next and tells all of it; waits for none of them.
   *
   * @param message made only when somebody listens
   */
  synchronized void tell(S next, Supplier<Message> message) {
    shown = next;
    if (!all.isEmpty()) {
      var told = message.get();
      all.forEach(listener -> listener.offer(told));
    }
  }

  void each(Consumer<Listener> action) {
    all.forEach(action);
  }
}
