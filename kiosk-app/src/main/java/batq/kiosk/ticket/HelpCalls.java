package batq.kiosk.ticket;

import batq.client.Answer;
import batq.client.QueueClient;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the office that a visitor asks for a person (practice.md B22), beside the journey. */
public final class HelpCalls {
  private static final Logger LOG = LoggerFactory.getLogger(HelpCalls.class);

  private final QueueClient queue;
  private final AtomicBoolean underWay = new AtomicBoolean();

  public HelpCalls(QueueClient queue) {
    this.queue = queue;
  }

  /** Asks for a person; while one asking is under way another is the same. */
  public void ask() {
    if (underWay.compareAndSet(false, true)) {
      Thread.ofVirtual().name("help-call").start(this::send);
    }
  }

  private void send() {
    try {
      if (!(queue.callStaff() instanceof Answer.Ok)) {
        LOG.warn("Staff could not be told that a visitor asks for help");
      }
    } finally {
      underWay.set(false);
    }
  }
}
