package batq.server.board;

import batq.server.board.Listener.Message;
import batq.server.calendar.OfficeClock;
import batq.server.store.Database;
import batq.server.store.Recorded;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.BoardUpdate.Happened;
import batq.wire.IssuedTicket;
import batq.wire.Mark;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws the board anew after each commit and hands it to every listener's queue. Neither the writer
 * nor this thread ever waits for a listener.
 */
public final class BoardFeed implements AutoCloseable {
  /** A mark with more told events after it than this is answered by a reset. */
  static final int MOST_MISSED = 2000;

  private static final Duration OLDEST_MARK = Duration.ofHours(24);
  private static final long LONGEST_WRITE_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int MOST_COMMITS_WAITING = 10_000;
  private static final Logger LOG = LoggerFactory.getLogger(BoardFeed.class);

  private final BoardStore store;
  private final OfficeClock clock;
  private final Supplier<HallPlan> plan;
  private final PrintJobs jobs;
  private final long epoch;
  private final LinkedBlockingQueue<List<Recorded>> inbox =
      new LinkedBlockingQueue<>(MOST_COMMITS_WAITING);
  private final Listeners<BoardState> listeners;
  private final Thread thread;
  private volatile boolean behind;
  private volatile boolean closed;
  private Board board;

  public BoardFeed(
      Database database,
      OfficeClock clock,
      Supplier<HallPlan> plan,
      Function<TicketId, Optional<IssuedTicket>> ticket) {
    this.jobs = new PrintJobs(clock, ticket);
    this.store = new BoardStore(database);
    this.clock = clock;
    this.plan = plan;
    this.epoch = store.epoch();
    database.onCommitted(this::committed);
    this.board = drawn();
    this.listeners = new Listeners<>(state());
    this.thread = Thread.ofPlatform().name("board").daemon().start(this::work);
  }

  /** The board as it is. */
  public BoardState board() {
    return listeners.shown();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    listeners.each(Listener::close);
  }

  /**
   * Adds a listener, its first message being what it missed since the mark, or a reset. Called by
   * the thread that will send.
   *
   * @param since empty to begin with now
   */
  void join(Listener listener, Optional<Mark> since) {
    var now = listeners.join(listener);
    listener.first(first(listener, since.orElse(now.mark()), now));
    if (closed) {
      listener.close();
    }
  }

  void leave(Listener listener) {
    listeners.leave(listener);
  }

  /** Ends the streams of one who may listen no more. */
  public void leaveAll(String actor) {
    listeners.each(
        listener -> {
          if (listener.actor().equals(actor)) {
            listener.close();
          }
        });
  }

  /** Whether a device follows the events now. */
  public boolean isHeard(String actor) {
    var heard = new AtomicBoolean();
    listeners.each(it -> heard.compareAndSet(false, it.actor().equals(actor)));
    return heard.get();
  }

  int listeners() {
    return listeners.count();
  }

  private Message first(Listener listener, Mark since, BoardState now) {
    if (since.epoch() != epoch || since.sequence() > now.mark().sequence()) {
      return reset();
    }
    var missed = store.between(since.sequence(), now.mark().sequence(), MOST_MISSED);
    var tooOld = !missed.isEmpty() && missed.getFirst().at().isBefore(now.at().minus(OLDEST_MARK));
    if (missed.size() > MOST_MISSED || tooOld) {
      return reset();
    }
    var told = update(missed.stream().flatMap(it -> Telling.of(it).stream()).toList(), now);
    return jobs.of(missed).stream()
        .filter(job -> job.isFor(listener))
        .map(PrintJobs.Job::message)
        .reduce(told, Message::then);
  }

  private void committed(List<Recorded> recorded) {
    // An import is too much to tell: the board is drawn anew.
    if (recorded.size() > MOST_MISSED || !inbox.offer(recorded)) {
      behind = true;
    }
  }

  private void work() {
    while (!closed) {
      try {
        var first = inbox.poll(1, TimeUnit.SECONDS);
        var recorded = new ArrayList<Recorded>();
        if (first != null) {
          recorded.addAll(first);
          for (var more = inbox.poll(); more != null; more = inbox.poll()) {
            recorded.addAll(more);
          }
        }
        draw(recorded);
        listeners.each(listener -> listener.closeIfStuck(LONGEST_WRITE_NANOS));
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("The board could not be drawn; it is drawn anew from the record", e);
        behind = true;
      }
    }
  }

  private void draw(List<Recorded> recorded) {
    if (behind || !clock.today().equals(board.day())) {
      behind = false;
      board = drawn();
      tell(List.of());
    }
    if (recorded.isEmpty()) {
      return;
    }
    recorded.forEach(board::take);
    tell(recorded.stream().flatMap(it -> Telling.of(it).stream()).toList());
    jobs.of(recorded)
        .forEach(
            job ->
                listeners.each(
                    listener -> {
                      if (job.isFor(listener)) {
                        listener.offer(job.message());
                      }
                    }));
  }

  private void tell(List<Happened> events) {
    var now = state();
    listeners.tell(now, () -> update(events, now));
  }

  private Board drawn() {
    var fresh = new Board(clock.today());
    var read = store.ofDay(fresh.day());
    read.events().forEach(fresh::take);
    fresh.readUpTo(read.sequence());
    return fresh;
  }

  private BoardState state() {
    return board.state(epoch, clock.now(), plan.get());
  }

  private static Message update(List<Happened> events, BoardState now) {
    return Message.of(
        "update", now.mark().toString(), WireJson.write(new BoardUpdate(events, now)));
  }

  private static Message reset() {
    return Message.of("reset", "", "{}");
  }
}
