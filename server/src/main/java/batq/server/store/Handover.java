package batq.server.store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Between the many who have something to be written and the one who writes. What was taken in is
 * handed over, also when it closes in the same moment: nobody waits for a writer that has gone.
 */
final class Handover<T> {
  private final BlockingQueue<T> waiting;
  private volatile boolean closed;

  /**
   * @param most how many may wait
   */
  Handover(int most) {
    this.waiting = new ArrayBlockingQueue<>(most);
  }

  /** Takes it in; false when it is full or closed, and then it is never handed over. */
  synchronized boolean offer(T it) {
    return !closed && waiting.offer(it);
  }

  /** The first of those that wait, or empty when nobody came for so long. */
  Optional<T> first(Duration patience) throws InterruptedException {
    return Optional.ofNullable(waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Adds those that wait to the group, at most so many. */
  void addTo(List<? super T> group, int most) {
    waiting.drainTo(group, most);
  }

  /** From now on nothing is taken in; what waits is still handed over. */
  synchronized void close() {
    closed = true;
  }

  /** Whether it is closed and everything was handed over. */
  boolean isOver() {
    return closed && waiting.isEmpty();
  }
}
