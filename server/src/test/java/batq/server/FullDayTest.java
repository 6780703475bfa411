package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.server.calendar.DayLimit;
import batq.server.calendar.OfficeHours;
import batq.wire.IssueTicket;
import batq.wire.Refusal;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that gives only so many tickets a day (DESIGN.md §4, practice.md B20, W31). */
class FullDayTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aServiceIsFullOnlyWhereTheOfficeSetALimit() throws IOException {
    try (var office = TestOffice.open(folder)) {
      for (var i = 0; i < 5; i++) {
        assertThat(issue(office, "land_tax")).isInstanceOf(IssueOutcome.Issued.class);
      }
      var hours = office.rooms().calendar.hours();
      limit(office, hours, new DayLimit(new ServiceId("land_tax"), 6));

      var last = TestOffice.request("land_tax", VisitorClass.GENERAL);
      assertThat(office.kiosk().issue(last)).isInstanceOf(IssueOutcome.Issued.class);
      assertThat(issue(office, "land_tax"))
          .isInstanceOfSatisfying(
              IssueOutcome.Refused.class,
              refused ->
                  assertThat(refused.refusal())
                      .isEqualTo(
                          new Refusal(
                              Refusal.Reason.FULL,
                              "บัตรคิววันนี้ครบจำนวนแล้ว กรุณาพบเจ้าหน้าที่")));
      assertThat(office.kiosk().issue(last))
          .as("asking again gives the same ticket, full or not")
          .isInstanceOf(IssueOutcome.Issued.class);
      assertThat(issue(office, "info")).isInstanceOf(IssueOutcome.Issued.class);
    }
  }

  private static void limit(TestOffice office, OfficeHours hours, DayLimit limit) {
    var rooms = office.rooms();
    rooms.database.write(
        tx -> {
          var now = rooms.clock.now();
          var limited = hours.withLimits(List.of(limit));
          rooms.calendar.change(tx, now, rooms.clock.dayOf(now), "staff:1", limited);
          return true;
        });
  }

  private static IssueOutcome issue(TestOffice office, String service) {
    IssueTicket request = TestOffice.request(service, VisitorClass.GENERAL);
    return office.kiosk().issue(request);
  }
}
