package batq.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import batq.wire.IssueTicket;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slow senders and too many lines stop nobody (TRUST.md T4 and scene 9, in small). */
class LinesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String HEAD = "GET /here HTTP/1.1\r\nHost: x\r\n";
  private static final String DEVICE = "127.0.0.9";

  private final List<Socket> open = new ArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);
  private Optional<Javalin> server = Optional.empty();

  @AfterEach
  void stop() throws IOException {
    held.countDown();
    for (var socket : open) {
      socket.close();
    }
    server.ifPresent(Javalin::stop);
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
  void withoutThePatienceTheyAreNotCut() throws Exception {
    start(Limits.SHIPPED.withWholeRequest(Duration.ofHours(1)));
    assertThat(isCutWhileTrickling(connect("127.0.0.1"), "GET /here HTTP/1.1\r\nX-Slow: "))
        .isFalse();
    assertThat(isCutWhileTrickling(connect("127.0.0.1"), post())).isFalse();
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
    var lines = (Lines) server.orElseThrow().jettyServer().server().getHandler();
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

  private void start(Limits limits) {
    var listener =
        Http.listener(
            new Door("127.0.0.1", 0, limits),
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
    server = Optional.of(listener);
  }

  /** The answer is read a moment before its line rests: each waits for the one before it. */
  private void restOneAfterTheOther(int lines) throws Exception {
    for (var resting = 1; resting <= lines; resting++) {
      assertThat(ask(connect("127.0.0.1"), HEAD + "\r\n")).startsWith("HTTP/1.1 204");
      awaitLines(resting, Lines::resting);
    }
  }

  private void awaitLines(int count, ToIntFunction<Lines> of) throws InterruptedException {
    var lines = (Lines) server.orElseThrow().jettyServer().server().getHandler();
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
    socket.connect(new InetSocketAddress("127.0.0.1", server.orElseThrow().port()), 2000);
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

  /** Sends a byte now and then for three times the patience, and says whether the line was cut. */
  private static boolean isCutWhileTrickling(Socket socket, String begin) throws Exception {
    send(socket, begin);
    var end = System.nanoTime() + PATIENCE.multipliedBy(3).toNanos();
    while (System.nanoTime() < end) {
      Thread.sleep(200);
      try {
        send(socket, "a");
      } catch (IOException e) {
        return true;
      }
    }
    return isClosed(socket);
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
