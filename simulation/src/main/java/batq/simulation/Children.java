package batq.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The demonstration's programs: started one after another, looked after, ended in the opposite
 * order. One that ends by itself is started again, at most {@value #MOST_RESTARTS} times within ten
 * minutes.
 */
final class Children implements AutoCloseable {
  static final int MOST_RESTARTS = 3;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration READY = Duration.ofSeconds(90);

  private final Consumer<String> say;
  private final Map<String, Supplier<Program>> starts = new HashMap<>();
  private final Map<String, Deque<Long>> restarts = new HashMap<>();
  private final List<Program> running = new ArrayList<>();
  private boolean closed;

  Children(Consumer<String> say) {
    this.say = say;
  }

  /** Starts one and waits until it is ready. */
  synchronized void start(String name, Supplier<Program> start) {
    starts.put(name, start);
    restarts.put(name, new ArrayDeque<>());
    running.add(start.get());
    running.getLast().awaitReady(READY);
  }

  /** The one of that name, while it runs. */
  synchronized Optional<Program> find(String name) {
    return running.stream().filter(it -> it.name().equals(name) && it.runs()).findFirst();
  }

  /**
   * Starts again whatever has ended.
   *
   * @throws IllegalStateException when one ends too often
   */
  synchronized void lookAfter() {
    for (var i = 0; i < running.size() && !closed; i++) {
      var child = running.get(i);
      if (!child.runs()) {
        say.accept(
            "The %s has ended (%s); starting it again".formatted(child.name(), child.lastWords()));
        countRestart(child.name());
        var again = java.util.Objects.requireNonNull(starts.get(child.name())).get();
        running.set(i, again);
        again.awaitReady(READY);
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    running.reversed().forEach(Program::close);
    running.clear();
  }

  private void countRestart(String name) {
    var times = java.util.Objects.requireNonNull(restarts.get(name));
    var now = System.nanoTime();
    times.removeIf(at -> now - at > WITHIN.toNanos());
    if (times.size() >= MOST_RESTARTS) {
      throw new IllegalStateException("the %s ends again and again".formatted(name));
    }
    times.add(now);
  }
}
