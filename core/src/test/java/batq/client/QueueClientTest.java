package batq.client;

import static org.assertj.core.api.Assertions.assertThat;

import batq.wire.IssueTicket;
import batq.wire.Refusal;
import batq.wire.WireJson;
import batq.wire.WireSamples;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a real port that answers as it is told. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class QueueClientTest {
  private static final Patience QUICK =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 3, Duration.ofMillis(10));

  private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
  private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
  private HttpServer server;
  private QueueClient client;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/tickets", this::answer);
    server.start();
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client = new QueueClient(address, "token", QUICK);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnswerIsATicket() {
    statuses.add(201);
    assertThat(client.issue(request())).isInstanceOf(IssueOutcome.Issued.class);
  }

  @Test
  void aServerInTroubleIsAskedAgainWithTheSameId() {
    statuses.addAll(List.of(503, 503, 200));
    assertThat(client.issue(request())).isInstanceOf(IssueOutcome.Issued.class);
    assertThat(bodies).hasSize(3).containsOnly(WireSamples.ISSUE_TICKET.json());
  }

  @Test
  void theTriesAreBounded() {
    statuses.addAll(List.of(503, 503, 503, 200));
    assertThat(client.issue(request())).isInstanceOf(IssueOutcome.Unreachable.class);
    assertThat(bodies).hasSize(3);
  }

  @Test
  void aNoIsNotAskedAgain() {
    statuses.add(409);
    assertThat(client.issue(request()))
        .isInstanceOfSatisfying(
            IssueOutcome.Refused.class,
            it -> assertThat(it.refusal().reason()).isEqualTo(Refusal.Reason.NOT_ACCEPTED));
    assertThat(bodies).hasSize(1);
  }

  @Test
  void aServerThatDoesNotAnswerIsUnreachable() {
    server.stop(0);
    assertThat(client.issue(request())).isInstanceOf(IssueOutcome.Unreachable.class);
  }

  @Test
  void anAnswerThatCannotBeReadIsNoTicket() {
    statuses.addAll(List.of(299, 299, 299));
    assertThat(client.issue(request())).isInstanceOf(IssueOutcome.Unreachable.class);
  }

  private static IssueTicket request() {
    return WireJson.read(WireSamples.ISSUE_TICKET.json(), IssueTicket.class);
  }

  private void answer(HttpExchange exchange) throws IOException {
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var status = statuses.isEmpty() ? 500 : statuses.remove();
    var body =
        switch (status) {
          case 200, 201 -> WireSamples.ISSUED_TICKET_WAITING.json();
          case 409 -> WireSamples.PROBLEM.json();
          default -> "not what you think";
        };
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
