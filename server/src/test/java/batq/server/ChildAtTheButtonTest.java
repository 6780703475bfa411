package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.server.device.Alarm;
import batq.server.statistics.Period;
import batq.server.statistics.ServiceNames;
import batq.server.statistics.StatisticsStore;
import batq.wire.IssuedTicket;
import batq.wire.VisitorClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A child presses two hundred times (TRUST scene 1). The button itself rests while a paper comes
 * out (the kiosk's {@code PressGateTest}); here nothing holds the finger back but the server.
 */
class ChildAtTheButtonTest extends AtTwoCounters {
  private static final int PRESSES = 200;
  private static final int MOST_PAPERS = 6;
  private static final Duration BETWEEN = Duration.ofMillis(50);

  @BeforeEach
  void fiveInTenSeconds() {
    pace(5);
  }

  @Test
  void twoHundredPressesUseFivePapersAndRaiseTheAlarm() {
    var papers = presses(PRESSES);
    assertThat(papers).hasSize(5);
    // After the pause the next press is a visitor's again, and a sixth of the same is noticed.
    pass(Duration.ofSeconds(10));
    assertThat(presses(1)).hasSize(1);
    assertThat(papers.size() + 1).isLessThanOrEqualTo(MOST_PAPERS);
    assertThat(office.rooms().pace.alarms(office.rooms().clock.now()))
        .singleElement()
        .isInstanceOf(Alarm.ManyOfOneService.class);
  }

  /** The control: where the office sets no bound there are as many papers as presses. */
  @Test
  void withoutTheBoundThereAreAsManyPapersAsPresses() {
    pace(0);
    assertThat(presses(30)).hasSize(30);
  }

  @Test
  void theRunIsTakenBackAndCountsAsNobody() {
    var visitor = issue("water_bill", VisitorClass.GENERAL);
    var papers = presses(PRESSES);
    papers.forEach(paper -> clerk.cancel(paper.id(), "mistake").orThrow());
    assertThat(issued()).as("the visitor alone").isEqualTo(1);
    assertThat(next(THREE, Optional.empty()).orElseThrow().id()).isEqualTo(visitor.id());
  }

  /** The control: whoever really came and left is counted. */
  @Test
  void whoCameAndLeftIsCounted() {
    var papers = presses(2);
    papers.forEach(paper -> clerk.cancel(paper.id(), "visitor-left").orThrow());
    assertThat(issued()).isEqualTo(2);
  }

  private List<IssuedTicket> presses(int count) {
    var papers = new ArrayList<IssuedTicket>();
    var kiosk = office.kiosk();
    for (var press = 0; press < count; press++) {
      if (kiosk.issue(TestOffice.request("land_tax", VisitorClass.GENERAL))
          instanceof IssueOutcome.Issued(var ticket)) {
        papers.add(ticket);
      }
      // The two hundred are over within the ten seconds.
      pass(press < count - 1 ? BETWEEN.minusMillis(1) : Duration.ZERO);
    }
    return papers;
  }

  private int issued() {
    var rooms = office.rooms();
    return new StatisticsStore(rooms.database)
        .figures(
            Period.parse("2026-03"),
            rooms.figures.workingDays(),
            new ServiceNames(rooms.services()))
        .issued();
  }

  private void pace(int most) {
    var rooms = office.rooms();
    var settings = rooms.office.settings().with(it -> it.kioskTicketsInTenSeconds = most);
    rooms.database.write(
        tx -> {
          rooms.office.change(tx, rooms.clock.now(), rooms.clock.today(), "test", settings);
          return settings;
        });
  }
}
