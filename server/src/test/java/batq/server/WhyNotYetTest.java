package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calling.WhyNotYet;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The angry man of 10.50: why was each number called before his? */
class WhyNotYetTest extends AtTwoCounters {
  private Optional<TicketId> current = Optional.empty();

  @Test
  void eachCallBeforeHisHasItsRuleOrReason() {
    var earlier = issue("land_tax", VisitorClass.GENERAL);
    var mistaken = issue("old_age", VisitorClass.GENERAL);
    var his = issue("land_tax", VisitorClass.GENERAL);
    var old = issue("land_tax", VisitorClass.ELDERLY);
    var ill = issue("land_tax", VisitorClass.GENERAL);

    assertThat(next()).isEqualTo(old.id());
    assertThat(next()).isEqualTo(earlier.id());
    clerk.transfer(mistaken.id(), new ServiceId("water_bill")).orThrow();
    assertThat(next()).isEqualTo(mistaken.id());
    pass(Duration.ofMinutes(1));
    current = Optional.of(clerk.callOne(THREE, ill.id(), "health", current).orThrow().id());

    assertThat(reasons(his))
        .containsExactly(
            WhyNotYet.PriorityByRule.class,
            WhyNotYet.CameEarlier.class,
            WhyNotYet.CameEarlier.class,
            WhyNotYet.OutOfOrder.class);
  }

  @Test
  void whatHappensElsewhereOrWasUndoneIsNoReason() {
    var his = issue("land_tax", VisitorClass.GENERAL);
    issue("land_tax", VisitorClass.ELDERLY);
    var elsewhere = issue("old_age", VisitorClass.GENERAL);
    next();
    clerk.undo(THREE).orThrow();
    current = Optional.empty();
    clerk.next(FOUR, UUID.randomUUID(), Optional.empty()).orThrow();
    assertThat(clerk.find(elsewhere.id()).orThrow().calledAt()).isPresent();
    assertThat(reasons(his)).isEmpty();
  }

  @Test
  void whoCameBackIsSaidToHaveComeBack() {
    var late = issue("land_tax", VisitorClass.GENERAL);
    var one = issue("land_tax", VisitorClass.GENERAL);
    var his = issue("land_tax", VisitorClass.GENERAL);
    assertThat(next()).isEqualTo(late.id());
    for (var call = 1; call < 3; call++) {
      pass(Duration.ofSeconds(31));
      clerk.recall(late.id()).orThrow();
    }
    clerk.noShow(late.id()).orThrow();
    clerk.returnToLine(late.id()).orThrow();
    current = Optional.empty();
    assertThat(next()).isEqualTo(one.id());
    assertThat(next()).isEqualTo(late.id());
    assertThat(reasons(his))
        .containsExactly(
            WhyNotYet.CameEarlier.class, WhyNotYet.CameEarlier.class, WhyNotYet.CameBack.class);
  }

  private List<Class<?>> reasons(IssuedTicket ticket) {
    return office.rooms().stories.of(ticket.number()).orElseThrow().before().stream()
        .<Class<?>>map(it -> it.why().getClass())
        .toList();
  }

  private TicketId next() {
    pass(Duration.ofMinutes(1));
    current = clerk.next(THREE, UUID.randomUUID(), current).orThrow().map(IssuedTicket::id);
    return current.orElseThrow();
  }

  /** They do not come in the same moment. */
  @Override
  IssuedTicket issue(String service, VisitorClass visitorClass) {
    pass(Duration.ofSeconds(1));
    return super.issue(service, visitorClass);
  }
}
