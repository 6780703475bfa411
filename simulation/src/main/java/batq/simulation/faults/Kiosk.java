package batq.simulation.faults;

import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.Problem;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that asks once and says exactly what came of it. Safe for many threads. */
final class Kiosk implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of("info", "move", "copy_reg", "land_tax", "water_bill", "waste_fee", "repair", "birth");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI server;
  private final String token;
  private final Duration longestWait;
  private final AtomicInteger asked = new AtomicInteger();

  Kiosk(URI server, String token, Duration longestWait) {
    this.server = server;
    this.token = token;
    this.longestWait = longestWait;
  }

  /** What came of asking once. */
  sealed interface Reply {
    record Numbered(String id, String number) implements Reply {}

    /** An answer that is no number. */
    record Refused(int status, String code) implements Reply {}

    /** Nothing in time, or a broken line: the number may exist. */
    record Silent() implements Reply {}
  }

  /** A new request for the next of some services. */
  IssueTicket request() {
    var service = SERVICES.get(Math.floorMod(asked.getAndIncrement(), SERVICES.size()));
    return new IssueTicket(
        TicketId.random(), new ServiceId(service), VisitorClass.GENERAL, Channel.KIOSK);
  }

  Reply issue(IssueTicket request) throws InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString(WireJson.write(request));
    return reply(to("/api/tickets").POST(body));
  }

  /** Reads a ticket that is there. */
  Reply find(String id) throws InterruptedException {
    return reply(to("/api/tickets/" + id).GET());
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(longestWait)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private Reply reply(HttpRequest.Builder request) throws InterruptedException {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200 || answer.statusCode() == 201) {
        var ticket = WireJson.read(answer.body(), IssuedTicket.class);
        return new Reply.Numbered(ticket.id().toString(), ticket.number().shown());
      }
      var problem = WireJson.read(answer.body(), Problem.class);
      return new Reply.Refused(answer.statusCode(), problem.code());
    } catch (IOException e) {
      return new Reply.Silent();
    }
  }
}
