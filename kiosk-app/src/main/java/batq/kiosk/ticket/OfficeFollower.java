package batq.kiosk.ticket;

import batq.client.Answer;
import batq.client.EventListener;
import batq.client.EventSubscription;
import batq.client.QueueClient;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.Catalogue;
import batq.wire.PrintJob;
import batq.wire.QueueEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what the kiosk knows of the office fresh: reads the catalogue at start, whenever it changed
 * and every hour, and follows the board.
 */
public final class OfficeFollower implements AutoCloseable, EventListener {
  private static final Duration AGAIN = Duration.ofSeconds(2);

  /** The opening intervals reach 14 days; read hourly, they never run out. */
  private static final Duration HOURLY = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(OfficeFollower.class);

  private final QueueClient queue;
  private final CatalogueCopy copy;
  private final Consumer<OfficeNow> changed;
  private final Consumer<PrintJob> papers;
  private final AtomicReference<OfficeNow> office = new AtomicReference<>(OfficeNow.UNKNOWN);
  private final Thread reader;
  private final EventSubscription events;
  private volatile boolean closed;

  private OfficeFollower(
      QueueClient queue,
      CatalogueCopy copy,
      Consumer<OfficeNow> changed,
      Consumer<PrintJob> papers) {
    this.queue = queue;
    this.copy = copy;
    this.changed = changed;
    this.papers = papers;
    this.reader = Thread.ofVirtual().name("catalogue").unstarted(this::readUntilClosed);
    this.events = queue.follow(this);
  }

  /**
   * Starts with the copy of an earlier run, so that the office's name stands from the first.
   *
   * @param papers takes what staff ask this kiosk to print
   */
  public static OfficeFollower start(
      QueueClient queue,
      CatalogueCopy copy,
      Consumer<OfficeNow> changed,
      Consumer<PrintJob> papers) {
    var follower = new OfficeFollower(queue, copy, changed, papers);
    copy.read().ifPresent(known -> follower.update(now -> now.with(known)));
    follower.reader.start();
    return follower;
  }

  @Override
  public void onBoard(BoardState board) {
    update(now -> now.heard(board));
  }

  @Override
  public void onUpdate(BoardUpdate change) {
    update(now -> now.heard(change.board()));
    if (change.events().stream()
        .anyMatch(one -> one.event() instanceof QueueEvent.CatalogueChanged)) {
      readAgain();
    }
  }

  @Override
  public void onPrintJob(PrintJob job) {
    papers.accept(job);
  }

  @Override
  public void onLost(String why) {
    update(OfficeNow::lost);
  }

  @Override
  public void onStranger(String why) {
    update(OfficeNow::strange);
  }

  @Override
  public void close() {
    closed = true;
    reader.interrupt();
    events.close();
  }

  /** Wakes the reader, which sleeps between two readings. */
  private void readAgain() {
    reader.interrupt();
  }

  private void readUntilClosed() {
    while (!closed) {
      var read = queue.catalogue();
      switch (read) {
        case Answer.Ok<Catalogue>(var catalogue) -> {
          copy.write(catalogue);
          update(now -> now.with(catalogue));
        }
        case Answer.No<Catalogue>(var problem) ->
            LOG.error("The server refuses the catalogue: {} {}", problem.code(), problem.detail());
        case Answer.Silent<Catalogue>(var why) -> LOG.warn("No catalogue yet: {}", why);
      }
      try {
        Thread.sleep(read instanceof Answer.Ok ? HOURLY : AGAIN);
      } catch (InterruptedException e) {
        LOG.debug("The catalogue is read again");
      }
    }
  }

  private void update(UnaryOperator<OfficeNow> change) {
    changed.accept(office.updateAndGet(change));
  }
}
