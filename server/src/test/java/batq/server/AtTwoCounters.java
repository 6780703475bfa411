package batq.server;

import batq.client.IssueOutcome;
import batq.client.StaffClient;
import batq.server.http.RouteRole;
import batq.wire.CounterId;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * A morning at counters 3 and 4 of the sample municipality, over HTTP and with the clock in the
 * hand; after each test the rows are rebuilt from the events.
 */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
abstract class AtTwoCounters {
  static final CounterId THREE = CounterId.of(3);
  static final CounterId FOUR = CounterId.of(4);
  static final ServiceId WATER = new ServiceId("water_bill");
  static final ServiceId OLD_AGE = new ServiceId("old_age");

  @TempDir Path folder;
  TestOffice office;
  StaffClient clerk;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.EXECUTIVE);
    clerk = office.clerk();
    clerk.open(THREE).orThrow();
    clerk.open(FOUR).orThrow();
  }

  @AfterEach
  void close() throws IOException {
    QueueDayTest.assertRowsFollowFromEvents(office);
    office.close();
  }

  IssuedTicket issue(String service, VisitorClass visitorClass) {
    return ((IssueOutcome.Issued) office.kiosk().issue(TestOffice.request(service, visitorClass)))
        .ticket();
  }

  Optional<IssuedTicket> next(CounterId counter, Optional<TicketId> current) {
    return clerk.next(counter, UUID.randomUUID(), current).orThrow();
  }

  void giveUp(IssuedTicket ticket) {
    for (var call = 1; call < 3; call++) {
      pass(Duration.ofSeconds(31));
      clerk.recall(ticket.id()).orThrow();
    }
    clerk.noShow(ticket.id()).orThrow();
  }

  IssuedTicket find(IssuedTicket ticket) {
    return clerk.find(ticket.id()).orThrow();
  }

  void pass(Duration time) {
    office.clock().advance(time);
  }
}
