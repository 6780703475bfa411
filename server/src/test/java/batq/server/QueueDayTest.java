package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.store.Database;
import batq.server.ticket.Rebuild;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crowd at the doors: many kiosks and many counters at once, over real HTTP and a real file. */
class QueueDayTest {
  private static final int TICKETS = 5000;
  private static final List<String> SERVICES = List.of("info", "copy_reg", "land_tax", "old_age");

  @TempDir Path folder = Path.of("");

  @Test
  void eachNumberIsGivenOnceAndEachTicketCalledOnceWithoutAGap() throws Exception {
    try (var office = TestOffice.open(folder)) {
      var issued = new ConcurrentLinkedQueue<IssuedTicket>();
      var called = new ConcurrentLinkedQueue<IssuedTicket>();
      var next = new AtomicInteger();
      var tasks = new ArrayList<Callable<Boolean>>();
      IntStream.range(0, 16).forEach(i -> tasks.add(() -> issueUntilDone(office, next, issued)));
      for (var i = 0; i < 8; i++) {
        var counter = CounterId.of(1 + i % 4);
        tasks.add(() -> callUntilDone(office, counter, called));
      }
      runAll(tasks);

      assertThat(issued).hasSize(TICKETS);
      assertThat(numbers(issued)).hasSize(TICKETS);
      assertNoGap(numbers(issued));
      assertThat(called).hasSize(TICKETS);
      assertThat(called.stream().map(IssuedTicket::id).collect(Collectors.toSet()))
          .hasSize(TICKETS);
      assertRowsFollowFromEvents(office);
    }
  }

  private static boolean issueUntilDone(
      TestOffice office, AtomicInteger next, Queue<IssuedTicket> issued) {
    var kiosk = office.kiosk();
    for (var i = next.getAndIncrement(); i < TICKETS; i = next.getAndIncrement()) {
      var visitorClass = i % 3 == 0 ? VisitorClass.ELDERLY : VisitorClass.GENERAL;
      var request = TestOffice.request(SERVICES.get(i % SERVICES.size()), visitorClass);
      if (!(kiosk.issue(request) instanceof IssueOutcome.Issued(var ticket))) {
        throw new AssertionError("not issued: " + request);
      }
      issued.add(ticket);
    }
    return true;
  }

  /** Two clerks a counter press its key against each other until every ticket has been called. */
  private static boolean callUntilDone(
      TestOffice office, CounterId counter, Queue<IssuedTicket> called)
      throws InterruptedException {
    var clerk = office.clerk();
    clerk.open(counter);
    Optional<TicketId> current = Optional.empty();
    while (called.size() < TICKETS) {
      switch (clerk.next(counter, UUID.randomUUID(), current)) {
        case Answer.Ok<Optional<IssuedTicket>>(var ticket) -> {
          ticket.ifPresent(called::add);
          current = ticket.map(IssuedTicket::id);
          ticket.ifPresent(it -> finish(clerk, it));
          current = Optional.empty();
          if (ticket.isEmpty()) {
            Thread.sleep(5);
          }
        }
        // The other clerk of this counter was faster: the ticket there is not ours to end.
        case Answer.No<Optional<IssuedTicket>>(var problem) -> {
          assertThat(problem.code()).isEqualTo("moved-on");
          Thread.sleep(1);
        }
        case Answer.Silent<Optional<IssuedTicket>>(var why) -> throw new AssertionError(why);
      }
    }
    return true;
  }

  private static void finish(StaffClient clerk, IssuedTicket ticket) {
    clerk.finish(ticket.id()).orThrow();
  }

  static void assertRowsFollowFromEvents(TestOffice office) {
    Rebuild rebuilt = office.rooms().database.read(sql -> Rebuild.of(sql, Database.OFFICE));
    assertThat(rebuilt.differences()).isEmpty();
  }

  private static Set<TicketNumber> numbers(Queue<IssuedTicket> tickets) {
    return tickets.stream().map(IssuedTicket::number).collect(Collectors.toSet());
  }

  private static void assertNoGap(Set<TicketNumber> numbers) {
    var bySeries =
        numbers.stream()
            .collect(
                Collectors.groupingBy(
                    TicketNumber::series,
                    Collectors.mapping(
                        number -> Integer.parseInt(number.shown().substring(1)),
                        Collectors.toSet())));
    bySeries.forEach(
        (series, ordinals) ->
            assertThat(ordinals)
                .as("series " + series)
                .containsExactlyInAnyOrderElementsOf(
                    IntStream.rangeClosed(1, ordinals.size()).boxed().toList()));
  }

  private static void runAll(List<Callable<Boolean>> tasks)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(tasks)) {
        assertThat(done.get()).isTrue();
      }
    }
  }
}
