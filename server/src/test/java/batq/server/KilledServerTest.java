package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.server.store.Chain;
import batq.server.store.Database;
import batq.server.ticket.Rebuild;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.VisitorClass;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load, ten times on one growing record (TRUST D1). */
class KilledServerTest {
  private static final int KILLS = 10;
  private static final int CLIENTS = 16;
  private static final Patience IMPATIENT =
      new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, Duration.ofMillis(1));
  private static final List<String> SERVICES = List.of("info", "copy_reg", "land_tax", "old_age");

  @TempDir Path folder = Path.of("");

  private final Map<TicketId, TicketNumber> acknowledged = new ConcurrentHashMap<>();
  private final Queue<IssueTicket> unanswered = new ConcurrentLinkedQueue<>();

  @Test
  void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
    var seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    String token;
    try (var office = TestOffice.open(folder)) {
      token = office.kioskToken();
    }
    for (var kill = 0; kill < KILLS; kill++) {
      try (var server = ServerProcess.start(folder);
          var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        var before = acknowledged.size();
        for (var i = 0; i < CLIENTS; i++) {
          clients.submit(() -> issueUntilSilence(server.address(), token));
        }
        while (acknowledged.size() < before + 50) {
          Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(400));
        server.kill();
      }
    }
    try (var server = ServerProcess.start(folder)) {
      var client = new QueueClient(server.address(), token, Patience.BACKGROUND);
      askAgain(client);
      acknowledged.forEach((id, number) -> assertStillThere(client, id, number));
      assertThat(server.end()).isIn(0, 143);
    }
    assertThat(acknowledged.size()).isGreaterThan(KILLS * 50);
    assertThat(new HashMap<>(acknowledged).values()).doesNotHaveDuplicates();
    try (var database = Database.open(folder.resolve("batq.db"))) {
      Rebuild rebuilt = database.read(sql -> Rebuild.of(sql, Database.OFFICE));
      assertThat(rebuilt.differences()).isEmpty();
      assertThat(rebuilt.tickets()).isEqualTo(acknowledged.size());
      Optional<String> broken = database.read(sql -> Chain.check(sql, Database.OFFICE));
      assertThat(broken).isEmpty();
    }
  }

  private void issueUntilSilence(URI address, String token) {
    var client = new QueueClient(address, token, IMPATIENT);
    for (var i = 0; ; i++) {
      // What the last server did not answer is asked of this one, by the same id.
      var waiting = unanswered.poll();
      var request =
          waiting != null
              ? waiting
              : TestOffice.request(SERVICES.get(i % SERVICES.size()), VisitorClass.GENERAL);
      if (!issue(client, request)) {
        unanswered.add(request);
        return;
      }
    }
  }

  private boolean issue(QueueClient client, IssueTicket request) {
    if (client.issue(request) instanceof IssueOutcome.Issued(var ticket)) {
      acknowledged.put(ticket.id(), ticket.number());
      return true;
    }
    return false;
  }

  /** The last server's unanswered requests: afterwards no ticket is in doubt. */
  private void askAgain(QueueClient client) {
    for (var request = unanswered.poll(); request != null; request = unanswered.poll()) {
      assertThat(issue(client, request)).isTrue();
    }
  }

  private static void assertStillThere(QueueClient client, TicketId id, TicketNumber number) {
    assertThat(client.ticket(id))
        .isInstanceOfSatisfying(
            Answer.Ok.class,
            ok -> assertThat(((IssuedTicket) ok.value()).number()).isEqualTo(number));
  }
}
