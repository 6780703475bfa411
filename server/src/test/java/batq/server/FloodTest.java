package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import batq.client.IssueOutcome;
import batq.server.http.Limits;
import batq.wire.CounterId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody floods the office with connections and asks for streams without end (TRUST scene 9):
 * numbers are given and called as before.
 */
class FloodTest {
  private static final int FLOOD = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final CounterId THREE = CounterId.of(3);

  private final List<Socket> flood = new ArrayList<>();
  private Optional<TestOffice> opened = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "skipped: other systems have no second loopback address");
    opened = Optional.of(TestOffice.open(folder));
  }

  @AfterEach
  void close() throws IOException {
    for (var line : flood) {
      line.close();
    }
    if (opened.isPresent()) {
      office().close();
    }
  }

  @Test
  void connectionsWithoutEndChangeNothingForTheOffice() throws Exception {
    var clerk = office().clerk();
    clerk.open(THREE).orThrow();
    for (var line = 0; line < FLOOD; line++) {
      connect().ifPresent(flood::add);
    }
    // The server cuts what is too much; until it has, the flood is still coming.
    await().atMost(PATIENCE).until(() -> alive() <= Limits.SHIPPED.linesAnAddress());
    assertThat(alive()).isPositive();
    for (var visitor = 0; visitor < 10; visitor++) {
      assertThat(office().kiosk().issue(TestOffice.request("land_tax", VisitorClass.GENERAL)))
          .isInstanceOf(IssueOutcome.Issued.class);
    }
    assertThat(clerk.next(THREE, UUID.randomUUID(), Optional.empty()).orThrow()).isPresent();
  }

  /** One address of people may have a few streams; a device has its place all the same. */
  @Test
  void streamsWithoutEndLeaveThePlacesOfDevices() throws IOException {
    var cookie = office().session(batq.server.http.RouteRole.STAFF).get(1);
    var answers = new ArrayList<Integer>();
    for (var stream = 0; stream < 3 * Limits.SHIPPED.streamsAnAddress(); stream++) {
      var line = connect().orElseThrow();
      flood.add(line);
      answers.add(status(line, "GET /api/events HTTP/1.1\r\nHost: x\r\nCookie: " + cookie));
    }
    assertThat(answers.stream().filter(it -> it == 200)).hasSize(Limits.SHIPPED.streamsAnAddress());
    assertThat(answers.stream().filter(it -> it == 429)).isNotEmpty();
    var display = new Socket(InetAddress.getLoopbackAddress(), office().address().getPort());
    flood.add(display);
    var token = "GET /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ";
    assertThat(status(display, token + office().displayToken())).isEqualTo(200);
  }

  private long alive() throws InterruptedException {
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var lines = flood.stream().<Callable<Boolean>>map(line -> () -> isOpen(line)).toList();
      return askers.invokeAll(lines).stream().filter(Future::resultNow).count();
    }
  }

  private static boolean isOpen(Socket line) {
    try {
      line.setSoTimeout(50);
      return line.getInputStream().read() >= 0;
    } catch (java.net.SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<Socket> connect() throws IOException {
    var line = new Socket();
    line.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.5"), 0));
    try {
      line.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), office().address().getPort()));
      return Optional.of(line);
    } catch (SocketException e) {
      line.close();
      return Optional.empty();
    }
  }

  private static int status(Socket line, String head) throws IOException {
    line.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    line.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    var answer = new byte[12];
    assertThat(line.getInputStream().readNBytes(answer, 0, answer.length)).isEqualTo(12);
    return Integer.parseInt(new String(answer, 9, 3, StandardCharsets.US_ASCII));
  }

  private TestOffice office() {
    return opened.orElseThrow();
  }
}
