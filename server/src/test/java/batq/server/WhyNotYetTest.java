package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.calling.WhyNotYet;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The angry man of 10.50: why was each number called before his? */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class WhyNotYetTest {
  private static final CounterId THREE = CounterId.of(3);
  private static final CounterId FOUR = CounterId.of(4);

  @TempDir Path folder;
  private TestOffice office;
  private StaffClient clerk;
  private Optional<TicketId> current = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder);
    clerk = office.clerk();
    clerk.open(THREE).orThrow();
    clerk.open(FOUR).orThrow();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

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

  private IssuedTicket issue(String service, VisitorClass visitorClass) {
    pass(Duration.ofSeconds(1));
    return ((IssueOutcome.Issued) office.kiosk().issue(TestOffice.request(service, visitorClass)))
        .ticket();
  }

  private void pass(Duration time) {
    office.clock().advance(time);
  }
}
