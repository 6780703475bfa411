package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.Answer;
import batq.client.IssueOutcome;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.server.device.DeviceKind;
import batq.server.http.RouteRole;
import batq.server.pages.Shown;
import batq.wire.Announcement;
import batq.wire.Announcement.Outcome;
import batq.wire.CounterId;
import batq.wire.IssuedTicket;
import batq.wire.VisitorClass;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wall tells over HTTP what became of a call, and the clerk at the counter sees it. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class AnnouncementsTest {
  private static final CounterId THREE = CounterId.of(3);

  @TempDir Path folder;
  private TestOffice office;
  private StaffClient clerk;
  private Optional<IssuedTicket> last = Optional.empty();

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder);
    clerk = office.clerk();
    clerk.open(THREE).orThrow();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void theClerkSeesWhetherTheCallWasAnnounced() throws Exception {
    var ticket = called();
    assertThat(page()).contains("จอยังไม่แสดง").contains("data-awaits-wall=\"true\"");
    tell(lastCall(), Outcome.SHOWN_LATE);
    assertThat(page()).contains("แสดงบนจอแล้ว").contains("data-awaits-wall=\"\"");
    tell(lastCall(), Outcome.HEARD);
    assertThat(page()).contains("ประกาศแล้ว").doesNotContain("จอยังไม่แสดง");
    clerk.start(ticket.id()).orThrow();
    assertThat(page()).doesNotContain("id=\"announced\"");
  }

  @Test
  void aSecondCallIsNotAnnouncedByTheFirst() throws Exception {
    var ticket = called();
    var first = lastCall();
    tell(first, Outcome.HEARD);
    office.clock().advance(Duration.ofSeconds(31));
    clerk.recall(ticket.id()).orThrow();
    assertThat(lastCall()).isGreaterThan(first);
    assertThat(page()).contains("จอยังไม่แสดง");
    tell(first, Outcome.HEARD);
    assertThat(page()).contains("จอยังไม่แสดง");
    office.clock().advance(Duration.ofSeconds(31));
    assertThat(page()).contains("จอยังไม่แสดง").contains("data-awaits-wall=\"\"");
  }

  @Test
  void aWallTakesNothingBackAndOneMayBeHeardForAll() throws Exception {
    called();
    tell(lastCall(), Outcome.HEARD);
    tell(lastCall(), Outcome.SHOWN_LATE);
    assertThat(page()).contains("ประกาศแล้ว");
    var upstairs =
        office
            .rooms()
            .devices
            .add(DeviceKind.DISPLAY, "upstairs", Optional.empty(), "test")
            .orElseThrow();
    var silent = new QueueClient(office.address(), upstairs, Patience.BACKGROUND);
    silent.announced(lastCall(), new Announcement(Outcome.SHOWN)).orThrow();
    assertThat(page()).contains("ประกาศแล้ว");
  }

  @Test
  void aCallOutOfOrderIsACall() throws Exception {
    issue();
    office.clock().advance(Duration.ofSeconds(1));
    var ticket = issue();
    clerk.callOne(THREE, ticket.id(), "health", Optional.empty()).orThrow();
    tell(lastCall(), Outcome.SHOWN);
    assertThat(page()).contains("แสดงบนจอแล้ว");
  }

  @Test
  void whatIsNoCallCannotBeAnnounced() {
    called();
    var walls = office.display();
    var issuedBeforeIt = lastCall() - 1;
    assertThat(code(walls.announced(issuedBeforeIt, new Announcement(Outcome.HEARD))))
        .isEqualTo("unknown-call");
    assertThat(code(walls.announced(999_999, new Announcement(Outcome.HEARD))))
        .isEqualTo("unknown-call");
    assertThat(code(walls.announced(Long.MAX_VALUE, new Announcement(Outcome.HEARD))))
        .isEqualTo("not-found");
    assertThat(code(office.kiosk().announced(lastCall(), new Announcement(Outcome.HEARD))))
        .isEqualTo("not-allowed");
  }

  @Test
  void whatAWallSaysIsNoEvent() {
    called();
    var before = office.board().mark();
    tell(lastCall(), Outcome.HEARD);
    called();
    assertThat(office.board().mark().sequence())
        .as("issued, finished, called")
        .isEqualTo(before.sequence() + 3);
  }

  private void tell(long call, Outcome outcome) {
    assertThat(office.display().announced(call, new Announcement(outcome)).orThrow()).isTrue();
  }

  private IssuedTicket called() {
    issue();
    office.clock().advance(Duration.ofSeconds(30));
    last = clerk.next(THREE, UUID.randomUUID(), last.map(IssuedTicket::id)).orThrow();
    return last.orElseThrow();
  }

  private IssuedTicket issue() {
    var request = TestOffice.request("land_tax", VisitorClass.GENERAL);
    return ((IssueOutcome.Issued) office.kiosk().issue(request)).ticket();
  }

  private long lastCall() {
    return office.board().calls().getFirst().sequence();
  }

  private String page() throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve("/counter/3/desk"))
            .headers(office.session(RouteRole.STAFF).toArray(String[]::new))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return Shown.in(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private static String code(Answer<?> answer) {
    return answer instanceof Answer.No<?>(var problem) ? problem.code() : "not refused: " + answer;
  }
}
