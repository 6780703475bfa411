package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.http.RouteRole;
import batq.server.statistics.DayStore;
import batq.server.statistics.Fairness;
import batq.server.statistics.FairnessStore;
import batq.server.ticket.CallReason;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supervisor is told of a day, counted out of the record that the day's moves left. */
class FairDayTest {
  private static final CounterId DESK = CounterId.of(3);

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @SuppressWarnings("NullAway.Init")
  private StaffClient clerk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF);
    clerk = office.clerk();
    clerk.open(DESK).orThrow();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void aDayWithoutAnythingHasNothingToExplain() {
    assertThat(fairness().outOfOrder()).isEmpty();
    assertThat(fairness().quickNoShows()).isEmpty();
    assertThat(fairness().shortServices()).isEmpty();
    assertThat(fairness().classesByStaff()).isEmpty();
    assertThat(day().tally(today()).came()).isZero();
    assertThat(day().tally(today()).meanWait()).isEmpty();
    assertThat(day().leftOver(today())).isEmpty();
  }

  @Test
  void callsOutOfOrderAreCountedByCounterAndReasonButNotThoseUndone() {
    issue(VisitorClass.GENERAL);
    var second = issue(VisitorClass.GENERAL);
    var third = issue(VisitorClass.GENERAL);
    call(second, CallReason.HEALTH);
    assertThat(fairness().outOfOrder())
        .containsExactly(new Fairness.OutOfOrder(DESK, CallReason.HEALTH, 1));
    office.clock().advance(Duration.ofMinutes(1));
    clerk.finish(second.id()).orThrow();
    call(third, CallReason.URGENT);
    clerk.undo(DESK).orThrow();
    assertThat(fairness().outOfOrder())
        .containsExactly(new Fairness.OutOfOrder(DESK, CallReason.HEALTH, 1));
  }

  @Test
  void shortServicesAndQuickNoShowsAreCountedByCounter() {
    for (var spent : new int[] {15, 16}) {
      issue(VisitorClass.GENERAL);
      var called = next();
      office.clock().advance(Duration.ofSeconds(spent));
      clerk.finish(called.id()).orThrow();
    }
    assertThat(fairness().shortServices()).containsExactly(new Fairness.AtCounter(DESK, 1));
    issue(VisitorClass.GENERAL);
    givenUpAfter(Duration.ofSeconds(35));
    issue(VisitorClass.GENERAL);
    givenUpAfter(Duration.ofMinutes(1));
    assertThat(fairness().quickNoShows()).containsExactly(new Fairness.AtCounter(DESK, 1));
    var tally = day().tally(today());
    assertThat(tally.came()).isEqualTo(4);
    assertThat(tally.served()).isEqualTo(2);
    assertThat(tally.noShow()).isEqualTo(2);
    assertThat(tally.finishedAt()).containsOnly(java.util.Map.entry(DESK, 2));
    assertThat(tally.meanWait()).contains(Duration.ZERO);
    assertThat(tally.overStandard()).isZero();
  }

  @Test
  void aServiceOverItsStandardAndAClassThatStaffChoseAreCounted() {
    var visit =
        new IssueTicket(
            TicketId.random(), new ServiceId("land_tax"), VisitorClass.ELDERLY, Channel.STAFF);
    clerk.walkUp(DESK, visit, Optional.empty()).orThrow();
    issue(VisitorClass.ELDERLY);
    assertThat(fairness().classesByStaff())
        .containsExactly(new Fairness.ClassGiven(VisitorClass.ELDERLY, 1, 2));
    office.clock().advance(Duration.ofHours(2));
    next();
    assertThat(day().tally(today()).overStandard()).isEqualTo(1);
    assertThat(day().tally(today()).meanWait()).as("a walk-up waited for nothing").isEmpty();
  }

  @Test
  void whoWasLeftYesterdayIsNamedToday() {
    var waiting = issue(VisitorClass.GENERAL);
    issue(VisitorClass.GENERAL);
    office.clock().advance(Duration.ofHours(24));
    office.rooms().dayEnd.closeWhatIsOver();
    var left = day().leftOver(today()).orElseThrow();
    assertThat(left.day()).isEqualTo(today().minusDays(1));
    assertThat(left.unserved()).hasSize(2).contains(waiting.number());
    assertThat(left.withoutEnd()).isEmpty();
  }

  @Test
  void whatIsExpectedIsTheMeanOfTheSameWeekday() {
    issue(VisitorClass.GENERAL);
    office.clock().advance(Duration.ofHours(24 * 7));
    var before = issueTimes(3);
    office.clock().advance(Duration.ofHours(24 * 7));
    var expected = day().expected(today(), office.clock().instant());
    assertThat(expected.byHour()).containsOnly(java.util.Map.entry(8, 2));
    assertThat(expected.aWeekAgo()).contains(before);
    var early = day().expected(today(), office.clock().instant().minusSeconds(3600));
    assertThat(early.aWeekAgo()).contains(0);
  }

  private int issueTimes(int times) {
    for (var i = 0; i < times; i++) {
      issue(VisitorClass.GENERAL);
    }
    return times;
  }

  private void givenUpAfter(Duration between) {
    var called = next();
    for (var i = 0; i < 2; i++) {
      office.clock().advance(between);
      clerk.recall(called.id()).orThrow();
    }
    office.clock().advance(Duration.ofSeconds(1));
    clerk.noShow(called.id()).orThrow();
  }

  private IssuedTicket issue(VisitorClass visitorClass) {
    return ((IssueOutcome.Issued)
            office.kiosk().issue(TestOffice.request("land_tax", visitorClass)))
        .ticket();
  }

  private IssuedTicket next() {
    var current =
        office.rooms().outlook.at(DESK).orElseThrow().current().map(ticket -> ticket.id());
    return clerk.next(DESK, UUID.randomUUID(), current).orThrow().orElseThrow();
  }

  private void call(IssuedTicket ticket, CallReason reason) {
    var current = office.rooms().outlook.at(DESK).orElseThrow().current().map(it -> it.id());
    var called = office.rooms().calling.callOne(DESK, current, ticket.id(), reason, "staff:1");
    assertThat(called).isInstanceOf(batq.server.calling.Calling.Called.class);
  }

  private Fairness fairness() {
    return new FairnessStore(office.rooms().database).of(today());
  }

  private DayStore day() {
    return new DayStore(office.rooms().database);
  }

  private java.time.LocalDate today() {
    return office.rooms().clock.today();
  }
}
