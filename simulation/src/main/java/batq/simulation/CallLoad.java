package batq.simulation;

import batq.client.Answer;
import batq.client.EventListener;
import batq.client.EventSubscription;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.QueueEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Calls at a counter, and the time until every wall has heard of each. */
final class CallLoad implements AutoCloseable {
  private static final int UNHEARD_MOST = 10_000;
  private static final Duration BETWEEN_CALLS = Duration.ofMillis(60);
  private static final Duration BETWEEN_WARMING_CALLS = Duration.ofMillis(3);
  private static final CounterId COUNTER = CounterId.of(1);

  private final URI server;
  private final String displayToken;
  private final StaffClient clerk;
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Map<Integer, Long> pressedAt = new ConcurrentHashMap<>();
  private volatile Latencies latencies = new Latencies();
  private volatile int call;

  CallLoad(URI server, String displayToken, String name, String secret) {
    this.server = server;
    this.displayToken = displayToken;
    this.clerk = StaffClient.signIn(server, name, secret).orThrow();
    clerk.open(COUNTER);
  }

  /** So many walls that read, as the display does. */
  void addWalls(int walls) {
    for (var wall = 0; wall < walls; wall++) {
      var client = new QueueClient(server, displayToken, Patience.BACKGROUND);
      EventSubscription subscription = client.follow(new Wall());
      open.add(subscription);
    }
  }

  /** So many that open the stream and never read from it. */
  void addDeaf(int listeners) throws IOException {
    for (var listener = 0; listener < listeners; listener++) {
      var socket = new Socket();
      socket.setReceiveBufferSize(4096);
      bindElsewhere(socket);
      socket.connect(
          new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
      var request =
          "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
              + "Authorization: Bearer "
              + displayToken
              + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      open.add(socket);
    }
  }

  /** As other machines would come: one address may hold only so many lines. */
  private static void bindElsewhere(Socket socket) throws IOException {
    try {
      socket.bind(new java.net.InetSocketAddress("127.0.0.2", 0));
    } catch (java.net.BindException e) {
      // Only Linux has a whole network of its own machine; elsewhere all come from one address.
    }
  }

  /** Calls so often, as fast as it goes, so that what follows is not the first of its kind. */
  void warmUp(int calls) throws InterruptedException {
    run(calls, BETWEEN_WARMING_CALLS);
  }

  /** Calls so often and gives the times until the walls heard, each wall and call one time. */
  Latencies run(int calls) throws InterruptedException {
    return run(calls, BETWEEN_CALLS);
  }

  private Latencies run(int calls, Duration pause) throws InterruptedException {
    latencies = new Latencies();
    Optional<IssuedTicket> current = Optional.empty();
    for (var n = 0; n < calls; n++) {
      if (current.isPresent()) {
        clerk.start(current.get().id()).orThrow();
      }
      Thread.sleep(pause);
      call = n;
      pressedAt.put(n, System.nanoTime());
      current =
          switch (clerk.next(COUNTER, UUID.randomUUID(), current.map(IssuedTicket::id))) {
            case Answer.Ok<Optional<IssuedTicket>>(var ticket) -> ticket;
            case Answer.No<Optional<IssuedTicket>>(var problem) ->
                throw new IllegalStateException("a call was refused: " + problem.detail());
            case Answer.Silent<Optional<IssuedTicket>>(var why) ->
                throw new IllegalStateException("a call was not answered: " + why);
          };
      Thread.sleep(pause);
    }
    current.ifPresent(ticket -> clerk.finish(ticket.id()));
    return latencies;
  }

  @Override
  public void close() throws Exception {
    for (var stream : open) {
      stream.close();
    }
  }

  private final class Wall implements EventListener {
    @Override
    public void onBoard(BoardState board) {}

    @Override
    public void onUpdate(BoardUpdate update) {
      var heard = System.nanoTime();
      var called = update.events().stream().anyMatch(it -> it.event() instanceof QueueEvent.Called);
      var pressed = pressedAt.get(call);
      if (called && pressed != null && latencies.count() < UNHEARD_MOST) {
        latencies.add(heard - pressed);
      }
    }
  }
}
