package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calling.Calling;
import batq.server.calling.Calling.Press;
import batq.server.calling.Desks;
import batq.server.ticket.Ticket;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * As many counters as an office may have press at once, each with two fingers, and again after a
 * lost answer (TRUST scene 6): each ticket goes to exactly one counter, and a press asked again
 * gives the same.
 *
 * <p>{@code -Dbatq.presses=10000} presses more often than the build does.
 */
class ManyCountersTest {
  private static final int COUNTERS = 99;
  private static final int PRESSES = Integer.getInteger("batq.presses", 300);
  private static final ServiceId SERVICE = new ServiceId("info");
  private static final String CLERK = "staff:1";

  private Optional<TestOffice> opened = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    opened = Optional.of(TestOffice.open(folder));
  }

  @AfterEach
  void close() throws IOException {
    QueueDayTest.assertRowsFollowFromEvents(office());
    office().close();
  }

  @Test
  void eachTicketGoesToOneCounterAndARetryGivesTheSame() throws Exception {
    var calls = pressed(PRESSES, (press, told) -> press);
    assertThat(calls.answersThatDiffered()).isZero();
    assertThat(calls.counters().values()).allMatch(counters -> counters.size() == 1);
    assertThat(calls.counters()).hasSize(PRESSES / COUNTERS * COUNTERS);
  }

  /** The control: a retry that is a press of its own calls the next, and skips the one before. */
  @Test
  void aRetryThatIsANewPressCallsAnother() throws Exception {
    var calls =
        pressed(COUNTERS, (press, told) -> new Press(UUID.randomUUID(), press.counter(), told));
    assertThat(calls.answersThatDiffered()).isPositive();
  }

  /** Who was called, and at which counters. */
  private record Calls(Map<TicketId, Set<CounterId>> counters, int answersThatDiffered) {}

  /**
   * Presses in rounds.
   *
   * @param retry what is pressed after an answer that was lost
   */
  private Calls pressed(int presses, BiFunction<Press, Optional<TicketId>, Press> retry)
      throws InterruptedException {
    var counters = IntStream.rangeClosed(1, COUNTERS).mapToObj(CounterId::of).toList();
    var calling = calling(counters);
    var calls = new ConcurrentHashMap<TicketId, Set<CounterId>>();
    var differed = new AtomicInteger();
    for (var round = 0; round < presses / COUNTERS; round++) {
      waitingVisitors(COUNTERS);
      var there = atCounters();
      var together = new CountDownLatch(1);
      try (var fingers = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var counter : counters) {
          var press =
              new Press(UUID.randomUUID(), counter, Optional.ofNullable(there.get(counter)));
          for (var finger = 0; finger < 2; finger++) {
            fingers.submit(
                () -> {
                  together.await();
                  var told = called(calling, press);
                  if (!called(calling, retry.apply(press, told)).equals(told)) {
                    differed.incrementAndGet();
                  }
                  calls
                      .computeIfAbsent(told.orElseThrow(), it -> ConcurrentHashMap.newKeySet())
                      .add(counter);
                  return true;
                });
          }
        }
        together.countDown();
      }
    }
    return new Calls(calls, differed.get());
  }

  private Calling calling(List<CounterId> counters) {
    var rooms = office().rooms();
    var desks = new Desks(rooms.database, rooms.clock, () -> Set.copyOf(counters));
    counters.forEach(counter -> desks.open(counter, CLERK));
    return new Calling(
        rooms.database,
        rooms.tickets,
        rooms.lifecycle,
        rooms.issuing,
        desks,
        rooms.clock,
        new Calling.Rules(rooms::order, counter -> List.of(SERVICE), () -> Duration.ZERO));
  }

  private static Optional<TicketId> called(Calling calling, Press press) {
    return calling.next(press, CLERK) instanceof Calling.Called(var ticket)
        ? Optional.of(ticket.id())
        : Optional.empty();
  }

  private void waitingVisitors(int visitors) {
    var random = new Random(visitors);
    for (var visitor = 0; visitor < visitors; visitor++) {
      var visitorClass = random.nextInt(4) == 0 ? VisitorClass.ELDERLY : VisitorClass.GENERAL;
      office().rooms().issuing.issue(TestOffice.request(SERVICE.value(), visitorClass), "device:1");
    }
  }

  private Map<CounterId, TicketId> atCounters() {
    var rooms = office().rooms();
    var day = rooms.clock.today();
    return rooms
        .database
        .read(sql -> rooms.tickets.ofDay(sql, batq.server.store.Database.OFFICE, day))
        .stream()
        .filter(ticket -> ticket.state() == TicketState.CALLED)
        .map(Ticket.AtCounter.class::cast)
        .collect(Collectors.toMap(ticket -> ticket.calls().counter(), Ticket::id));
  }

  private TestOffice office() {
    return opened.orElseThrow();
  }
}
