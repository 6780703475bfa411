package batq.display.board;

import batq.client.Answer;
import batq.client.EventListener;
import batq.client.EventSubscription;
import batq.client.QueueClient;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.BoardUpdate.Happened;
import batq.wire.Catalogue;
import batq.wire.QueueEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the office's events for one wall: hands the screen each state that differs from the last,
 * the voice each call whose turn begins, and on the calls that have none. The words of the server
 * come on the subscription's thread, the passing of time by {@link #tick}; one at a time is taken
 * in.
 */
public final class BoardFollower implements EventListener, AutoCloseable {
  /** How often time should be said to have passed. */
  public static final Duration TICK = Duration.ofMillis(250);

  /** The catalogue is read again after so long, and sooner when it is said to have changed. */
  static final Duration CATALOGUE_FRESH = Duration.ofMinutes(30);

  private static final Duration CATALOGUE_RETRY = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(BoardFollower.class);

  private final QueueClient client;
  private final InstantSource clock;
  private final Consumer<DisplayState> screen;
  private final Consumer<BoardState.Call> voice;
  private final Consumer<List<Long>> listed;
  private final EventSubscription subscription;
  private BoardMemory memory;
  private Optional<DisplayState> shown = Optional.empty();
  private Optional<CallTurns.Turn> voiced = Optional.empty();
  private Instant readCatalogueAt;
  private boolean reading;
  private volatile boolean stranger;

  /**
   * Begins to follow at once.
   *
   * @param voice takes each call whose turn begins
   * @param listed takes the calls that had no turn and stand in the list alone
   */
  public BoardFollower(
      QueueClient client,
      WallRules rules,
      InstantSource clock,
      Consumer<DisplayState> screen,
      Consumer<BoardState.Call> voice,
      Consumer<List<Long>> listed) {
    this.client = client;
    this.clock = clock;
    this.screen = screen;
    this.voice = voice;
    this.listed = listed;
    this.memory = BoardMemory.atStart(rules, clock.instant());
    this.readCatalogueAt = clock.instant();
    this.subscription = client.follow(this);
  }

  /** Time has passed: a turn may be over, a message may change, the wall may have become stale. */
  public void tick() {
    take(known -> known);
    readCatalogueWhenDue();
  }

  @Override
  public void onBoard(BoardState board) {
    stranger = false;
    take(known -> known.read(board, clock.instant()));
  }

  @Override
  public void onUpdate(BoardUpdate update) {
    stranger = false;
    take(known -> known.updated(update, clock.instant()), update.events());
    var changed =
        update.events().stream()
            .anyMatch(happened -> happened.event() instanceof QueueEvent.CatalogueChanged);
    if (changed) {
      readCatalogueAfter(Duration.ZERO);
    }
  }

  @Override
  public void onHeartbeat() {
    stranger = false;
    take(known -> known.heardAt(clock.instant()));
  }

  @Override
  public void onLost(String why) {
    stranger = false;
    tick();
  }

  @Override
  public void onStranger(String why) {
    stranger = true;
    tick();
  }

  /** Whether the wall says that it is cut off. */
  public synchronized boolean isStale() {
    return shown.filter(DisplayState.Stale.class::isInstance).isPresent();
  }

  @Override
  public void close() {
    subscription.close();
  }

  private void take(UnaryOperator<BoardMemory> word) {
    take(word, List.of());
  }

  private synchronized void take(UnaryOperator<BoardMemory> word, List<Happened> events) {
    var now = clock.instant();
    var before = memory;
    memory = word.apply(memory).at(now);
    var turn = memory.turns().now();
    if (!turn.equals(voiced)) {
      voiced = turn;
      turn.map(CallTurns.Turn::call).ifPresent(voice);
    }
    var state = WallView.of(memory, now, stranger);
    if (!shown.equals(Optional.of(state))) {
      shown = Optional.of(state);
      screen.accept(state);
    }
    listed.accept(OnlyListed.between(before, memory, events));
  }

  private synchronized void readCatalogueAfter(Duration pause) {
    readCatalogueAt = clock.instant().plus(pause);
  }

  /**
   * The next reading is set before this one begins, so a change told meanwhile is not forgotten.
   */
  private synchronized void readCatalogueWhenDue() {
    if (!reading && !clock.instant().isBefore(readCatalogueAt)) {
      reading = true;
      readCatalogueAfter(CATALOGUE_FRESH);
      Thread.ofVirtual().name("catalogue").start(this::readCatalogue);
    }
  }

  private void readCatalogue() {
    try {
      switch (client.catalogue()) {
        case Answer.Ok<Catalogue>(var catalogue) -> take(known -> known.knowing(catalogue));
        case Answer.No<Catalogue>(var problem) -> {
          LOG.warn("The server refuses the catalogue: {} {}", problem.code(), problem.detail());
          readCatalogueAfter(CATALOGUE_RETRY);
        }
        case Answer.Silent<Catalogue>(var why) -> {
          LOG.info("No catalogue yet ({})", why);
          readCatalogueAfter(CATALOGUE_RETRY);
        }
      }
    } finally {
      doneReading();
    }
  }

  private synchronized void doneReading() {
    reading = false;
  }
}
