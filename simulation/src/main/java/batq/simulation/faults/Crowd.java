package batq.simulation.faults;

import batq.wire.IssueTicket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that press without pause and keep account of what they were told. What was not answered
 * is asked again by its id; of what was refused, every other is, and the rest given up.
 */
final class Crowd implements AutoCloseable {
  static final int CLIENTS = 16;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration AFTER_A_REFUSAL = Duration.ofMillis(20);

  private final Ledger ledger;
  private final Kiosk kiosk;
  private final Queue<IssueTicket> unanswered;
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, AtomicLong> refusals = new ConcurrentHashMap<>();
  private final AtomicLong answers = new AtomicLong();
  private volatile boolean goingOn = true;

  Crowd(URI server, String token, Ledger ledger) {
    this(server, token, ledger, new ConcurrentLinkedQueue<>());
  }

  /**
   * @param unanswered what an earlier crowd left in doubt, and where this one leaves it
   */
  Crowd(URI server, String token, Ledger ledger, Queue<IssueTicket> unanswered) {
    this.ledger = ledger;
    this.kiosk = new Kiosk(server, token, LONGEST_WAIT);
    this.unanswered = unanswered;
    for (var client = 0; client < CLIENTS; client++) {
      var givesUp = client % 2 == 0;
      clients.submit(
          () -> {
            press(givesUp);
            return null;
          });
    }
  }

  /** Waits for the next answer with a number, and says how long it took. */
  Duration untilAnAnswer(Duration atMost) throws InterruptedException {
    var begun = System.nanoTime();
    var before = answers.get();
    while (answers.get() == before && System.nanoTime() - begun < atMost.toNanos()) {
      Thread.sleep(5);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Lets what is in doubt be asked again, until nothing is. */
  void settle(Duration atMost) throws InterruptedException {
    var begun = System.nanoTime();
    while (!unanswered.isEmpty() && System.nanoTime() - begun < atMost.toNanos()) {
      Thread.sleep(5);
    }
  }

  /** How often each other answer was given: its status and code. */
  Map<String, Long> refusals() {
    var counted = new TreeMap<String, Long>();
    refusals.forEach((code, count) -> counted.put(code, count.get()));
    return counted;
  }

  @Override
  public void close() {
    goingOn = false;
    clients.close();
    kiosk.close();
  }

  private void press(boolean givesUp) throws InterruptedException {
    while (goingOn) {
      var waiting = unanswered.poll();
      var request = waiting == null ? kiosk.request() : waiting;
      switch (kiosk.issue(request)) {
        case Kiosk.Reply.Numbered(var id, var number) -> {
          ledger.answered(id, number);
          answers.incrementAndGet();
        }
        case Kiosk.Reply.Refused(var status, var code) -> {
          refusals.computeIfAbsent(status + " " + code, it -> new AtomicLong()).incrementAndGet();
          // Before, it may have been asked without an answer: then nobody knows.
          if (givesUp && waiting == null) {
            ledger.refused(request.id().toString());
          } else {
            unanswered.add(request);
          }
          Thread.sleep(AFTER_A_REFUSAL);
        }
        case Kiosk.Reply.Silent() -> {
          unanswered.add(request);
          Thread.sleep(AFTER_A_REFUSAL);
        }
      }
    }
  }
}
