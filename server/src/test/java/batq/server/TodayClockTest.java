package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.http.RouteRole;
import batq.server.pages.Shown;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The question about the time at Today: asked of whoever may answer it, and answered there. */
class TodayClockTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @BeforeEach
  void doubtTheTime(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.SUPERVISOR, RouteRole.EXECUTIVE);
    office.clock().vouchedBy(Optional.empty());
    office.clock().set(office.clock().instant().plus(Duration.ofHours(3)));
    office.rooms().clockKeeper.look();
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    office.close();
  }

  @Test
  void itIsAskedOfTheSupervisorAlone() throws Exception {
    assertThat(today(RouteRole.SUPERVISOR))
        .contains("ขณะนี้วันพุธที่ 11 มี.ค. 2569", "ใช่หรือไม่", "clock-yes", "set-clock");
    assertThat(today(RouteRole.EXECUTIVE)).doesNotContain("clock-yes", "set-clock");
  }

  @Test
  void yesEndsTheQuestion() throws Exception {
    var answer = post("/today/clock/yes", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Shown.in(answer.body()))
        .contains("บันทึกแล้วว่าเวลานี้ถูกต้อง")
        .doesNotContain("clock-yes");
    assertThat(office.rooms().clock.isBelieved()).isTrue();
  }

  @Test
  void anotherTimeIsTypedInTheYearsOfTheOffice() throws Exception {
    var answer = post("/today/clock/set", "day=๑๑&month=3&year=2569&hour=10&minute=05");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Shown.in(answer.body())).contains("ตั้งเวลาแล้ว ขณะนี้ 10.05 น.");
    assertThat(office.rooms().clock.now())
        .isBetween(Instant.parse("2026-03-11T03:05:00Z"), Instant.parse("2026-03-11T03:05:30Z"));
  }

  @Test
  void aTimeThatCannotBeIsRefusedAndChangesNothing() throws Exception {
    for (var wrong : new String[] {"day=31&month=2&year=2569", "day=1&month=2&year=2026"}) {
      var answer = post("/today/clock/set", wrong + "&hour=10&minute=05");
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(Shown.in(answer.body())).contains("วันหรือเวลานี้ไม่มีอยู่จริง");
    }
    assertThat(post("/today/clock/set", "day=x&month=2&year=2569&hour=1&minute=1").statusCode())
        .isEqualTo(400);
    assertThat(office.rooms().clock.isBelieved()).isFalse();
  }

  private String today(RouteRole role) throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve("/today"))
            .headers(office.session(role).toArray(String[]::new));
    return Shown.in(http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(office.address().resolve(path))
            .headers(office.session(RouteRole.SUPERVISOR).toArray(String[]::new))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
