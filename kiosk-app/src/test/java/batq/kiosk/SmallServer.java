package batq.kiosk;

import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import batq.wire.Problem;
import batq.wire.TicketId;
import batq.wire.WireJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real port that speaks the wire as far as a kiosk asks; the server's own tests prove the rest.
 */
public final class SmallServer implements AutoCloseable {
  private final HttpServer http;
  private final Map<TicketId, IssuedTicket> tickets = new ConcurrentHashMap<>();
  private final Map<TicketId, PrintReport.Outcome> reports = new ConcurrentHashMap<>();
  private final AtomicInteger ordinal = new AtomicInteger();
  private volatile Optional<Problem> refusal = Optional.empty();

  public SmallServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/tickets", this::tickets);
    http.createContext(
        "/api/catalogue", exchange -> answer(exchange, 200, SampleOffice.catalogue()));
    http.createContext("/api/board", exchange -> answer(exchange, 200, SampleOffice.board()));
    http.createContext("/api/events", this::events);
    http.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** From now on every request for a number is refused so. */
  public void refuse(Problem problem) {
    refusal = Optional.of(problem);
  }

  public Map<TicketId, IssuedTicket> issued() {
    return tickets;
  }

  public Map<TicketId, PrintReport.Outcome> reported() {
    return reports;
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void tickets(HttpExchange exchange) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var path = exchange.getRequestURI().getPath().split("/");
    if (path.length == 5) {
      reports.put(TicketId.parse(path[3]), WireJson.read(body, PrintReport.class).outcome());
      answer(exchange, 200, Map.of());
    } else if (refusal.isPresent()) {
      answer(exchange, refusal.get().status(), refusal.get());
    } else {
      var request = WireJson.read(body, IssueTicket.class);
      answer(
          exchange,
          201,
          tickets.computeIfAbsent(
              request.id(), id -> SampleOffice.issued(request, ordinal.incrementAndGet())));
    }
  }

  private void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(": here\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void answer(HttpExchange exchange, int status, Object value) throws IOException {
    var bytes = WireJson.writeBytes(value);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
