package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import batq.wire.Refusal;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketState;
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

/** What a clerk can do with the one key and the four beside it, over HTTP. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class CounterMovesTest {
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
    QueueDayTest.assertRowsFollowFromEvents(office);
    office.close();
  }

  @Test
  void oneKeyEndsTheOneBeforeAndCallsTheNext() {
    var first = issue("land_tax", VisitorClass.GENERAL);
    var second = issue("water_bill", VisitorClass.GENERAL);
    var called = next(Optional.empty()).orElseThrow();
    assertThat(called.id()).isEqualTo(first.id());
    assertThat(called.state()).isEqualTo(TicketState.CALLED);
    office.clock().advance(Duration.ofMinutes(4));
    assertThat(next(Optional.of(first.id())).orElseThrow().id()).isEqualTo(second.id());
    assertThat(state(first)).isEqualTo(TicketState.FINISHED);
  }

  @Test
  void theSamePressTwiceGivesTheSameTicket() {
    issue("land_tax", VisitorClass.GENERAL);
    issue("land_tax", VisitorClass.GENERAL);
    var press = UUID.randomUUID();
    var once = clerk.next(THREE, press, Optional.empty()).orThrow();
    var again = clerk.next(THREE, press, Optional.empty()).orThrow();
    assertThat(again.map(IssuedTicket::id)).isEqualTo(once.map(IssuedTicket::id));
    assertThat(office.board().waiting()).isEqualTo(1);
  }

  @Test
  void anElbowOnTheKeySkipsNobody() {
    issue("land_tax", VisitorClass.GENERAL);
    issue("land_tax", VisitorClass.GENERAL);
    var called = next(Optional.empty()).orElseThrow();
    assertThat(refusal(clerk.next(THREE, UUID.randomUUID(), Optional.of(called.id()))))
        .isEqualTo("just-called");
    office.clock().advance(Duration.ofSeconds(20));
    assertThat(next(Optional.of(called.id()))).isPresent();
  }

  @Test
  void aPressOnAnOldPageIsToldWhatIsTrue() {
    issue("land_tax", VisitorClass.GENERAL);
    next(Optional.empty());
    office.clock().advance(Duration.ofMinutes(1));
    assertThat(refusal(clerk.next(THREE, UUID.randomUUID(), Optional.empty())))
        .isEqualTo("moved-on");
  }

  @Test
  void nobodyWaitingIsNoError() {
    assertThat(next(Optional.empty())).isEmpty();
  }

  @Test
  void aCounterCallsOnlyWhatItServes() {
    issue("copy_reg", VisitorClass.GENERAL);
    assertThat(next(Optional.empty())).isEmpty();
  }

  @Test
  void afterTwoPriorityNumbersAnOrdinaryOneIsCalled() {
    for (var i = 0; i < 4; i++) {
      issue("land_tax", VisitorClass.ELDERLY);
    }
    var ordinary = issue("land_tax", VisitorClass.GENERAL);
    Optional<TicketId> current = Optional.empty();
    for (var i = 0; i < 3; i++) {
      current = next(current).map(IssuedTicket::id);
      office.clock().advance(Duration.ofMinutes(1));
    }
    assertThat(current).contains(ordinary.id());
  }

  @Test
  void aNoShowOpensOnlyAfterThreeCallsFarEnoughApart() {
    issue("land_tax", VisitorClass.GENERAL);
    var called = next(Optional.empty()).orElseThrow().id();
    for (var i = 0; i < 5; i++) {
      clerk.recall(called).orThrow();
    }
    assertThat(refusal(clerk.noShow(called))).isEqualTo("too-early");
    for (var i = 0; i < 2; i++) {
      office.clock().advance(Duration.ofSeconds(30));
      clerk.recall(called).orThrow();
    }
    assertThat(clerk.noShow(called).orThrow().state()).isEqualTo(TicketState.NO_SHOW);
  }

  @Test
  void aMoveThatTheStateDoesNotHaveIsAnsweredWithTheState() {
    var waiting = issue("land_tax", VisitorClass.GENERAL);
    assertThat(clerk.start(waiting.id()))
        .isInstanceOfSatisfying(
            Answer.No.class,
            no -> {
              assertThat(no.problem().status()).isEqualTo(409);
              assertThat(no.problem().state()).contains("waiting");
            });
  }

  @Test
  void startingIsOptionalAndFinishingWakesNobody() {
    issue("land_tax", VisitorClass.GENERAL);
    var called = next(Optional.empty()).orElseThrow().id();
    assertThat(clerk.start(called).orThrow().state()).isEqualTo(TicketState.SERVING);
    assertThat(clerk.finish(called).orThrow().state()).isEqualTo(TicketState.FINISHED);
    assertThat(next(Optional.empty())).isEmpty();
  }

  @Test
  void theSameIdForAnotherServiceIsRefused() {
    var first = TestOffice.request("land_tax", VisitorClass.GENERAL);
    office.kiosk().issue(first);
    var reused =
        new IssueTicket(
            first.id(), new ServiceId("water_bill"), first.visitorClass(), first.channel());
    assertThat(office.kiosk().issue(reused))
        .isInstanceOfSatisfying(
            IssueOutcome.Refused.class,
            it -> assertThat(it.refusal().reason()).isEqualTo(Refusal.Reason.ID_REUSED));
  }

  @Test
  void aServiceThatHidesBehindAPublicNameCannotBeAskedForByItsOwn() {
    assertThat(office.kiosk().issue(TestOffice.request("aids", VisitorClass.GENERAL)))
        .isInstanceOfSatisfying(
            IssueOutcome.Refused.class,
            it -> assertThat(it.refusal().reason()).isEqualTo(Refusal.Reason.UNKNOWN_SERVICE));
    assertThat(issue("welfare", VisitorClass.GENERAL).serviceName()).doesNotContain("เอดส์");
  }

  @Test
  void whatThePrinterSaidIsKept() {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    var report = new PrintReport(PrintReport.Outcome.OUT_OF_PAPER);
    office.kiosk().report(ticket.id(), report).orThrow();
    office.kiosk().report(ticket.id(), report).orThrow();
    assertThat(state(ticket)).isEqualTo(TicketState.WAITING);
  }

  @Test
  void aheadCountsThoseWhomTheRuleCallsBefore() {
    issue("land_tax", VisitorClass.GENERAL);
    issue("water_bill", VisitorClass.GENERAL);
    issue("copy_reg", VisitorClass.GENERAL);
    assertThat(issue("land_tax", VisitorClass.ELDERLY).ahead()).isZero();
    assertThat(issue("land_tax", VisitorClass.GENERAL).ahead()).isEqualTo(3);
  }

  private IssuedTicket issue(String service, VisitorClass visitorClass) {
    office.clock().advance(Duration.ofSeconds(7));
    var outcome = office.kiosk().issue(TestOffice.request(service, visitorClass));
    return outcome instanceof IssueOutcome.Issued(var ticket) ? ticket : fail(outcome);
  }

  private Optional<IssuedTicket> next(Optional<TicketId> current) {
    return clerk.next(THREE, UUID.randomUUID(), current).orThrow();
  }

  private TicketState state(IssuedTicket ticket) {
    return office.kiosk().ticket(ticket.id()).orThrow().state();
  }

  private static String refusal(Answer<?> answer) {
    return answer instanceof Answer.No<?>(var problem) ? problem.code() : "not refused: " + answer;
  }

  private static IssuedTicket fail(IssueOutcome outcome) {
    throw new AssertionError("not issued: " + outcome);
  }
}
