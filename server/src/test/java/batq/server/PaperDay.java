package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One day, in the office and on paper: after each step every ticket is where the paper has it, and
 * at night the parts add up.
 */
final class PaperDay {
  static final List<String> SERVICES = List.of("info", "land_tax", "water_bill", "old_age");
  static final int DESKS = 4;

  private final TestOffice office;
  private final Set<String> numbersOfAllDays;
  private final Map<String, TicketId> ids = new HashMap<>();
  private final LocalDate day;
  private PaperQueue paper;

  /** What somebody does: which move, with what of what there is. */
  record Step(int move, int which, int with) {}

  /**
   * Begins the next day of an office.
   *
   * @param numbersOfAllDays to which this day's are added
   */
  PaperDay(TestOffice office, int priorityInARow, Set<String> numbersOfAllDays) {
    this.office = office;
    this.numbersOfAllDays = numbersOfAllDays;
    turnTheDay();
    this.day = rooms().clock.today();
    this.paper =
        new PaperQueue(
            List.of(1, 2, 3, 4).stream()
                .map(
                    desk ->
                        rooms().services().servedBy(CounterId.of(desk)).stream()
                            .map(ServiceId::value)
                            .collect(Collectors.toSet()))
                .toList(),
            priorityInARow);
    for (var desk = 0; desk < DESKS; desk++) {
      rooms().desks.open(counter(desk), "staff:1");
    }
  }

  Rooms rooms() {
    return office.rooms();
  }

  PaperQueue paper() {
    return paper;
  }

  /** The paper goes on as another has it that was found to fit, with its tickets' ids. */
  void goOn(PaperQueue found, Map<String, TicketId> more) {
    paper = found;
    ids.putAll(more);
  }

  private void turnTheDay() {
    var now = office.clock().instant();
    var tomorrow = now.plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.DAYS);
    office.clock().advance(Duration.between(now, tomorrow.plus(Duration.ofHours(1))));
    rooms().clockKeeper.look();
    rooms().dayEnd.closeWhatIsOver();
  }

  void go(List<Step> steps) {
    for (var step : steps) {
      take(step);
      compare("after %s of %s".formatted(step, steps));
    }
    close();
  }

  /** Both are alike, holds that are over being ended. */
  void compare(String when) {
    rooms().lifecycle.endHolds();
    paper.endHolds(now());
    assertThat(real()).as(when).isEqualTo(onPaper());
  }

  /** Night falls. */
  void close() {
    paper.close();
    turnTheDay();
    assertThat(real()).isEqualTo(onPaper());
    paper.slips.forEach(slip -> assertThat(numbersOfAllDays.add(day + " " + slip.number)).isTrue());
  }

  void take(Step step) {
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
    issue(step, request(step));
  }

  /** A visitor's number; asked again later it is the same. */
  void issue(Step step, IssueTicket request) {
    var ticket = issued(request);
    paper.issue(ticket.number().shown(), SERVICES.get(step.which() % 4), priority(step), now());
    ids.put(ticket.number().shown(), ticket.id());
  }

  static IssueTicket request(Step step) {
    return TestOffice.request(
        SERVICES.get(step.which() % 4),
        priority(step) ? VisitorClass.ELDERLY : VisitorClass.GENERAL);
  }

  static boolean priority(Step step) {
    return step.with() % 3 == 0;
  }

  private Ticket issued(IssueTicket request) {
    return ((Issuing.New) rooms().issuing.issue(request, "device:1")).ticket();
  }

  private void next(int desk) {
    next(new Press(UUID.randomUUID(), counter(desk), current(desk)));
  }

  /** A press of a counter's key, and what was said to it. */
  String next(Press press) {
    var said = said(rooms().calling.next(press, "staff:1"));
    assertThat(said).isEqualTo(paper.next(press.counter().number() - 1, now()));
    return said;
  }

  private void walkUp(int desk, Step step) {
    var request = request(step);
    var outcome = rooms().calling.walkUp(counter(desk), current(desk), request, "staff:1");
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
    assertThat(rooms().calling.undo(counter(desk), "staff:1") instanceof Calling.Undone)
        .isEqualTo(paper.undo(desk, now()));
  }

  private void moveOne(Step step, PaperQueue.Slip slip, int desk) {
    var id = id(slip.number);
    var by = new Mover("staff:1", Optional.empty());
    var other = SERVICES.get(step.with() % 4);
    switch (step.move()) {
      case 14 -> same(rooms().lifecycle.recall(id, by), paper.recall(slip, now()));
      case 15 -> same(rooms().lifecycle.start(id, by), paper.start(slip));
      case 16 -> same(rooms().lifecycle.finish(id, by), paper.finish(slip));
      case 17 -> same(rooms().lifecycle.noShow(id, by), paper.noShow(slip));
      case 18 -> {
        var length =
            step.with() > 6 ? Optional.of(Duration.ofMinutes(2)) : Optional.<Duration>empty();
        same(rooms().lifecycle.hold(id, length, by), paper.hold(slip, length.map(now()::plus)));
      }
      case 19 -> same(rooms().lifecycle.resume(id, by), paper.resume(slip));
      case 20 -> same(rooms().lifecycle.returnToLine(id, by), paper.goBack(slip, now()));
      case 21 ->
          same(
              rooms().lifecycle.transfer(id, new ServiceId(other), by),
              paper.transfer(slip, other));
      case 22 -> {
        if (step.with() % 2 == 0) {
          same(
              rooms().lifecycle.continueWith(id, new ServiceId(other), by),
              paper.continueWith(slip, other));
        } else {
          same(rooms().lifecycle.cancel(id, CancelReason.MISTAKE, by), paper.cancel(slip));
        }
      }
      default ->
          assertThat(
                  said(
                      rooms()
                          .calling
                          .callOne(counter(desk), current(desk), id, CallReason.HEALTH, "staff:1")))
              .isEqualTo(paper.callOne(desk, slip, now()));
    }
  }

  private static void same(Lifecycle.Outcome outcome, boolean onPaper) {
    assertThat(outcome instanceof Lifecycle.Done).as(outcome.toString()).isEqualTo(onPaper);
  }

  static String said(Calling.Outcome outcome) {
    return switch (outcome) {
      case Calling.Called(var ticket) -> ticket.number().shown();
      case Calling.NobodyWaits() -> "nobody";
      case Calling.JustCalled _ -> "just called";
      case Calling.NotWaiting _ -> "not waiting";
      default -> outcome.toString();
    };
  }

  Optional<TicketId> current(int desk) {
    return paper.at(desk).map(slip -> id(slip.number));
  }

  Map<String, String> real() {
    return rooms().database.read(sql -> rooms().tickets.ofDay(sql, Database.OFFICE, day)).stream()
        .collect(Collectors.toMap(it -> it.number().shown(), PaperDay::told));
  }

  private static String told(Ticket ticket) {
    var where = ticket instanceof Ticket.AtCounter there ? " at " + there.calls().counter() : "";
    return ticket.state().word() + " for " + ticket.facts().serviceId() + where;
  }

  private Map<String, String> onPaper() {
    return onPaper(paper);
  }

  static Map<String, String> onPaper(PaperQueue paper) {
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

  TicketId id(String number) {
    return Optional.ofNullable(ids.get(number)).orElseThrow();
  }

  static CounterId counter(int desk) {
    return CounterId.of(desk + 1);
  }

  void pass(Duration time) {
    office.clock().advance(time);
  }

  Instant now() {
    return rooms().clock.now();
  }
}
