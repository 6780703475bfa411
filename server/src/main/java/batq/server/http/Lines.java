package batq.server.http;

import batq.server.store.Watch;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is connected. Bounds the lines of an address and in all, makes room by dropping the line that
 * has rested longest, keeps places for addresses of paired devices, and cuts whoever takes too long
 * to send a request: the web server's own time-outs begin anew with every byte.
 */
final class Lines extends EventsHandler implements Connection.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
  private static final Duration ROUND = Duration.ofMillis(500);
  private static final int MOST_DEVICE_ADDRESSES = 500;

  private final Limits limits;
  private final Map<Connection, Line> lines = new LinkedHashMap<>();
  private final Map<String, Integer> byAddress = new HashMap<>();
  private final Map<String, Boolean> deviceAddresses = new LinkedHashMap<>();
  private Optional<Watch> rounds = Optional.empty();

  Lines(Limits limits) {
    this.limits = limits;
  }

  @Override
  public void onOpened(Connection connection) {
    if (!(connection instanceof SslConnection) && !taken(connection)) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public synchronized void onClosed(Connection connection) {
    var line = lines.remove(connection);
    if (line != null) {
      byAddress.computeIfPresent(line.address(), (key, count) -> count > 1 ? count - 1 : null);
    }
  }

  /** The listener is about to stop: who rests is not waited for. */
  void cutResting() {
    List<Line> resting;
    synchronized (this) {
      resting = lines.values().stream().filter(Line::rests).toList();
    }
    // Closing tells its listeners, this one too; not while it goes through the lines.
    resting.forEach(Line::cut);
  }

  /** How many ask or are being answered. */
  synchronized int asking() {
    return lines.size() - resting();
  }

  /** How many have had their answer and may be dropped when room is wanted. */
  synchronized int resting() {
    return (int) lines.values().stream().filter(Line::rests).count();
  }

  /** A paired device has come by this line: its address has a place from now on. */
  synchronized void device(Connection connection) {
    var line = lines.get(connection);
    if (line != null && deviceAddresses.size() < MOST_DEVICE_ADDRESSES) {
      deviceAddresses.put(line.address(), true);
    }
  }

  @Override
  protected synchronized void onBeforeHandling(Request request) {
    line(request).ifPresent(it -> it.asked(hasBody(request)));
  }

  @Override
  protected synchronized void onRequestRead(Request request, Content.Chunk chunk) {
    if (chunk != null && chunk.isLast()) {
      line(request).ifPresent(Line::wholeRead);
    }
  }

  @Override
  protected synchronized void onComplete(Request request, Throwable failure) {
    line(request).ifPresent(it -> it.done(System.nanoTime()));
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    rounds = Optional.of(Watch.over("lines", ROUND, ROUND, () -> cutSlow(System.nanoTime())));
  }

  @Override
  protected void doStop() throws Exception {
    rounds.ifPresent(Watch::close);
    super.doStop();
  }

  private synchronized boolean taken(Connection connection) {
    var address = address(connection);
    var full = byAddress.getOrDefault(address, 0) >= limits.linesAnAddress();
    if (full && !roomMade(it -> it.address().equals(address))) {
      LOG.debug("A line of {} is refused: it has {}", address, limits.linesAnAddress());
      return false;
    }
    var device = deviceAddresses.containsKey(address);
    if (lines.size() >= limits.lines() - (device ? 0 : limits.linesForDevices())
        && !roomMade(it -> device || !isDevices(it))) {
      LOG.debug("A line of {} is refused: there are {}", address, lines.size());
      return false;
    }
    lines.put(connection, new Line(connection, address, System.nanoTime()));
    byAddress.merge(address, 1, Integer::sum);
    return true;
  }

  private boolean isDevices(Line line) {
    return deviceAddresses.containsKey(line.address());
  }

  /** Drops the line among these that has rested longest, devices' addresses last of all. */
  private boolean roomMade(Predicate<Line> among) {
    var oldest =
        lines.entrySet().stream()
            .filter(it -> it.getValue().rests() && among.test(it.getValue()))
            .min(
                Comparator.comparing((Map.Entry<Connection, Line> it) -> isDevices(it.getValue()))
                    .thenComparing(it -> it.getValue().restsSince()));
    oldest.ifPresent(
        it -> {
          onClosed(it.getKey());
          it.getValue().cut();
        });
    return oldest.isPresent();
  }

  private synchronized void cutSlow(long now) {
    for (var line : lines.values()) {
      if (line.slow(now, limits.wholeRequest().toNanos())) {
        LOG.debug("A line of {} took too long to send a request", line.address());
        // Closing tells its listeners, this one too; not while it goes through the lines.
        Thread.ofVirtual().start(line::cut);
      }
    }
  }

  private Optional<Line> line(Request request) {
    return Optional.ofNullable(lines.get(request.getConnectionMetaData().getConnection()));
  }

  private static boolean hasBody(Request request) {
    var length = request.getHeaders().getField(org.eclipse.jetty.http.HttpHeader.CONTENT_LENGTH);
    return length == null
        ? request.getHeaders().contains(org.eclipse.jetty.http.HttpHeader.TRANSFER_ENCODING)
        : length.getLongValue() > 0;
  }

  private static String address(Connection connection) {
    return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
        ? remote.getAddress().getHostAddress()
        : "";
  }
}
