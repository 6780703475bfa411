package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.http.RouteRole;
import batq.wire.WireJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counter staff sign in by PIN at a browser that the admin enrolled, and nowhere else. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class PinTest {
  private static final String PIN = "4821";

  @TempDir Path folder;
  private TestOffice office;
  private StaffBrowser admin;
  private StaffBrowser counter;
  private int clerk;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.SUPERVISOR, RouteRole.ADMIN);
    admin = new StaffBrowser(office).signedIn("admin");
    clerk = SessionsOverHttpTest.idOf(admin, "staff");
    assertThat(admin.post("/api/staff/" + clerk + "/pin", Map.of("pin", PIN)).in())
        .isEqualTo("204");
    // The admin enrols the counter's own browser and signs out there again.
    counter = new StaffBrowser(office).signedIn("admin");
    var enrolled = counter.post("/api/counter-browsers", Map.of("name", "ช่อง 3", "counterId", 3));
    assertThat(enrolled.in()).isEqualTo("201");
    assertThat(enrolled.setCookies())
        .singleElement()
        .asString()
        .startsWith("batq_counter=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(counter.delete("/api/session").in()).isEqualTo("204");
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void aPinSignsInAtTheEnrolledBrowserAndNowhereElse() {
    var here = counter.get("/api/counter-browser").json();
    assertThat(here.get("counterId").asInt()).isEqualTo(3);
    assertThat(WireJson.write(here.get("staff")))
        .isEqualTo("[{\"id\":%d,\"name\":\"staff\"}]".formatted(clerk));
    assertThat(counter.signInByPin(clerk, "4822").in()).isEqualTo("401 wrong-pin");
    assertThat(counter.signInByPin(clerk, PIN).json().get("role").asString()).isEqualTo("staff");
    assertThat(counter.post("/api/counters/3/open").in()).isEqualTo("200");
    var elsewhere = new StaffBrowser(office);
    assertThat(elsewhere.signInByPin(clerk, PIN).in()).isEqualTo("403 not-enrolled");
    assertThat(elsewhere.get("/api/counter-browser").in()).isEqualTo("403 not-enrolled");
    assertThat(elsewhere.signIn("staff", PIN).in()).isEqualTo("401 wrong-name-or-secret");
  }

  @Test
  void aRevokedBrowserSignsNobodyInAndItsSessionsEnd() {
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("200");
    var byPassword = new StaffBrowser(office).signedIn("staff");
    var id = admin.get("/api/counter-browsers").json().get("browsers").get(0).get("id").asInt();
    assertThat(admin.delete("/api/counter-browsers/" + id).in()).isEqualTo("204");
    assertThat(counter.get("/api/board").in()).isEqualTo("401 not-signed-in");
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("403 not-enrolled");
    assertThat(byPassword.get("/api/board").in()).isEqualTo("200");
    assertThat(SessionsOverHttpTest.events(folder, "browser-enrolled")).isEqualTo(1);
    assertThat(SessionsOverHttpTest.events(folder, "browser-revoked")).isEqualTo(1);
  }

  @Test
  void guessingAPinBecomesSlowThereAndHoldsUpNoPassword() {
    for (var time = 0; time < 6; time++) {
      counter.signInByPin(clerk, "9317");
    }
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("429 too-many-requests");
    assertThat(new StaffBrowser(office).signIn("staff", TestOffice.SECRET).in()).isEqualTo("200");
    office.clock().advance(Duration.ofMinutes(6));
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("200");
  }

  @Test
  void aNewPinEndsTheSessionsOfTheOld() {
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("200");
    var supervisor = new StaffBrowser(office).signedIn("supervisor");
    assertThat(supervisor.post("/api/staff/" + clerk + "/pin", Map.of("pin", "60213")).in())
        .isEqualTo("204");
    assertThat(counter.get("/api/board").in()).isEqualTo("401 not-signed-in");
    assertThat(counter.signInByPin(clerk, PIN).in()).isEqualTo("401 wrong-pin");
    assertThat(counter.signInByPin(clerk, "60213").in()).isEqualTo("200");
  }

  @Test
  void whoeverDoesMoreThanServeHasAPasswordAndNoPin() {
    var supervisor = SessionsOverHttpTest.idOf(admin, "supervisor");
    assertThat(admin.post("/api/staff/" + supervisor + "/pin", Map.of("pin", PIN)).in())
        .isEqualTo("409 not-counter-staff");
    assertThat(counter.signInByPin(supervisor, PIN).in()).isEqualTo("401 wrong-pin");
    assertThat(admin.post("/api/staff/" + clerk + "/pin", Map.of("pin", "1234")).in())
        .isEqualTo("400 bad-request");
    var itself = new StaffBrowser(office).signedIn("staff");
    assertThat(itself.post("/api/staff/" + clerk + "/pin", Map.of("pin", "7401")).in())
        .isEqualTo("403 not-allowed");
  }
}
