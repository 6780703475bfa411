package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calling.Calling;
import batq.server.calling.Calling.Press;
import batq.server.store.Database;
import batq.server.ticket.CallReason;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.server.ticket.Ticket;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random days against a queue on paper: after every step each ticket is where the paper has it; at
 * the end of each day the parts add up; at the end the rows are rebuilt from the events. One real
 * record grows through all the days. A failing day is shrunk to the steps that matter.
 *
 * <p>{@code -Dbatq.days=5000} tries more than the build does.
 */
@PropertyDefaults(shrinking = ShrinkingMode.BOUNDED)
class RandomDaysTest {
  private static final List<String> SERVICES = List.of("info", "land_tax", "water_bill", "old_age");
  private static final int DESKS = 4;
  private static final int RULE = 2;
  private static final Set<String> NUMBERS_OF_ALL_DAYS = new HashSet<>();

  private static Path folder = Path.of("");
  private static Optional<TestOffice> opened = Optional.empty();

  /** What somebody does: which move, with what of what there is. */
  record Step(int move, int which, int with) {}

  @BeforeContainer
  static void open() throws IOException {
    var memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "batq-days-")
            : Files.createTempDirectory("batq-days-");
    opened = Optional.of(TestOffice.open(folder));
  }

  @AfterContainer
  static void close() throws IOException {
    QueueDayTest.assertRowsFollowFromEvents(office());
    office().close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<Step>> days() {
    var step =
        Combinators.combine(
                Arbitraries.integers().between(0, 23),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 12))
            .as(Step::new);
    return step.list().ofMinSize(10).ofMaxSize(90);
  }

  @Property(tries = 1)
  void theDaysOfTheBuild() {
    var tries = Integer.getInteger("batq.days", 200);
    days().sampleStream().limit(tries).forEach(steps -> new Day(RULE).go(steps));
  }

  /** The control: a paper that allows a third priority number in a row is soon seen to differ. */
  @Property(tries = 1)
  void aPaperWithAnotherRuleDiffers() {
    assertThatThrownBy(
            () -> days().sampleStream().limit(100).forEach(steps -> new Day(RULE + 1).go(steps)))
        .isInstanceOf(AssertionError.class);
  }

  @Property(tries = 60)
  void anyDayIsAsThePaperHasIt(@ForAll("days") List<Step> steps) {
    new Day(RULE).go(steps);
  }

  private static TestOffice office() {
    return opened.orElseThrow();
  }

  /** One day, in the office and on paper. */
  private static final class Day {
    private final Rooms rooms = office().rooms();
    private final PaperQueue paper;
    private final Map<String, TicketId> ids = new HashMap<>();
    private final LocalDate day;

    Day(int priorityInARow) {
      turnTheDay();
      this.day = rooms.clock.today();
      this.paper =
          new PaperQueue(
              List.of(1, 2, 3, 4).stream()
                  .map(
                      desk ->
                          rooms.services().servedBy(CounterId.of(desk)).stream()
                              .map(ServiceId::value)
                              .collect(Collectors.toSet()))
                  .toList(),
              priorityInARow);
      for (var desk = 0; desk < DESKS; desk++) {
        rooms.desks.open(counter(desk), "staff:1");
      }
    }

    private void turnTheDay() {
      var now = office().clock().instant();
      var tomorrow = now.plus(Duration.ofDays(1)).truncatedTo(java.time.temporal.ChronoUnit.DAYS);
      office().clock().advance(Duration.between(now, tomorrow.plus(Duration.ofHours(1))));
      rooms.clockKeeper.look();
      rooms.dayEnd.closeWhatIsOver();
    }

    void go(List<Step> steps) {
      for (var step : steps) {
        take(step);
        rooms.lifecycle.endHolds();
        paper.endHolds(now());
        assertThat(real()).as("after %s of %s", step, steps).isEqualTo(onPaper());
      }
      paper.close();
      turnTheDay();
      assertThat(real()).isEqualTo(onPaper());
      paper.slips.forEach(
          slip -> assertThat(NUMBERS_OF_ALL_DAYS.add(day + " " + slip.number)).isTrue());
    }

    private void take(Step step) {
      var desk = step.with() % DESKS;
      switch (step.move()) {
        case 0, 1, 2, 3, 4 -> issue(step);
        case 5, 6, 7, 8, 9 -> next(desk);
        case 10, 11 -> pass(Duration.ofSeconds(5L * (1 + step.which())));
        default -> {
          if (step.move() == 12) {
            undo(desk);
          } else if (step.move() == 13) {
            walkUp(desk, step);
          } else if (!paper.slips.isEmpty()) {
            moveOne(step, paper.slips.get(step.which() % paper.slips.size()), desk);
          }
        }
      }
      pass(Duration.ofSeconds(step.with()));
    }

    private void issue(Step step) {
      var ticket = issued(request(step));
      paper.issue(ticket.number().shown(), SERVICES.get(step.which() % 4), priority(step), now());
      ids.put(ticket.number().shown(), ticket.id());
    }

    private IssueTicket request(Step step) {
      return TestOffice.request(
          SERVICES.get(step.which() % 4),
          priority(step) ? VisitorClass.ELDERLY : VisitorClass.GENERAL);
    }

    private static boolean priority(Step step) {
      return step.with() % 3 == 0;
    }

    private Ticket issued(IssueTicket request) {
      return ((Issuing.New) rooms.issuing.issue(request, "device:1")).ticket();
    }

    private void next(int desk) {
      var press = new Press(UUID.randomUUID(), counter(desk), current(desk));
      assertThat(said(rooms.calling.next(press, "staff:1"))).isEqualTo(paper.next(desk, now()));
    }

    private void walkUp(int desk, Step step) {
      var request = request(step);
      var outcome = rooms.calling.walkUp(counter(desk), current(desk), request, "staff:1");
      if (outcome instanceof Calling.Called(var ticket)) {
        ids.put(ticket.number().shown(), ticket.id());
        assertThat(
                paper.walkUp(
                    desk,
                    ticket.number().shown(),
                    request.serviceId().value(),
                    priority(step),
                    now()))
            .isEqualTo(ticket.number().shown());
      } else {
        assertThat(paper.walkUp(desk, "?", "?", false, now())).isEqualTo(said(outcome));
      }
    }

    private void undo(int desk) {
      assertThat(rooms.calling.undo(counter(desk), "staff:1") instanceof Calling.Undone)
          .isEqualTo(paper.undo(desk, now()));
    }

    private void moveOne(Step step, PaperQueue.Slip slip, int desk) {
      var id = Optional.ofNullable(ids.get(slip.number)).orElseThrow();
      var by = new Mover("staff:1", Optional.empty());
      var other = SERVICES.get(step.with() % 4);
      switch (step.move()) {
        case 14 -> same(rooms.lifecycle.recall(id, by), paper.recall(slip, now()));
        case 15 -> same(rooms.lifecycle.start(id, by), paper.start(slip));
        case 16 -> same(rooms.lifecycle.finish(id, by), paper.finish(slip));
        case 17 -> same(rooms.lifecycle.noShow(id, by), paper.noShow(slip));
        case 18 -> {
          var length =
              step.with() > 6 ? Optional.of(Duration.ofMinutes(2)) : Optional.<Duration>empty();
          same(rooms.lifecycle.hold(id, length, by), paper.hold(slip, length.map(now()::plus)));
        }
        case 19 -> same(rooms.lifecycle.resume(id, by), paper.resume(slip));
        case 20 -> same(rooms.lifecycle.returnToLine(id, by), paper.goBack(slip, now()));
        case 21 ->
            same(
                rooms.lifecycle.transfer(id, new ServiceId(other), by),
                paper.transfer(slip, other));
        case 22 -> {
          if (step.with() % 2 == 0) {
            same(
                rooms.lifecycle.continueWith(id, new ServiceId(other), by),
                paper.continueWith(slip, other));
          } else {
            same(rooms.lifecycle.cancel(id, CancelReason.MISTAKE, by), paper.cancel(slip));
          }
        }
        default ->
            assertThat(
                    said(
                        rooms.calling.callOne(
                            counter(desk), current(desk), id, CallReason.HEALTH, "staff:1")))
                .isEqualTo(paper.callOne(desk, slip, now()));
      }
    }

    private static void same(Lifecycle.Outcome outcome, boolean onPaper) {
      assertThat(outcome instanceof Lifecycle.Done).as(outcome.toString()).isEqualTo(onPaper);
    }

    private static String said(Calling.Outcome outcome) {
      return switch (outcome) {
        case Calling.Called(var ticket) -> ticket.number().shown();
        case Calling.NobodyWaits() -> "nobody";
        case Calling.JustCalled _ -> "just called";
        case Calling.NotWaiting _ -> "not waiting";
        default -> outcome.toString();
      };
    }

    private Optional<TicketId> current(int desk) {
      return paper.at(desk).map(slip -> Optional.ofNullable(ids.get(slip.number)).orElseThrow());
    }

    private Map<String, String> real() {
      return rooms.database.read(sql -> rooms.tickets.ofDay(sql, Database.OFFICE, day)).stream()
          .collect(Collectors.toMap(it -> it.number().shown(), Day::told));
    }

    private static String told(Ticket ticket) {
      var where = ticket instanceof Ticket.AtCounter there ? " at " + there.calls().counter() : "";
      return ticket.state().word() + " for " + ticket.facts().serviceId() + where;
    }

    private Map<String, String> onPaper() {
      return paper.slips.stream()
          .collect(
              Collectors.toMap(
                  slip -> slip.number,
                  slip ->
                      slip.state.word()
                          + " for "
                          + slip.service
                          + (paper.at(slip.desk).filter(slip::equals).isPresent()
                              ? " at " + counter(slip.desk)
                              : "")));
    }

    private static CounterId counter(int desk) {
      return CounterId.of(desk + 1);
    }

    private void pass(Duration time) {
      office().clock().advance(time);
    }

    private Instant now() {
      return rooms.clock.now();
    }
  }
}
