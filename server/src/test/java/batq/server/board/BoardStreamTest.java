package batq.server.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.EventListener;
import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.TestOffice;
import batq.wire.BoardState;
import batq.wire.BoardUpdate;
import batq.wire.BoardUpdate.Happened;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.Mark;
import batq.wire.QueueEvent;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The event stream over a real port: what is missed is told, in order, and nobody holds up the
 * others.
 */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class BoardStreamTest {
  private static final CounterId THREE = CounterId.of(3);

  @TempDir Path folder;
  private TestOffice office;
  private StaffClient clerk;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder);
    clerk = office.clerk();
    clerk.open(THREE).orThrow();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  /** One who follows and remembers. */
  private static final class Follower implements EventListener {
    final List<BoardState> boards = new CopyOnWriteArrayList<>();
    final List<Happened> happened = new CopyOnWriteArrayList<>();

    @Override
    public void onBoard(BoardState board) {
      boards.add(board);
    }

    @Override
    public void onUpdate(BoardUpdate update) {
      boards.add(update.board());
      happened.addAll(update.events());
    }

    List<String> called() {
      return happened.stream()
          .map(Happened::event)
          .filter(QueueEvent.Called.class::isInstance)
          .map(event -> ((QueueEvent.Called) event).number().shown())
          .toList();
    }
  }

  @Test
  void aCallIsToldWithTheBoardAsItIsThen() {
    var follower = new Follower();
    try (var following = office.display().follow(follower)) {
      await().until(() -> !follower.boards.isEmpty());
      callOne(Optional.empty());
      await().untilAsserted(() -> assertThat(follower.called()).containsExactly("3001"));
      var board = follower.boards.getLast();
      assertThat(board.calls()).hasSize(1);
      assertThat(board.lines().stream().filter(line -> line.now().isPresent())).hasSize(1);
    }
  }

  @Test
  void aFollowerThatMissedFiftyCallsIsToldAllInOrder() {
    var mark = office.board().mark();
    var numbers = new ArrayList<String>();
    Optional<TicketId> current = Optional.empty();
    for (var i = 0; i < 50; i++) {
      var called = callOne(current);
      numbers.add(called.number().shown());
      current = Optional.of(called.id());
    }
    var update = firstMessage(mark);
    assertThat(
            update.events().stream()
                .map(Happened::event)
                .filter(QueueEvent.Called.class::isInstance)
                .map(event -> ((QueueEvent.Called) event).number().shown()))
        .containsExactlyElementsOf(numbers);
    assertThat(update.board().calls()).hasSize(BoardState.CALLS);
  }

  @Test
  void aMarkOfAnotherRecordIsAnsweredByAReset() {
    assertThat(firstLines(new Mark(99, 1))).startsWith("event: reset");
    assertThat(firstLines(new Mark(1, 1_000_000))).startsWith("event: reset");
  }

  @Test
  void aListenerThatNeverReadsIsCutAndHoldsUpNobody() throws Exception {
    var stuck = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 20; i++) {
        stuck.add(neverReading());
      }
      var follower = new Follower();
      try (var following = office.display().follow(follower)) {
        await().until(() -> !follower.boards.isEmpty());
        Optional<TicketId> current = Optional.empty();
        for (var i = 0; i < 200; i++) {
          current = Optional.of(callOne(current).id());
        }
        await().untilAsserted(() -> assertThat(follower.called()).hasSize(200));
      }
    } finally {
      for (var socket : stuck) {
        socket.close();
      }
    }
  }

  @Test
  void theBoardAfterARestartIsTheBoardBefore() throws Exception {
    callOne(Optional.empty());
    callOne(Optional.of(office.kiosk().ticket(lastCalled()).orThrow().id()));
    var before = office.board();
    office.restart();
    var after = office.board();
    assertThat(after.calls()).isEqualTo(before.calls());
    assertThat(after.lines()).isEqualTo(before.lines());
    assertThat(after.counters()).isEqualTo(before.counters());
    assertThat(after.mark()).isEqualTo(before.mark());
  }

  @Test
  void everyKindOfCallAndMoveIsToldAfterAGapAsItIsToldLive() {
    var follower = new Follower();
    try (var following = office.display().follow(follower)) {
      await().until(() -> !follower.boards.isEmpty());
      var mark = follower.boards.getLast().mark();
      var before = callOne(Optional.empty());
      clerk.start(before.id()).orThrow();
      clerk.hold(before.id(), Optional.empty()).orThrow();
      callOutOfOrder();
      clerk.undo(THREE).orThrow();
      clerk.resume(before.id()).orThrow();
      var now = office.board().mark();
      await().until(() -> follower.boards.getLast().mark().equals(now));
      assertThat(follower.called()).containsExactly("3001", "3003");
      assertThat(firstMessage(mark).events()).isEqualTo(follower.happened);
    }
  }

  @Test
  void afterARestartACallOutOfOrderStillStandsOnTheBoard() throws Exception {
    callOutOfOrder();
    var before = office.board();
    assertThat(before.calls()).hasSize(1);
    office.restart();
    assertThat(office.board().calls()).isEqualTo(before.calls());
  }

  private TicketId last = TicketId.random();

  private TicketId lastCalled() {
    return last;
  }

  private IssuedTicket callOne(Optional<TicketId> current) {
    office.clock().advance(Duration.ofSeconds(30));
    var request = TestOffice.request("land_tax", VisitorClass.GENERAL);
    assertThat(office.kiosk().issue(request)).isInstanceOf(IssueOutcome.Issued.class);
    var called = clerk.next(THREE, UUID.randomUUID(), current).orThrow().orElseThrow();
    last = called.id();
    return called;
  }

  /** Calls the second of two who wait. */
  private void callOutOfOrder() {
    office.kiosk().issue(TestOffice.request("land_tax", VisitorClass.GENERAL));
    office.clock().advance(Duration.ofSeconds(1));
    var second = TestOffice.request("land_tax", VisitorClass.GENERAL);
    office.kiosk().issue(second);
    clerk.callOne(THREE, second.id(), "health", Optional.empty()).orThrow();
  }

  private BoardUpdate firstMessage(Mark since) {
    var lines = firstLines(since);
    var data = lines.substring(lines.indexOf("data: ") + 6);
    return batq.wire.WireJson.read(data, BoardUpdate.class);
  }

  private String firstLines(Mark since) {
    var request =
        HttpRequest.newBuilder(office.address().resolve("/api/events?since=" + since))
            .header("Authorization", "Bearer " + office.displayToken())
            .build();
    try {
      var response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (var in = response.body()) {
        return upToBlankLine(in);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String upToBlankLine(InputStream in) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    var before = 0;
    for (var b = in.read(); b >= 0 && !(b == '\n' && before == '\n'); b = in.read()) {
      bytes.write(b);
      before = b;
    }
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }

  private Socket neverReading() throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new java.net.InetSocketAddress("127.0.0.1", office.address().getPort()), 2000);
    socket
        .getOutputStream()
        .write(
            ("GET /api/events HTTP/1.1\r\nHost: batq\r\nAuthorization: Bearer "
                    + office.displayToken()
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}
