package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.VouchedBy;
import batq.server.calling.Calling;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Mover;
import batq.server.ticket.Rebuild;
import batq.thai.ThaiDate;
import batq.wire.CounterId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random days with a clock that lies: cuts, steps, starts at any time, answers, time servers. The
 * true time is known to the test alone. A seed that fails is added to the list and stays.
 */
class ClockDaysTest {
  private static final int SCHEDULES = Integer.getInteger("batq.clock.schedules", 12);
  private static final int STEPS = 80;

  @TempDir Path folder = Path.of("");

  static LongStream seeds() {
    return LongStream.range(1, 1 + SCHEDULES);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noNumberIsSeenTwiceOnOneDayAndNoMeasuredWaitIsWrong(long seed) throws IOException {
    try (var day = new Days(Files.createDirectory(folder.resolve("office-" + seed)), seed)) {
      for (var i = 0; i < STEPS; i++) {
        day.step();
      }
      day.comeHome();
      day.judge();
    }
  }

  /** The office, the truth, and the people in the hall. */
  private static final class Days implements AutoCloseable {
    private final TestOffice office;
    private final TestOffice.TestClock machine;
    private final Random random;
    private final List<TicketId> hall = new ArrayList<>();
    private final Map<LocalDate, Set<String>> seen = new HashMap<>();
    private final Map<TicketId, Instant> came = new HashMap<>();
    private final Map<TicketId, Instant> calledAt = new HashMap<>();
    private final List<TicketId> gone = new ArrayList<>();
    private Instant truth;

    Days(Path folder, long seed) throws IOException {
      this.office = TestOffice.open(folder, RouteRole.STAFF);
      this.machine = office.clock();
      this.random = new Random(seed);
      this.truth = machine.instant();
    }

    void step() throws IOException {
      pass(Duration.ofSeconds(random.nextInt(30, 5400)));
      writeOff();
      office.rooms().clockKeeper.look();
      switch (random.nextInt(12)) {
        case 0 -> clockIsSet(wrongTime());
        case 1 -> clockIsSet(truth);
        case 2 -> cut(wrongTime(), Optional.empty());
        case 3 -> cut(truth, Optional.of(VouchedBy.BATTERY));
        case 4 -> timeServer();
        case 5 -> office.rooms().clockKeeper.correct(truth, "staff:1");
        case 6, 7 -> serve();
        default -> issue();
      }
      writeOff();
      office.rooms().clockKeeper.look();
    }

    /** The truth is told and the hall is served: the office must be in the present again. */
    void comeHome() {
      office.rooms().clockKeeper.correct(truth, "staff:1");
      while (!hall.isEmpty()) {
        serve();
      }
      office.rooms().clockKeeper.look();
      assertThat(office.rooms().clock.now()).isEqualTo(truth);
      assertThat(office.rooms().clock.today()).isEqualTo(date());
    }

    void judge() {
      var rebuilt = office.rooms().database.read(sql -> Rebuild.of(sql, Database.OFFICE));
      assertThat(rebuilt.differences()).isEmpty();
      var measured =
          office
              .rooms()
              .database
              .read(
                  sql ->
                      sql.list(
                          "SELECT ticket_id, measured_wait_ms AS ms FROM measured_visit"
                              + " WHERE measured_wait_ms IS NOT NULL",
                          row ->
                              Map.entry(
                                  row.ticketId("ticket_id"),
                                  Duration.ofMillis(row.bigNumber("ms")))));
      for (var wait : measured) {
        var id = wait.getKey();
        var real = Duration.between(known(came, id), known(calledAt, id));
        assertThat(wait.getValue().minus(real).abs())
            .as("a wait of %s measured as %s", real, wait.getValue())
            .isLessThanOrEqualTo(Duration.ofMinutes(2));
      }
    }

    private void pass(Duration time) {
      var before = date();
      truth = truth.plus(time);
      machine.advance(time);
      if (!date().equals(before)) {
        sendHome();
      }
    }

    private void clockIsSet(Instant to) {
      machine.vouchedBy(Optional.empty());
      machine.set(to);
    }

    private void cut(Instant wakesAt, Optional<VouchedBy> voucher) throws IOException {
      office.restart(
          () -> {
            pass(Duration.ofMinutes(random.nextInt(1, 60)));
            machine.vouchedBy(voucher);
            machine.set(voucher.isPresent() ? truth : wakesAt);
          });
    }

    private void timeServer() {
      machine.set(truth);
      machine.vouchedBy(Optional.of(VouchedBy.TIME_SERVER));
    }

    private Instant wrongTime() {
      return switch (random.nextInt(6)) {
        case 0 -> Instant.EPOCH;
        case 1 -> truth.minus(Duration.ofDays(3));
        case 2 -> truth.minus(Duration.ofMinutes(45));
        case 3 -> truth.plus(Duration.ofDays(1));
        case 4 -> truth.plus(Duration.ofDays(1827));
        default -> truth.plus(Duration.ofHours(2));
      };
    }

    private void issue() {
      var request = TestOffice.request("land_tax", VisitorClass.GENERAL);
      var outcome = office.rooms().issuing.issue(request, "device:1");
      assertThat(outcome).isInstanceOf(Issuing.New.class);
      var ticket = ((Issuing.New) outcome).ticket();
      assertThat(seen.computeIfAbsent(date(), day -> new HashSet<>()).add(ticket.number().shown()))
          .as("%s was given out on %s before", ticket.number(), date())
          .isTrue();
      hall.add(ticket.id());
      came.put(ticket.id(), truth);
    }

    /** The one who came first is called and served. */
    private void serve() {
      if (hall.isEmpty()) {
        return;
      }
      var rooms = office.rooms();
      var desk = CounterId.of(3);
      rooms.desks.open(desk, "staff:1");
      var press = new Calling.Press(UUID.randomUUID(), desk, Optional.empty());
      var outcome = rooms.calling.next(press, "staff:1");
      assertThat(outcome)
          .as("somebody waits, and the counter sees it")
          .isInstanceOf(Calling.Called.class);
      var ticket = ((Calling.Called) outcome).ticket();
      assertThat(hall).contains(ticket.id());
      calledAt.put(ticket.id(), truth);
      pass(Duration.ofSeconds(random.nextInt(30, 900)));
      var mover = new Mover("staff:1", Optional.empty());
      rooms.lifecycle.finish(ticket.id(), mover);
      hall.remove(ticket.id());
    }

    /** At night nobody stays in the hall; while the power is off they are written off later. */
    private void sendHome() {
      gone.addAll(hall);
      hall.clear();
    }

    private void writeOff() {
      var batq = new Mover("batq", Optional.empty());
      gone.forEach(id -> office.rooms().lifecycle.cancel(id, CancelReason.VISITOR_LEFT, batq));
      gone.clear();
    }

    private LocalDate date() {
      return truth.atZone(ThaiDate.ZONE).toLocalDate();
    }

    private static Instant known(Map<TicketId, Instant> times, TicketId id) {
      return Optional.ofNullable(times.get(id)).orElseThrow();
    }

    @Override
    public void close() throws IOException {
      office.close();
    }
  }
}
