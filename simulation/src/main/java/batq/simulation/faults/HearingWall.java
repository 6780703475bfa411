package batq.simulation.faults;

import batq.client.EventListener;
import batq.client.EventSubscription;
import batq.client.QueueClient;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.QueueEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wall that remembers which calls it heard, by their places in the record. */
final class HearingWall implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(300);

  private final QueueClient client;
  private final AfterACut afterACut;
  private final List<Long> calls = new ArrayList<>();
  private final CountDownLatch board = new CountDownLatch(1);
  private EventSubscription subscription;
  private int cuts;
  private boolean closed;

  /** What it does when its line was cut. */
  enum AfterACut {
    RESUMES,
    /** The safeguard taken out: it reads the board as it is and follows from there. */
    BEGINS_ANEW
  }

  HearingWall(QueueClient client, AfterACut afterACut) {
    this.client = client;
    this.afterACut = afterACut;
    this.subscription = client.follow(new Ear());
  }

  void awaitBoard() throws InterruptedException {
    board.await();
  }

  synchronized List<Long> calls() {
    return List.copyOf(calls);
  }

  synchronized int cuts() {
    return cuts;
  }

  /** The last call, once nothing new has been heard for a moment. */
  long awaitQuiet() throws InterruptedException {
    var before = -1;
    while (before != calls().size()) {
      before = calls().size();
      Thread.sleep(QUIET);
    }
    return calls().getLast();
  }

  /** Waits until a call is heard, at most to {@code end} of {@link System#nanoTime()}. */
  synchronized void await(long call, long end) throws InterruptedException {
    for (var left = end - System.nanoTime();
        !calls.contains(call) && left > 0;
        left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    subscription.close();
  }

  private synchronized void cut() {
    cuts++;
    if (afterACut == AfterACut.BEGINS_ANEW && !closed) {
      subscription.close();
      subscription = client.follow(new Ear());
    }
  }

  private synchronized void heard(BoardUpdate update) {
    update.events().stream()
        .filter(it -> it.event() instanceof QueueEvent.Called)
        .forEach(it -> calls.add(it.sequence()));
    notifyAll();
  }

  private final class Ear implements EventListener {
    @Override
    public void onBoard(BoardState state) {
      board.countDown();
    }

    @Override
    public void onUpdate(BoardUpdate update) {
      heard(update);
    }

    @Override
    public void onLost(String why) {
      cut();
    }
  }
}
