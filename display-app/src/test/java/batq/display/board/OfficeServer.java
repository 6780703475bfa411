package batq.display.board;

import batq.wire.Announcement;
import batq.wire.Announcement.Outcome;
import batq.wire.Catalogue;
import batq.wire.DeviceHealth;
import batq.wire.Mark;
import batq.wire.PairingOffer;
import batq.wire.PairingState;
import batq.wire.WireJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The office behind a real port, speaking the wire's form; its line can be cut and mended. */
final class OfficeServer implements AutoCloseable {
  private final Office office;
  private final Catalogue catalogue;
  private final HttpServer server;
  private final List<HttpExchange> streams = new CopyOnWriteArrayList<>();
  private final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
  private volatile boolean cut;
  private volatile int answers = 204;
  private final AtomicInteger refused = new AtomicInteger();
  private volatile long told;
  private volatile PairingState pairing = new PairingState(false);
  private volatile @Nullable DeviceHealth health;

  /** The token that a wall gets which is to be paired. */
  static final PairingOffer OFFER = new PairingOffer("482913", "token", 10);

  OfficeServer(Office office, Catalogue catalogue) throws IOException {
    this.office = office;
    this.catalogue = catalogue;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/api/board", exchange -> answer(exchange, office.board()));
    server.createContext("/api/catalogue", exchange -> answer(exchange, this.catalogue));
    server.createContext("/api/events", this::stream);
    server.createContext("/api/announcements/", this::acknowledge);
    server.createContext("/api/devices/self/health", this::health);
    server.createContext("/api/pairings/self", exchange -> answer(exchange, pairing));
    server.createContext("/api/pairings", exchange -> answer(exchange, OFFER));
    server.start();
  }

  /** The admin types the digits that the wall shows. */
  void digitsAreTyped() {
    pairing = new PairingState(true);
  }

  /** What the wall said last of itself. */
  Optional<DeviceHealth> health() {
    return Optional.ofNullable(health);
  }

  private void health(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().getFirst("Authorization").equals("Bearer " + OFFER.token())) {
      health = WireJson.read(exchange.getRequestBody().readAllBytes(), DeviceHealth.class);
    }
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  /** What a wall said of a call. */
  record Acknowledged(long sequence, Outcome outcome) {}

  /** All that was said, in its order. */
  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** How often a wall's word of a call was not taken. */
  int refusedAcknowledgements() {
    return refused.get();
  }

  /** From now on a wall's word of a call is answered so; only 204 means that it is taken. */
  void answersAcknowledgements(int status) {
    answers = status;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Tells everyone what happened since the last time. */
  synchronized void tell() {
    var update = office.since(told);
    told = update.board().mark().sequence();
    send(message(update.board().mark(), WireJson.write(update)));
  }

  synchronized void beat() {
    send(": beat\n\n");
  }

  synchronized void reset() {
    send("event: reset\ndata: {}\n\n");
  }

  synchronized void cut() {
    cut = true;
    streams.forEach(HttpExchange::close);
    streams.clear();
  }

  void mend() {
    cut = false;
  }

  boolean isFollowed() {
    return !streams.isEmpty();
  }

  @Override
  public void close() {
    cut();
    server.stop(0);
  }

  private void answer(HttpExchange exchange, Object value) throws IOException {
    if (cut) {
      refuse(exchange);
      return;
    }
    var body = bytes(WireJson.write(value));
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized void stream(HttpExchange exchange) throws IOException {
    if (cut) {
      refuse(exchange);
      return;
    }
    var since = Mark.parse(exchange.getRequestURI().getQuery().substring("since=".length()));
    exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    streams.add(exchange);
    told = office.board().mark().sequence();
    var missed = office.since(since.sequence());
    write(
        exchange,
        missed.events().isEmpty()
            ? ": hello\n\n"
            : message(missed.board().mark(), WireJson.write(missed)));
  }

  private void acknowledge(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var said = WireJson.read(exchange.getRequestBody().readAllBytes(), Announcement.class);
    var status = cut ? 503 : answers;
    if (status == 204) {
      acknowledged.add(
          new Acknowledged(
              Long.parseLong(path.substring(path.lastIndexOf('/') + 1)), said.outcome()));
    } else {
      refused.incrementAndGet();
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(503, -1);
    exchange.close();
  }

  private void send(String text) {
    streams.forEach(exchange -> write(exchange, text));
  }

  private static void write(HttpExchange exchange, String text) {
    try {
      exchange.getResponseBody().write(bytes(text));
      exchange.getResponseBody().flush();
    } catch (IOException e) {
      exchange.close();
    }
  }

  private static String message(Mark mark, String json) {
    return "event: update\nid: " + mark + "\ndata: " + json + "\n\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
