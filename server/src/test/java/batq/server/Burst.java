package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.PressModel.Cancel;
import batq.server.PressModel.Issue;
import batq.server.PressModel.Lost;
import batq.server.PressModel.Next;
import batq.server.PressModel.Press;
import batq.server.calling.Calling;
import batq.server.store.StoreDown;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.wire.TicketId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several press at once on the real store, twice for each wish as after a lost answer, while the
 * store may throw a whole group away. What they were told must fit one order on paper, and so must
 * what is then in the record.
 */
final class Burst {
  static final String LOST = "lost";
  static final String MOVED_ON = "moved on";
  private static final int PRESSERS = 4;
  private static final int MOST_TRIES = 20;

  private final PaperDay day;
  private final Random random;
  private final AtomicLong count = new AtomicLong();
  private final Map<String, TicketId> ids = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Linearizing.Told<Press>> history =
      new ConcurrentLinkedQueue<>();

  Burst(PaperDay day, Random random) {
    this.day = day;
    this.random = random;
  }

  /** Presses, and lets the paper go on from the order that fits. */
  void press(boolean storeRefuses) throws InterruptedException {
    var model = PressModel.of(this::series, day.now(), day.paper());
    var wishes = new ArrayList<Press>();
    for (var presser = 0; presser < PRESSERS; presser++) {
      wishes.add(wish(presser));
    }
    var together = new CountDownLatch(1);
    try (var pressers = Executors.newVirtualThreadPerTaskExecutor()) {
      wishes.forEach(wish -> pressers.submit(() -> twice(wish, together)));
      if (storeRefuses) {
        pressers.submit(() -> loseTheGroup(together));
      }
      together.countDown();
    }
    // Each was told twice; one that was lost more often says so too.
    assertThat(history).hasSizeGreaterThanOrEqualTo(2 * PRESSERS);
    var order = new Linearizing<>(PressModel::copy, PressModel::answer);
    var real = day.real();
    var found =
        order.search(model, List.copyOf(history), it -> PaperDay.onPaper(it.paper()).equals(real));
    assertThat(found).as("no order fits %s, after which there is %s", history, real).isPresent();
    day.goOn(found.orElseThrow().paper(), new HashMap<>(ids));
  }

  /** The second presser stands at the first one's counter. */
  private Press wish(int presser) {
    var waiting =
        day.paper().slips.stream().filter(it -> it.state == batq.wire.TicketState.WAITING).toList();
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Issue(PaperDay.request(new PaperDay.Step(0, random.nextInt(40), random.nextInt(12))));
      case 2 -> {
        if (waiting.isEmpty()) {
          yield next(presser / 2);
        }
        var slip = waiting.get(random.nextInt(waiting.size()));
        yield new Cancel(day.id(slip.number), slip.number);
      }
      default -> next(presser / 2);
    };
  }

  private Next next(int desk) {
    return new Next(UUID.randomUUID(), desk, day.paper().at(desk).map(it -> it.number));
  }

  private boolean twice(Press wish, CountDownLatch together) throws InterruptedException {
    together.await();
    var told = 0;
    for (var tries = 0; told < 2 && tries < MOST_TRIES; tries++) {
      var called = count.incrementAndGet();
      var answer = once(wish);
      var press = answer.equals(LOST) ? new Lost() : wish;
      history.add(new Linearizing.Told<>(press, answer, called, count.incrementAndGet()));
      told += answer.equals(LOST) ? 0 : 1;
    }
    return true;
  }

  private String once(Press wish) {
    try {
      return switch (wish) {
        case Issue(var request) -> {
          var ticket =
              switch (day.rooms().issuing.issue(request, "device:1")) {
                case Issuing.New(var fresh) -> fresh;
                case Issuing.Same(var same) -> same;
                case Issuing.Outcome other -> throw new AssertionError(other.toString());
              };
          ids.put(ticket.number().shown(), ticket.id());
          yield ticket.number().shown();
        }
        case Next next -> said(next);
        case Cancel(var ticket, var number) -> {
          var by = new Mover("staff:1", Optional.empty());
          var outcome = day.rooms().lifecycle.cancel(ticket, CancelReason.MISTAKE, by);
          yield Boolean.toString(outcome instanceof Lifecycle.Done);
        }
        case Lost() -> LOST;
      };
    } catch (StoreDown e) {
      return LOST;
    }
  }

  private String said(Next next) {
    var press =
        new Calling.Press(
            next.requestId(), PaperDay.counter(next.desk()), next.seen().map(day::id));
    var outcome = day.rooms().calling.next(press, "staff:1");
    return outcome instanceof Calling.MovedOn ? MOVED_ON : PaperDay.said(outcome);
  }

  /** The transaction is gone under a group of commands, as after an I/O error. */
  private boolean loseTheGroup(CountDownLatch together) throws InterruptedException {
    together.await();
    loseTheGroup(day.rooms());
    return true;
  }

  static void loseTheGroup(Rooms rooms) {
    try {
      rooms.database.write(
          tx -> {
            tx.update("ROLLBACK");
            throw new IllegalStateException("the transaction is gone");
          });
      throw new AssertionError("a group without a transaction was not refused");
    } catch (StoreDown e) {
      // So it must be.
    }
  }

  private batq.wire.Series series(batq.wire.ServiceId service) {
    return day.rooms().services().choice(service).orElseThrow().series();
  }
}
