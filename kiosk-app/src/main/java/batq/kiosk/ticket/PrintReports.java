package batq.kiosk.ticket;

import batq.client.Answer;
import batq.client.QueueClient;
import batq.wire.PrintReport;
import batq.wire.TicketId;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands in what the printer said, beside the journey: no visitor waits for it. */
public final class PrintReports {
  /** Reports under way at once; a report more is logged and let go. */
  private static final int UNDER_WAY = 16;

  private static final Logger LOG = LoggerFactory.getLogger(PrintReports.class);

  private final QueueClient queue;
  private final Semaphore room = new Semaphore(UNDER_WAY);

  public PrintReports(QueueClient queue) {
    this.queue = queue;
  }

  void handIn(TicketId id, PrintReport report) {
    if (!room.tryAcquire()) {
      LOG.warn("{} of {} is not reported: {} reports wait already", report, id, UNDER_WAY);
      return;
    }
    Thread.ofVirtual().name("print-report").start(() -> send(id, report));
  }

  private void send(TicketId id, PrintReport report) {
    try {
      switch (queue.report(id, report)) {
        case Answer.Ok<Boolean> ok -> LOG.debug("{} of {} is reported: {}", report, id, ok);
        case Answer.No<Boolean>(var problem) ->
            LOG.warn("{} of {} was not taken: {}", report, id, problem.code());
        case Answer.Silent<Boolean>(var why) ->
            LOG.warn("{} of {} is not reported: {}", report, id, why);
      }
    } finally {
      room.release();
    }
  }
}
