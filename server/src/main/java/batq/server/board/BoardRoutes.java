package batq.server.board;

import batq.server.board.Listener.Message;
import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Limits;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.Mark;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** {@code GET /api/board} and {@code GET /api/events}. */
public final class BoardRoutes {
  private static final long HEARTBEAT_S = 5;
  private static final byte[] HEARTBEAT = ": here\n\n".getBytes(StandardCharsets.UTF_8);

  private final BoardFeed feed;
  private final Limits limits;
  private final Predicate<Context> still;
  private final Map<String, Integer> streamsByAddress = new ConcurrentHashMap<>();

  /**
   * @param still whether who asked for a stream may go on with it; asked at each message, and every
   *     five seconds
   */
  public BoardRoutes(BoardFeed feed, Limits limits, Predicate<Context> still) {
    this.feed = feed;
    this.limits = limits;
    this.still = still;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/api/board",
        Described.as("All that the wall shows.", ctx -> Answers.json(ctx, feed.board()))
            .gives(200, BoardState.class),
        RouteRole.KNOWN);
    routes.get(
        "/api/events",
        Described.as("The board again after each change, from a mark on.", this::stream)
            .query("since", Mark.class)
            .streams(BoardUpdate.class)
            .refuses(429, "too-many-requests"),
        RouteRole.KNOWN);
  }

  private void stream(Context ctx) throws InterruptedException {
    var since = since(ctx);
    // Devices are few and known by their tokens; browsers are bounded by their address, too.
    var device = Requests.caller(ctx) instanceof Caller.Machine;
    if (feed.listeners() >= limits.streams() - (device ? 0 : limits.streamsForDevices())) {
      throw Refused.tooMany(Duration.ofSeconds(5));
    }
    if (device) {
      follow(ctx, since);
      return;
    }
    var address = ctx.ip();
    if (streamsByAddress.merge(address, 1, Integer::sum) > limits.streamsAnAddress()) {
      leaveAddress(address);
      throw Refused.tooMany(Duration.ofSeconds(5));
    }
    try {
      follow(ctx, since);
    } finally {
      leaveAddress(address);
    }
  }

  private void follow(Context ctx, Optional<Mark> since) throws InterruptedException {
    var endPoint =
        ServletContextRequest.getServletContextRequest(ctx.req())
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint();
    var listener = new Listener(Requests.caller(ctx).actor(), endPoint::close);
    ctx.res().setContentType("text/event-stream");
    ctx.res().setCharacterEncoding("utf-8");
    ctx.res().setHeader("Cache-Control", "no-store");
    try {
      feed.join(listener, since);
      sendUntilClosed(ctx, listener);
    } catch (IOException e) {
      // The listener has gone; it resumes from its mark when it comes back.
      listener.close();
    } finally {
      feed.leave(listener);
    }
  }

  private void sendUntilClosed(Context ctx, Listener listener)
      throws IOException, InterruptedException {
    try (var out = ctx.res().getOutputStream()) {
      while (!listener.isClosed()) {
        var message = listener.next(HEARTBEAT_S);
        if (!still.test(ctx)) {
          return;
        }
        listener.writing(true);
        send(out, message);
        listener.writing(false);
      }
    }
  }

  private static void send(OutputStream out, @org.jspecify.annotations.Nullable Message message)
      throws IOException {
    out.write(message == null ? HEARTBEAT : message.frame());
    out.flush();
  }

  private static Optional<Mark> since(Context ctx) {
    var text =
        Optional.ofNullable(ctx.header("Last-Event-ID"))
            .or(() -> Optional.ofNullable(ctx.queryParam("since")));
    try {
      return text.map(Mark::parse);
    } catch (IllegalArgumentException e) {
      throw Refused.field("since", "not a mark");
    }
  }

  private void leaveAddress(String address) {
    streamsByAddress.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
  }
}
