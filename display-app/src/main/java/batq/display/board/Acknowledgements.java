package batq.display.board;

import batq.client.Answer;
import batq.client.Backoff;
import batq.client.QueueClient;
import batq.wire.Announcement;
import batq.wire.Announcement.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the server what became of each call, one after the other on a thread of its own: picture
 * and sound never wait for it. What cannot be told in time is dropped; the wall is right without.
 */
public final class Acknowledgements implements AutoCloseable {
  /** How many may wait; beyond that the oldest is dropped. As many as the wall remembers calls. */
  static final int MOST = CallHistory.LONGEST;

  /** After so long nobody at a counter asks any more. */
  static final Duration OLDEST = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);

  private final QueueClient client;
  private final InstantSource clock;
  private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
  private final BlockingQueue<Due> due = new ArrayBlockingQueue<>(MOST);
  private final Thread worker;

  private record Due(long sequence, Outcome outcome, Instant since) {}

  public Acknowledgements(QueueClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
    this.worker = Thread.ofVirtual().name("acknowledgements").start(this::tellUntilClosed);
  }

  /** Takes it in and returns at once. */
  public synchronized void tell(long sequence, Outcome outcome) {
    var next = new Due(sequence, outcome, clock.instant());
    while (!due.offer(next)) {
      var dropped = due.poll();
      LOG.debug("Too much to tell the server, {} is dropped", dropped);
    }
  }

  /** That calls had no turn on the wall. */
  public void listed(Iterable<Long> sequences) {
    sequences.forEach(sequence -> tell(sequence, Outcome.SHOWN_LATE));
  }

  @Override
  public void close() {
    worker.interrupt();
  }

  private void tellUntilClosed() {
    try {
      while (true) {
        tell(due.take());
      }
    } catch (InterruptedException e) {
      LOG.debug("Nothing more is told to the server");
    }
  }

  private void tell(Due told) throws InterruptedException {
    while (clock.instant().isBefore(told.since().plus(OLDEST))) {
      switch (client.announced(told.sequence(), new Announcement(told.outcome()))) {
        case Answer.Ok<Boolean> _ -> {
          backoff.succeeded();
          return;
        }
        case Answer.No<Boolean>(var problem) -> {
          LOG.warn("The server does not take {}: {} {}", told, problem.status(), problem.code());
          return;
        }
        case Answer.Silent<Boolean>(var why) -> {
          LOG.debug("{} is not told yet ({})", told, why);
          Thread.sleep(backoff.next());
        }
      }
    }
    LOG.info("Too late to tell the server: {}", told);
  }
}
