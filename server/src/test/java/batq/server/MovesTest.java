package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The moves beside the one key. */
class MovesTest extends AtTwoCounters {
  @Test
  void aSlipIsUndoneForTenSecondsAndWhomItFinishedStandsThereAgain() {
    var served = issue("land_tax", VisitorClass.GENERAL);
    var called = issue("land_tax", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    clerk.start(served.id()).orThrow();
    pass(Duration.ofMinutes(3));
    next(THREE, Optional.of(served.id()));
    pass(Duration.ofSeconds(9));
    assertThat(clerk.undo(THREE).orThrow()).map(IssuedTicket::id).contains(served.id());
    assertThat(find(served).state()).isEqualTo(TicketState.SERVING);
    assertThat(find(called).state()).isEqualTo(TicketState.WAITING);
    assertThat(find(called).firstCalledAt()).isEmpty();
    assertThat(office.board().calls()).noneMatch(call -> call.number().equals(called.number()));
  }

  @Test
  void afterTenSecondsOrASecondCallNothingIsUndone() {
    var ticket = issue("land_tax", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    pass(Duration.ofSeconds(5));
    clerk.recall(ticket.id()).orThrow();
    assertThat(code(clerk.undo(THREE))).isEqualTo("nothing-to-undo");
    pass(Duration.ofSeconds(30));
    next(THREE, Optional.of(ticket.id()));
    assertThat(code(clerk.undo(THREE))).isEqualTo("nothing-to-undo");
  }

  @Test
  void aTransferKeepsNumberAndFirstArrivalAndIsCalledBeforeThoseWhoCameLater() {
    var mistaken = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofMinutes(2));
    var later = issue("old_age", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    pass(Duration.ofMinutes(1));
    clerk.transfer(mistaken.id(), OLD_AGE).orThrow();
    var called = next(FOUR, Optional.empty()).orElseThrow();
    assertThat(called.number()).isEqualTo(mistaken.number());
    pass(Duration.ofMinutes(1));
    assertThat(next(FOUR, Optional.of(called.id())).orElseThrow().id()).isEqualTo(later.id());
    assertThat(next(THREE, Optional.empty())).isEmpty();
  }

  @Test
  void oneTicketDoesTwoMatters() {
    var ticket = issue("old_age", VisitorClass.ELDERLY);
    next(FOUR, Optional.empty());
    pass(Duration.ofMinutes(5));
    assertThat(clerk.continueWith(ticket.id(), WATER).orThrow().state())
        .isEqualTo(TicketState.WAITING);
    var again = next(THREE, Optional.empty()).orElseThrow();
    assertThat(again.id()).isEqualTo(ticket.id());
    assertThat(again.serviceId()).isEqualTo(WATER);
  }

  @Test
  void aHeldTicketKeepsItsPlaceAndGoesBackByItself() {
    var mother = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(5));
    var other = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(5));
    var third = issue("land_tax", VisitorClass.GENERAL);
    clerk.hold(mother.id(), Optional.of(10)).orThrow();
    assertThat(next(THREE, Optional.empty()).orElseThrow().id()).isEqualTo(other.id());
    pass(Duration.ofMinutes(11));
    assertThat(next(THREE, Optional.of(other.id())).orElseThrow().id()).isEqualTo(mother.id());
    assertThat(find(third).ahead()).isZero();
  }

  @Test
  void whatIsPutAsideInServiceGoesOnWhereTheCounterIsFree() {
    var first = issue("land_tax", VisitorClass.GENERAL);
    var second = issue("land_tax", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    clerk.start(first.id()).orThrow();
    clerk.hold(first.id(), Optional.empty()).orThrow();
    next(THREE, Optional.empty());
    assertThat(code(clerk.resume(first.id()))).isEqualTo("counter-busy");
    clerk.finish(second.id()).orThrow();
    assertThat(clerk.resume(first.id()).orThrow().state()).isEqualTo(TicketState.SERVING);
  }

  @Test
  void whoComesBackAfterANoShowIsNextButOneOnceAndThenAtTheEnd() {
    var late = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(1));
    var one = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(1));
    var two = issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(1));
    var three = issue("land_tax", VisitorClass.GENERAL);
    next(THREE, Optional.empty());
    giveUp(late);
    clerk.returnToLine(late.id()).orThrow();
    assertThat(nextNumber(Optional.empty())).isEqualTo(one.number());
    pass(Duration.ofMinutes(1));
    assertThat(nextNumber(Optional.of(one.id()))).isEqualTo(late.number());
    giveUp(late);
    clerk.returnToLine(late.id()).orThrow();
    assertThat(nextNumber(Optional.empty())).isEqualTo(two.number());
    pass(Duration.ofMinutes(1));
    assertThat(nextNumber(Optional.of(two.id()))).isEqualTo(three.number());
    pass(Duration.ofMinutes(1));
    assertThat(nextNumber(Optional.of(three.id()))).isEqualTo(late.number());
  }

  @Test
  void aWalkUpIsServedAtOnceAndAskedTwiceIsOneVisit() {
    var visit = TestOffice.request("land_tax", VisitorClass.GENERAL);
    var served = clerk.walkUp(THREE, visit, Optional.empty()).orThrow();
    assertThat(served.state()).isEqualTo(TicketState.SERVING);
    assertThat(served.firstCalledAt()).isEmpty();
    assertThat(clerk.walkUp(THREE, visit, Optional.empty()).orThrow().number())
        .isEqualTo(served.number());
    assertThat(office.board().calls()).isEmpty();
    assertThat(
            code(
                clerk.walkUp(
                    THREE,
                    TestOffice.request("nothing", VisitorClass.GENERAL),
                    Optional.of(served.id()))))
        .isEqualTo("unknown-service");
    assertThat(find(served).state()).isEqualTo(TicketState.SERVING);
  }

  @Test
  void outOfOrderNeedsAReasonFromTheListAndInTurnNone() {
    issue("land_tax", VisitorClass.GENERAL);
    pass(Duration.ofSeconds(1));
    var ill = issue("land_tax", VisitorClass.GENERAL);
    assertThat(code(clerk.callOne(THREE, ill.id(), "because", Optional.empty())))
        .isEqualTo("bad-request");
    assertThat(clerk.callOne(THREE, ill.id(), "health", Optional.empty()).orThrow().state())
        .isEqualTo(TicketState.CALLED);
    assertThat(clerk.callOne(THREE, ill.id(), "health", Optional.empty()).orThrow().id())
        .isEqualTo(ill.id());
  }

  @Test
  void aCounterTakesOnWhatNobodyServesUntilTheDayEnds() {
    var waiting = issue("old_age", VisitorClass.GENERAL);
    assertThat(next(THREE, Optional.empty())).isEmpty();
    clerk.takeOn(THREE, OLD_AGE).orThrow();
    assertThat(next(THREE, Optional.empty()).orElseThrow().id()).isEqualTo(waiting.id());
    assertThat(code(clerk.takeOn(THREE, OLD_AGE))).isEqualTo("already");
  }

  @Test
  void thePublicIdStaysWhateverTheServiceReallyIs() {
    var ticket = issue("welfare", VisitorClass.DISABLED);
    next(FOUR, Optional.empty());
    var named = clerk.changeService(ticket.id(), new ServiceId("disability")).orThrow();
    assertThat(named.state()).isEqualTo(TicketState.CALLED);
    assertThat(named.serviceId()).isEqualTo(new ServiceId("welfare"));
  }

  @Test
  void theStreakOfACounterForgetsACallThatWasUndone() {
    for (var n = 0; n < 3; n++) {
      issue("land_tax", VisitorClass.ELDERLY);
      pass(Duration.ofSeconds(1));
    }
    var ordinary = issue("land_tax", VisitorClass.GENERAL);
    var first = next(THREE, Optional.empty()).orElseThrow();
    pass(Duration.ofMinutes(1));
    var second = next(THREE, Optional.of(first.id())).orElseThrow();
    clerk.undo(THREE).orThrow();
    assertThat(next(THREE, Optional.of(first.id())).orElseThrow().id()).isEqualTo(second.id());
    pass(Duration.ofMinutes(1));
    assertThat(next(THREE, Optional.of(second.id())).orElseThrow().id()).isEqualTo(ordinary.id());
  }

  private TicketNumber nextNumber(Optional<TicketId> current) {
    return next(THREE, current).orElseThrow().number();
  }

  private static String code(Answer<?> answer) {
    return answer instanceof Answer.No<?>(var problem) ? problem.code() : "not refused: " + answer;
  }
}
