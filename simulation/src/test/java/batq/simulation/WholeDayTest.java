package batq.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.display.board.BoardFollower;
import batq.display.board.DisplayState;
import batq.display.board.WallRules;
import batq.hardware.sim.SimulatedPrinter;
import batq.simulation.OfficePrograms.Running;
import batq.wire.BoardState;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.TicketId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A press becomes a ticket, a call on the wall and a row in the month's figures: the real kiosk,
 * the real server on a real port, a printer on a real pty, and what the wall shows and sounds.
 */
class WholeDayTest {
  private static final String SECRET = "a-secret-for-the-day";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Who comes, in order: a service and a class. */
  private static final List<String> VISITORS =
      List.of(
          "land_tax general",
          "water_bill elderly",
          "info general",
          "copy_reg general",
          "old_age elderly",
          "welfare disabled",
          "land_tax monk",
          "repair general");

  @TempDir Path folder = Path.of("");

  @Test
  void aPressBecomesATicketACallOnTheWallAndARowInTheMonthsFigures() throws Exception {
    var data = folder.resolve("office").toString();
    var paper = new CopyOnWriteArrayList<byte[]>();
    try (var programs = new OfficePrograms(folder);
        var printer = SimulatedPrinter.start(115_200, paper::add)) {
      setUp(programs, data);
      var server =
          programs.start(
              "batq.server.command.Main", List.of(), "server", "--data", data, "--port", "0");
      var ready = server.line();
      var address = URI.create(ready.substring(ready.indexOf("http")));
      var kiosk = kiosk(programs, address, printer);
      var token = Files.readString(folder.resolve("display")).strip();
      visit(kiosk, paper);
      try (var wall = new Wall(address, token)) {
        var called = callAll(address, wall);
        assertThat(numbersOn(paper)).containsExactlyInAnyOrderElementsOf(called);
        assertThat(wall.sounded()).containsExactlyElementsOf(called);
      }
      OfficePrograms.end(kiosk);
      OfficePrograms.end(server);
      assertTheMonthCountsThem(programs, data);
    }
  }

  private void setUp(OfficePrograms programs, String data) throws Exception {
    programs.command(
        SECRET,
        "setup",
        "--data",
        data,
        "--office",
        "demo",
        "--admin",
        "admin",
        "--password-stdin");
    programs.command(
        SECRET,
        "staff",
        "add",
        "--data",
        data,
        "--name",
        "clerk",
        "--role",
        "staff",
        "--password-stdin");
    for (var kind : List.of("kiosk", "display")) {
      var token =
          programs.command("", "device", "add", "--data", data, "--kind", kind, "--name", kind);
      Files.writeString(folder.resolve(kind), token);
    }
  }

  private Running kiosk(OfficePrograms programs, URI address, SimulatedPrinter printer)
      throws Exception {
    var kiosk =
        programs.start(
            "batq.kiosk.KioskMain",
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
            "--server",
            address.toString(),
            "--token-file",
            folder.resolve("kiosk").toString(),
            "--printer",
            printer.address().toString(),
            "--data",
            folder.resolve("kiosk-data").toString(),
            "--headless",
            "--pictures",
            folder.resolve("pictures").toString(),
            "--presses-from-stdin");
    assertThat(kiosk.line()).contains("ready");
    return kiosk;
  }

  /** Each presses, and the next one waits for the paper before. */
  private static void visit(Running kiosk, List<byte[]> paper) throws Exception {
    for (var i = 0; i < VISITORS.size(); i++) {
      var before = i;
      // A kiosk that has not read the catalogue yet, or still shows the last ticket, ignores a
      // press.
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(
              () -> {
                if (paper.size() == before) {
                  kiosk.tell("press " + VISITORS.get(before));
                  kiosk.line();
                  await().atMost(PATIENCE).pollDelay(Duration.ofSeconds(1)).until(() -> true);
                }
                return paper.size() > before;
              });
    }
  }

  /** One clerk serves all four counters until nobody waits, each call being seen on the wall. */
  private static List<String> callAll(URI address, Wall wall) {
    var clerk = StaffClient.signIn(address, "clerk", SECRET).orThrow();
    var called = new ArrayList<String>();
    for (var place = 1; place <= 4; place++) {
      var counter = CounterId.of(place);
      clerk.open(counter).orThrow();
      Optional<TicketId> current = Optional.empty();
      for (var next = clerk.next(counter, UUID.randomUUID(), current).orThrow();
          next.isPresent();
          next = clerk.next(counter, UUID.randomUUID(), current).orThrow()) {
        var number = next.map(IssuedTicket::number).orElseThrow().shown();
        called.add(number);
        wall.awaitCalling(number);
        clerk.finish(next.get().id()).orThrow();
      }
    }
    return called;
  }

  /** The wall without its window: what it was told to show and to sound. */
  private static final class Wall implements AutoCloseable {
    private static final Duration A_TURN = Duration.ofSeconds(11);

    private final List<DisplayState> states = new CopyOnWriteArrayList<>();
    private final List<BoardState.Call> sounded = new CopyOnWriteArrayList<>();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final BoardFollower follower;

    Wall(URI address, String token) {
      follower =
          new BoardFollower(
              new QueueClient(address, token, Patience.BACKGROUND),
              WallRules.DEFAULT,
              () -> Instant.now().plus(ahead.get()),
              states::add,
              sounded::add,
              listed -> {});
    }

    /**
     * Waits until the left half calls the number, and lets its turn pass without waiting for it.
     */
    void awaitCalling(String number) {
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                follower.tick();
                return !states.isEmpty()
                    && states.getLast() instanceof DisplayState.Live live
                    && live.hero() instanceof DisplayState.Hero.Calling calling
                    && calling.place().number().shown().equals(number);
              });
      ahead.updateAndGet(A_TURN::plus);
    }

    List<String> sounded() {
      return sounded.stream().map(call -> call.number().shown()).toList();
    }

    @Override
    public void close() {
      follower.close();
    }
  }

  private static List<String> numbersOn(List<byte[]> paper) {
    return paper.stream()
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .map(WholeDayTest::number)
        .toList();
  }

  /** The number is typed by the printer itself, so its digits stand in the bytes. */
  private static String number(String bytes) {
    var match =
        java.util.regex.Pattern.compile("(?<![0-9])([1-9]0[0-9]{2})(?![0-9])").matcher(bytes);
    assertThat(match.find()).isTrue();
    return match.group(1);
  }

  private static void assertTheMonthCountsThem(OfficePrograms programs, String data)
      throws Exception {
    var month = YearMonth.now(ZoneId.of("Asia/Bangkok")).toString();
    var report = programs.command("", "report", month, "--data", data, "--format", "json");
    assertThat(report.replace(" ", ""))
        .contains("\"issued\":" + VISITORS.size() + ",")
        .contains("\"served\":" + VISITORS.size() + ",")
        .contains("\"no_show\":0,");
  }
}
