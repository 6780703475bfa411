package batq.display.board;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.display.board.DisplayState.Hero;
import batq.display.board.DisplayState.Live;
import batq.display.board.DisplayState.Place;
import batq.display.board.DisplayState.Stale;
import batq.wire.Announcement.Outcome;
import batq.wire.BoardState.Call;
import batq.wire.TicketState;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall follows a real server over a real port; only the clock is turned by hand. */
class BoardFollowerTest {
  private final HandClock clock = new HandClock();
  private final Office office = new Office(clock);
  private final List<DisplayState> shown = new CopyOnWriteArrayList<>();
  private final List<String> sounded = new CopyOnWriteArrayList<>();
  private OfficeServer server;
  private Acknowledgements acknowledgements;
  private BoardFollower follower;

  @BeforeEach
  void open() throws IOException {
    var now = clock.instant();
    var hours = Office.catalogue(now.minusSeconds(3600), now.plusSeconds(36_000), "ยินดีต้อนรับ");
    server = new OfficeServer(office, hours);
    var client = new QueueClient(server.address(), "token", Patience.BACKGROUND);
    acknowledgements = new Acknowledgements(client, clock);
    follower =
        new BoardFollower(
            client, WallRules.DEFAULT, clock, shown::add, this::sound, acknowledgements::listed);
    await().until(server::isFollowed);
  }

  @AfterEach
  void close() {
    follower.close();
    acknowledgements.close();
    server.close();
  }

  @Test
  void aWallThatWasCutOffForFiftyCallsShowsThemAllAndSoundsThoseStillAwaited() {
    server.cut();
    var calls = new ArrayList<Call>();
    for (var i = 1; i <= 50; i++) {
      clock.pass(Duration.ofSeconds(10));
      calls.addFirst(office.next("3%03d".formatted(i), i == 1 ? 5 : 1 + i % 4));
    }
    // Counter 3 calls its visitor again; the one of counter 1 has come; counter 5 has awaited its
    // visitor for eight minutes.
    var again = office.call("3050", 3);
    clock.pass(Duration.ofSeconds(1));
    office.move("3048", TicketState.SERVING);
    clock.pass(Duration.ofSeconds(20));
    server.mend();
    await().until(() -> sounded.size() == 1);
    var live = office.next("5001", 5);
    office.waiting(5);
    server.tell();
    await().until(() -> latestLive().waiting().tickets() == 5);
    letTurnsPass(6);

    assertThat(sounded).containsExactly("3047 -> 4", "5001 -> 5", "3049 -> 2", "3050 -> 3");
    var missed = shown.stream().filter(Live.class::isInstance).map(Live.class::cast).findFirst();
    assertThat(missed.orElseThrow().missed().stream().map(BoardFollowerTest::name))
        .containsExactlyElementsOf(calls.stream().map(BoardFollowerTest::name).toList());

    var told = 50 + 2;
    await().until(() -> server.acknowledged().size() == told);
    var heard = List.of(calls.get(3), live, calls.get(1), again);
    assertThat(sequences(Outcome.HEARD)).isEqualTo(heard.stream().map(Call::sequence).toList());
    assertThat(sequences(Outcome.SHOWN_LATE))
        .isEqualTo(
            calls.reversed().stream().filter(not(heard::contains)).map(Call::sequence).toList());
  }

  @Test
  void whatWaitedForItsTurnWhenTheLineWasCutIsNotLiveAnyMore() {
    office.call("3001", 1);
    office.call("1001", 2);
    server.tell();
    await().until(() -> sounded.equals(List.of("3001 -> 1")));
    server.cut();
    clock.pass(Duration.ofMinutes(3));
    server.mend();
    office.waiting(5);
    office.move("3001", TicketState.SERVING);
    await().until(() -> latestLive().waiting().tickets() == 5);
    letTurnsPass(3);
    assertThat(sounded).containsExactly("3001 -> 1");
    await().until(() -> sequences(Outcome.SHOWN_LATE).equals(List.of(2L)));
  }

  @Test
  void aLiveCallThatLosesItsTurnIsAcknowledgedAsListed() {
    office.call("3001", 1);
    office.call("1001", 2);
    server.tell();
    await().until(() -> sounded.size() == 1);
    office.move("1001", TicketState.SERVING);
    server.tell();
    await().until(() -> sequences(Outcome.SHOWN_LATE).equals(List.of(2L)));
    letTurnsPass(3);
    assertThat(sounded).containsExactly("3001 -> 1");
    assertThat(server.acknowledged()).hasSize(2);
  }

  @Test
  void aCallTakenBackBeforeItsTurnWasNeverShown() {
    office.call("3001", 1);
    office.call("1001", 2);
    server.tell();
    await().until(() -> sounded.size() == 1);
    office.move("1001", TicketState.WAITING);
    office.waiting(5);
    server.tell();
    await().until(() -> latestLive().waiting().tickets() == 5);
    letTurnsPass(3);
    await().until(() -> sequences(Outcome.HEARD).equals(List.of(1L)));
    assertThat(server.acknowledged()).hasSize(1);
  }

  @Test
  void aMissedCallOlderThanTwoMinutesIsShownButNotSounded() {
    server.cut();
    office.call("3001", 1);
    clock.pass(Duration.ofSeconds(121));
    office.call("1001", 2);
    clock.pass(Duration.ofSeconds(10));
    server.mend();

    await().until(() -> !sounded.isEmpty());
    letTurnsPass(3);

    assertThat(sounded).containsExactly("1001 -> 2");
    assertThat(numbersOf(latestLive())).containsExactly("1001", "3001");
  }

  @Test
  void aLiveCallComesBeforeThoseThatWereMissed() {
    server.cut();
    office.call("3001", 1);
    office.call("1001", 2);
    clock.pass(Duration.ofSeconds(30));
    server.mend();
    await().until(() -> sounded.equals(List.of("3001 -> 1")));

    office.call("5001", 4);
    office.waiting(5);
    server.tell();
    await().until(() -> latestLive().waiting().tickets() == 5);
    letTurnsPass(3);

    assertThat(sounded).containsExactly("3001 -> 1", "5001 -> 4", "1001 -> 2");
  }

  @Test
  void severalCallsAtOnceWaitTheirTurn() {
    office.call("3001", 1);
    office.call("1001", 2);
    server.tell();
    await().until(() -> sounded.size() == 1);
    assertThat(calling(latestLive())).isEqualTo("3001 -> 1");
    assertThat(numbersOf(latestLive())).containsExactly("3001");

    letTurnsPass(1);
    assertThat(calling(latestLive())).isEqualTo("1001 -> 2");
    letTurnsPass(1);
    assertThat(latestLive().hero()).isInstanceOf(Hero.LastCalled.class);
    assertThat(numbersOf(latestLive())).containsExactly("1001", "3001");
    assertThat(sounded).hasSize(2);
  }

  @Test
  void aSilentServerMakesTheWallStaleAndAWordHealsIt() {
    office.call("3001", 1);
    server.tell();
    await().until(() -> sounded.size() == 1);
    clock.pass(Duration.ofSeconds(14));
    follower.tick();
    assertThat(shown.getLast()).isInstanceOf(Live.class);
    clock.pass(Duration.ofSeconds(1));
    follower.tick();
    assertThat(shown.getLast()).isInstanceOf(Stale.class);

    server.beat();
    await().until(() -> shown.getLast() instanceof Live);
    assertThat(sounded).hasSize(1);
  }

  @Test
  void aServerThatIsNotThePairedOneIsSaidToBeSo() {
    follower.onStranger("another key");
    clock.pass(Duration.ofSeconds(16));
    follower.tick();
    assertThat(shown.getLast())
        .isInstanceOfSatisfying(Stale.class, it -> assertThat(it.stranger()).isTrue());
    server.beat();
    await().until(() -> !(shown.getLast() instanceof Stale));
  }

  @Test
  void aBoardReadAnewSoundsNothingTwice() {
    office.call("3001", 1);
    server.tell();
    await().until(() -> sounded.size() == 1);
    server.reset();
    await().until(server::isFollowed);
    office.waiting(7);
    office.call("3002", 2);
    server.cut();
    server.mend();
    await().until(() -> latestLive().waiting().tickets() == 7);
    letTurnsPass(3);
    assertThat(sounded).containsExactly("3001 -> 1", "3002 -> 2");
  }

  private void sound(Call call) {
    sounded.add(name(call));
    acknowledgements.tell(call.sequence(), Outcome.HEARD);
  }

  private List<Long> sequences(Outcome outcome) {
    return server.acknowledged().stream()
        .filter(said -> said.outcome() == outcome)
        .map(OfficeServer.Acknowledged::sequence)
        .toList();
  }

  private void letTurnsPass(int turns) {
    IntStream.range(0, turns)
        .forEach(
            turn -> {
              clock.pass(Duration.ofSeconds(10));
              follower.onHeartbeat();
            });
  }

  private Live latestLive() {
    return shown.stream()
        .filter(Live.class::isInstance)
        .map(Live.class::cast)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String calling(Live live) {
    assertThat(live.hero()).isInstanceOf(Hero.Calling.class);
    return name(live.hero().place());
  }

  private static List<String> numbersOf(Live live) {
    var numbers = new ArrayList<String>();
    numbers.add(live.hero().place().number().toString());
    live.before().forEach(place -> numbers.add(place.number().toString()));
    return numbers;
  }

  private static String name(Call call) {
    return call.number() + " -> " + call.counterId();
  }

  private static String name(Place place) {
    return place.number() + " -> " + place.counter();
  }
}
