package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long sessions last, and who ends them. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class SessionsOverHttpTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.SUPERVISOR, RouteRole.ADMIN);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void aSupervisorIsSignedOutAfterHalfAnHourWithoutARequest() throws IOException {
    var supervisor = browser("supervisor");
    var clerk = browser("staff");
    pass(29);
    assertThat(supervisor.get("/api/clock").in()).isEqualTo("200");
    pass(29);
    assertThat(supervisor.get("/api/clock").in()).isEqualTo("200");
    pass(30);
    assertThat(supervisor.get("/api/clock").in()).isEqualTo("401 not-signed-in");
    assertThat(clerk.get("/api/clock").in()).isEqualTo("200");
    // It has ended, and is not only hidden.
    office.restart();
    assertThat(supervisor.get("/api/clock").in()).isEqualTo("401 not-signed-in");
  }

  @Test
  void aPageThatLooksByItselfKeepsNobodySignedIn() {
    var supervisor = browser("supervisor");
    pass(20);
    assertThat(supervisor.get("/api/board").in()).isEqualTo("200");
    pass(20);
    assertThat(supervisor.get("/api/board").in()).isEqualTo("401 not-signed-in");
  }

  @Test
  void aRestartSignsNobodyOut() throws IOException {
    var supervisor = browser("supervisor");
    office.restart(() -> pass(20));
    pass(20);
    assertThat(supervisor.get("/api/clock").in()).isEqualTo("200");
  }

  @Test
  void nobodyStaysLongerThanTwelveHours() {
    var clerk = browser("staff");
    pass(12 * 60 - 1);
    assertThat(clerk.get("/api/board").in()).isEqualTo("200");
    pass(1);
    assertThat(clerk.get("/api/board").in()).isEqualTo("401 not-signed-in");
  }

  @Test
  void anAdminSeesAndEndsSessions() {
    var clerk = browser("staff");
    var admin = browser("admin");
    var open = admin.get("/api/sessions").json().get("sessions");
    assertThat(open.size()).isEqualTo(2);
    var clerks = open.get(0).get("name").asString().equals("staff") ? open.get(0) : open.get(1);
    assertThat(clerks.get("address").asString()).isEqualTo("127.0.0.1");
    assertThat(clerks.get("begunAt").asString()).isEqualTo("2026-03-11T08:42:00+07:00");
    assertThat(open.toString()).doesNotContain(clerk.sessionToken());
    var path = "/api/sessions/" + clerks.get("id").asString();
    assertThat(clerk.get("/api/board").in()).isEqualTo("200");
    assertThat(clerk.delete(path).in()).isEqualTo("403 not-allowed");
    assertThat(admin.delete(path).in()).isEqualTo("204");
    assertThat(clerk.get("/api/board").in()).isEqualTo("401 not-signed-in");
    assertThat(admin.delete(path).in()).isEqualTo("404 not-found");
    assertThat(events("session-ended")).isEqualTo(1);
  }

  @Test
  void whoSignsInAgainHasANewSessionAndNotTheOld() {
    var clerk = browser("staff");
    var old = clerk.thief(clerk.sessionToken());
    assertThat(old.get("/api/board").in()).isEqualTo("200");
    clerk.signedIn("staff");
    assertThat(old.get("/api/board").in()).isEqualTo("401 not-signed-in");
    assertThat(clerk.get("/api/board").in()).isEqualTo("200");
  }

  @Test
  @Timeout(60)
  void disablingAnAccountEndsItsSessionsAndItsStreamsAtOnce() throws IOException {
    var clerk = browser("staff");
    var admin = browser("admin");
    var id = idOf(admin, "staff");
    try (var stream = clerk.stream("/api/events").body()) {
      assertThat(admin.post("/api/staff/" + id + "/disable").in()).isEqualTo("204");
      assertThat(clerk.get("/api/board").in()).isEqualTo("401 not-signed-in");
      // It ends: the office goes on, and nobody else closes it.
      assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).isNotEmpty();
    }
    assertThat(clerk.signIn("staff", TestOffice.SECRET).in()).startsWith("401");
    assertThat(admin.post("/api/staff/" + id + "/enable").in()).isEqualTo("204");
    assertThat(clerk.signIn("staff", TestOffice.SECRET).in()).isEqualTo("200");
    assertThat(events("staff-disabled") + events("staff-enabled")).isEqualTo(2);
  }

  @Test
  void theLastAdminCannotBeDisabled() {
    var admin = browser("admin");
    var path = "/api/staff/" + idOf(admin, "admin") + "/disable";
    assertThat(admin.post(path).in()).isEqualTo("409 last-admin");
    assertThat(admin.get("/api/sessions").in()).isEqualTo("200");
    assertThat(events("staff-disabled")).isZero();
  }

  private StaffBrowser browser(String name) {
    return new StaffBrowser(office).signedIn(name);
  }

  private void pass(int minutes) {
    office.clock().advance(Duration.ofMinutes(minutes));
  }

  private long events(String name) {
    return events(folder, name);
  }

  static int idOf(StaffBrowser admin, String name) {
    for (var each : admin.get("/api/staff").json().get("staff")) {
      if (each.get("name").asString().equals(name)) {
        return each.get("id").asInt();
      }
    }
    throw new AssertionError(name);
  }

  static long events(Path folder, String name) {
    try (var database = Database.openBeside(folder.resolve("batq.db"))) {
      List<String> names =
          database.read(
              sql ->
                  sql.list("SELECT name FROM event WHERE name = ?", row -> row.text("name"), name));
      return names.size();
    }
  }
}
