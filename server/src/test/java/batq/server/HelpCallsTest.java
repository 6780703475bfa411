package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.http.RouteRole;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for a person, at a kiosk or at a counter, is told to all until somebody goes there. */
class HelpCallsTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @SuppressWarnings("NullAway.Init")
  private List<String> clerk;

  @SuppressWarnings("NullAway.Init")
  private List<String> supervisor;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.SUPERVISOR);
    clerk = office.session(RouteRole.STAFF);
    supervisor = office.session(RouteRole.SUPERVISOR);
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    office.close();
  }

  @Test
  void aClerksCallIsToldUntilSomebodyGoesThere() throws Exception {
    assertThat(post(clerk, "/api/counters/3/help")).isEqualTo(204);
    office.clock().advance(Duration.ofMinutes(1));
    assertThat(post(clerk, "/api/counters/3/help")).as("the same call").isEqualTo(204);
    assertThat(alarms()).contains("help-called", "ช่องบริการ 3 ขอคนช่วย ตั้งแต่ 08.42 น.");
    assertThat(events("counter-help-called")).isEqualTo(1);
    assertThat(post(supervisor, "/api/counters/3/help/taken")).isEqualTo(204);
    assertThat(alarms()).doesNotContain("help-called");
    assertThat(post(supervisor, "/api/counters/3/help/taken")).as("once").isEqualTo(404);
    assertThat(events("counter-help-taken")).isEqualTo(1);
  }

  @Test
  void whoNeedsNobodyAfterAllSaysSo() throws Exception {
    assertThat(post(clerk, "/api/counters/3/help/withdrawn")).isEqualTo(404);
    post(clerk, "/api/counters/3/help");
    assertThat(post(clerk, "/api/counters/3/help/withdrawn")).isEqualTo(204);
    assertThat(alarms()).doesNotContain("help-called");
    assertThat(post(supervisor, "/api/counters/3/help/taken")).isEqualTo(404);
    assertThat(events("counter-help-withdrawn")).isEqualTo(1);
  }

  @Test
  void aCounterThatIsNotThereAsksForNobody() throws Exception {
    assertThat(post(clerk, "/api/counters/77/help")).isEqualTo(404);
    assertThat(post(clerk, "/counter/77/help")).isEqualTo(404);
    assertThat(events("counter-help-called")).isZero();
  }

  @Test
  void aKiosksCallAndACountersStandBesideEachOther() throws Exception {
    office.kiosk().callStaff();
    post(clerk, "/api/counters/3/help");
    assertThat(alarms()).contains("ตู้ ", "ช่องบริการ 3 ขอคนช่วย");
    var kiosk = office.rooms().devices.ofKind(batq.server.device.DeviceKind.KIOSK).getFirst();
    assertThat(post(clerk, "/api/devices/%d/help/taken".formatted(kiosk.id()))).isEqualTo(204);
    assertThat(alarms()).doesNotContain("ที่ตู้").contains("ช่องบริการ 3 ขอคนช่วย");
  }

  /** The control of the day's end: within the day it stands, after it not. */
  @Test
  void yesterdaysCallIsOver() throws Exception {
    post(clerk, "/api/counters/3/help");
    office.clock().advance(Duration.ofHours(3));
    assertThat(office.rooms().help.standing()).hasSize(1);
    office.clock().advance(Duration.ofDays(1));
    assertThat(office.rooms().help.standing()).isEmpty();
  }

  private String alarms() throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve("/api/alarms"))
            .headers(supervisor.toArray(String[]::new));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private int post(List<String> session, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve(path))
            .headers(session.toArray(String[]::new))
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.noBody());
    return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private long events(String name) {
    return office
        .rooms()
        .database
        .read(
            sql ->
                sql.first(
                        "SELECT count(*) AS n FROM event WHERE name = ?",
                        row -> row.bigNumber("n"),
                        name)
                    .orElseThrow());
  }
}
