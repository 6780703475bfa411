package batq.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import batq.server.tls.DoorKey;
import batq.server.tls.Tls;
import batq.wire.IssueTicket;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slow senders and too many lines stop nobody (TRUST.md T4 and scene 9, in small). */
class LinesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String HEAD = "GET /here HTTP/1.1\r\nHost: x\r\n";
  private static final String DEVICE = "127.0.0.9";

  /** A TLS record that announces 512 bytes of a handshake. */
  private static final String HALF_A_HELLO = "\u0016\u0003\u0001\u0002\u0000";

  private final List<Socket> open = new ArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private final List<Javalin> running = new ArrayList<>();

  @AfterEach
  void stop() throws IOException {
    held.countDown();
    for (var socket : open) {
      socket.close();
    }
    running.forEach(Javalin::stop);
  }

  @Test
  void whoTricklesItsHeadIsCut() throws Exception {
    start(Limits.SHIPPED.withWholeRequest(PATIENCE));
    assertThat(isCutWhileTrickling(connect("127.0.0.1"), "GET /here HTTP/1.1\r\nX-Slow: "))
        .isTrue();
  }

  @Test
  void whoTricklesItsBodyIsCut() throws Exception {
    start(Limits.SHIPPED.withWholeRequest(PATIENCE));
    assertThat(isCutWhileTrickling(connect("127.0.0.1"), post())).isTrue();
  }

  @Test
  void whoTricklesItsSecondRequestIsCut() throws Exception {
    start(Limits.SHIPPED.withWholeRequest(PATIENCE));
    var line = connect("127.0.0.1");
    assertThat(ask(line, HEAD + "\r\n")).startsWith("HTTP/1.1 204");
    assertThat(isCutWhileTrickling(line, "GET /here HTTP/1.1\r\nX-Slow: ")).isTrue();
  }

  /** The control: without the patience's end the web server itself lets them trickle on. */
  @Test
  void withoutThePatienceTheyAreNotCut(@TempDir Path folder) throws Exception {
    start(Limits.SHIPPED.withWholeRequest(Duration.ofHours(1)));
    var head = connect("127.0.0.1");
    send(head, "GET /here HTTP/1.1\r\nX-Slow: ");
    var body = connect("127.0.0.1");
    send(body, post());
    start(Limits.SHIPPED.withWholeRequest(Duration.ofHours(1)), key(folder));
    var hello = connect("127.0.0.1");
    send(hello, HALF_A_HELLO);
    assertThat(cutWhileTrickling(head, body, hello)).isEmpty();
  }

  @Test
  void whoTricklesItsHandshakeIsCut(@TempDir Path folder) throws Exception {
    start(Limits.SHIPPED.withWholeRequest(PATIENCE), key(folder));
    assertThat(isCutWhileTrickling(connect("127.0.0.1"), HALF_A_HELLO)).isTrue();
  }

  /** Under TLS the web server counts what was deciphered, and of half a record that is nothing. */
  @Test
  void whoTricklesARecordAfterItsAnswerIsCut(@TempDir Path folder) throws Exception {
    start(Limits.SHIPPED.withWholeRequest(PATIENCE), key(folder));
    var line = secured();
    assertThat(isCutWhileTrickling(line, "\u0017\u0003\u0003\u0010\u0000")).isTrue();
  }

  @Test
  void underTlsAnAddressHasSoManyLinesAndNoMore(@TempDir Path folder) throws Exception {
    start(Limits.SHIPPED.withLines(3, 10, 2), key(folder));
    for (var silent = 1; silent <= 3; silent++) {
      connect("127.0.0.1");
      awaitLines(silent, Lines::resting);
    }
    secured();
    assertThat(isClosed(open.getFirst())).as("made room").isTrue();
    awaitLines(3, Lines::resting);
  }

  @Test
  void slowSendersStopNobody() throws Exception {
    start(Limits.SHIPPED);
    for (var slow = 0; slow < 50; slow++) {
      send(connect("127.0.0.1"), "GET /here HTTP/1.1\r\nX-Slow: ");
    }
    for (var probe = 0; probe < 20; probe++) {
      assertThat(askOnce("127.0.0.1")).startsWith("HTTP/1.1 204");
    }
  }

  @Test
  void anAddressHasSoManyLinesAndNoMore() throws Exception {
    start(Limits.SHIPPED.withLines(3, 10, 2));
    for (var busy = 0; busy < 3; busy++) {
      send(connect("127.0.0.1"), "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    awaitLines(3, Lines::asking);
    assertThat(askOnce("127.0.0.1")).isEmpty();
    open.getFirst().close();
    held.countDown();
    awaitLines(2, Lines::resting);
    assertThat(askOnce("127.0.0.1")).startsWith("HTTP/1.1 204");
  }

  @Test
  void aLineOfItsOwnThatRestsMakesRoom() throws Exception {
    start(Limits.SHIPPED.withLines(3, 10, 2));
    restOneAfterTheOther(3);
    assertThat(ask(connect("127.0.0.1"), HEAD + "\r\n")).startsWith("HTTP/1.1 204");
    assertThat(isClosed(open.getFirst())).isTrue();
    assertThat(isClosed(open.get(1))).isFalse();
  }

  @Test
  void whoRestsIsNotWaitedForWhenTheListenerStops() throws Exception {
    start(Limits.SHIPPED);
    restOneAfterTheOther(2);
    var lines = (Lines) running.getLast().jettyServer().server().getHandler();
    lines.cutResting();
    awaitLines(0, Lines::resting);
    assertThat(open).allMatch(LinesTest::isClosed);
  }

  /** The control of it. */
  @Test
  void withoutThatBoundItMayHaveMore() throws Exception {
    start(Limits.SHIPPED.withLines(100, 200, 2));
    for (var busy = 0; busy < 20; busy++) {
      send(connect("127.0.0.1"), "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    awaitLines(20, Lines::asking);
    assertThat(askOnce("127.0.0.1")).startsWith("HTTP/1.1 204");
  }

  @Test
  void theLineThatRestedLongestMakesRoom() throws Exception {
    start(Limits.SHIPPED.withLines(100, 5, 1));
    restOneAfterTheOther(4);
    assertThat(askOnce("127.0.0.1")).startsWith("HTTP/1.1 204");
    assertThat(isClosed(open.getFirst())).isTrue();
    assertThat(ask(open.get(3), HEAD + "\r\n")).startsWith("HTTP/1.1 204");
  }

  @Test
  void aPairedDevicesAddressHasAPlaceWhenAllOthersAreBusy() throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "one machine, many addresses");
    start(Limits.SHIPPED.withLines(100, 5, 1));
    assertThat(ask(connect(DEVICE), HEAD + "Authorization: Bearer device\r\n\r\n")).contains("204");
    open.getFirst().close();
    awaitLines(0, Lines::asking);
    awaitLines(0, Lines::resting);
    for (var busy = 0; busy < 4; busy++) {
      send(connect("127.0.0.1"), "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    awaitLines(4, Lines::asking);
    assertThat(askOnce("127.0.0.1")).isEmpty();
    assertThat(askOnce(DEVICE)).startsWith("HTTP/1.1 204");
  }

  @Test
  void aStrangerTakesNoRestingLineOfADevice() throws Exception {
    assumeTrue(System.getProperty("os.name").startsWith("Linux"), "one machine, many addresses");
    start(Limits.SHIPPED.withLines(100, 5, 1));
    var device = connect(DEVICE);
    assertThat(ask(device, HEAD + "Authorization: Bearer device\r\n\r\n")).contains("204");
    awaitLines(1, Lines::resting);
    for (var busy = 0; busy < 3; busy++) {
      send(connect("127.0.0.1"), "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    awaitLines(3, Lines::asking);
    assertThat(askOnce("127.0.0.1")).isEmpty();
    assertThat(ask(device, HEAD + "\r\n")).startsWith("HTTP/1.1 204");
  }

  private void start(Limits limits) {
    start(limits, Optional.empty());
  }

  private void start(Limits limits, Optional<SslContextFactory.Server> key) {
    var listener =
        Http.listener(
            new Door("127.0.0.1", 0, limits, key),
            ctx ->
                ctx.header("Authorization") == null
                    ? new Caller.Nobody()
                    : new Caller.Machine(1, "kiosk", RouteRole.KIOSK, Optional.empty()),
            RefusalPage.NONE,
            routes -> {
              routes.get("/here", ctx -> ctx.status(204), RouteRole.ANYONE);
              routes.get("/held", ctx -> held.await(), RouteRole.ANYONE);
              routes.post("/read", ctx -> Requests.body(ctx, IssueTicket.class), RouteRole.ANYONE);
            });
    listener.start();
    running.add(listener);
  }

  private static Optional<SslContextFactory.Server> key(Path folder) throws IOException {
    return DoorKey.of(new Tls.Self(), folder, Instant::now).map(DoorKey::factory);
  }

  /**
   * The line below TLS, on which a request was answered. The first handshake of a machine at work
   * may take longer than the patience.
   */
  private Socket secured() throws Exception {
    var client = new SslContextFactory.Client(true);
    client.start();
    var sockets = client.getSslContext().getSocketFactory();
    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      var line = connect("127.0.0.1");
      try {
        var tls = sockets.createSocket(line, "127.0.0.1", line.getPort(), false);
        assertThat(ask(tls, HEAD + "\r\n")).startsWith("HTTP/1.1 204");
        return line;
      } catch (IOException | AssertionError e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** The answer is read a moment before its line rests: each waits for the one before it. */
  private void restOneAfterTheOther(int lines) throws Exception {
    for (var resting = 1; resting <= lines; resting++) {
      assertThat(ask(connect("127.0.0.1"), HEAD + "\r\n")).startsWith("HTTP/1.1 204");
      awaitLines(resting, Lines::resting);
    }
  }

  private void awaitLines(int count, ToIntFunction<Lines> of) throws InterruptedException {
    var lines = (Lines) running.getLast().jettyServer().server().getHandler();
    var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (of.applyAsInt(lines) != count && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertThat(of.applyAsInt(lines)).isEqualTo(count);
  }

  private static String post() {
    return "POST /read HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + "Content-Length: 5000\r\n\r\n{";
  }

  private Socket connect(String from) throws IOException {
    var socket = new Socket();
    if (!from.equals("127.0.0.1")) {
      socket.bind(new InetSocketAddress(from, 0));
    }
    socket.connect(new InetSocketAddress("127.0.0.1", running.getLast().port()), 2000);
    socket.setSoTimeout(5000);
    open.add(socket);
    return socket;
  }

  private String askOnce(String from) throws IOException {
    try (var line = connect(from)) {
      return ask(line, HEAD + "\r\n");
    }
  }

  /** The head of the answer; empty when the line is cut instead. */
  private static String ask(Socket socket, String request) throws IOException {
    try {
      send(socket, request);
      var answer = new StringBuilder();
      while (answer.indexOf("\r\n\r\n") < 0) {
        var octet = socket.getInputStream().read();
        if (octet < 0) {
          return "";
        }
        answer.append((char) octet);
      }
      return answer.toString();
    } catch (java.net.SocketException e) {
      return "";
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  private static boolean isCutWhileTrickling(Socket socket, String begin) throws Exception {
    send(socket, begin);
    return !cutWhileTrickling(socket).isEmpty();
  }

  /** Sends a byte now and then for three times the patience, and tells which lines were cut. */
  private static List<Socket> cutWhileTrickling(Socket... sockets) throws Exception {
    var cut = new ArrayList<Socket>();
    var end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
    while (System.nanoTime() < end && cut.size() < sockets.length) {
      Thread.sleep(200);
      for (var socket : sockets) {
        try {
          send(socket, "a");
        } catch (IOException e) {
          cut.add(socket);
        }
      }
    }
    for (var socket : sockets) {
      if (!cut.contains(socket) && isClosed(socket)) {
        cut.add(socket);
      }
    }
    return cut;
  }

  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(300);
      while (socket.getInputStream().read() >= 0) {
        // What was answered before.
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
