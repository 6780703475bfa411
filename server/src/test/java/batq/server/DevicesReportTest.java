package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Answer;
import batq.client.HealthReports;
import batq.client.Release;
import batq.server.alarm.Alarm;
import batq.server.alarm.TroubleWords;
import batq.server.calendar.OfficeHours;
import batq.server.device.DeviceStates.DeviceState;
import batq.server.device.DeviceTrouble;
import batq.server.http.Caller;
import batq.server.http.RouteRole;
import batq.wire.DeviceHealth;
import batq.wire.DeviceHealth.Kiosk;
import batq.wire.DeviceHealth.Part;
import batq.wire.DeviceHealth.Printer;
import batq.wire.DeviceHealth.Sound;
import batq.wire.DeviceHealth.Wall;
import batq.wire.ServiceId;
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

/** Kiosks and walls say how they are; what is amiss is told with its remedy, and so is silence. */
class DevicesReportTest {
  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.SUPERVISOR, RouteRole.ADMIN);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void aDeviceTellsByItselfAndAgain() {
    try (var _ =
        HealthReports.start(office.kiosk(), office.clock(), () -> new Kiosk(Printer.READY))) {
      await().until(() -> state("kiosk").heard());
    }
    var said = state("kiosk").said().orElseThrow();
    assertThat(said.health().version())
        .isEqualTo(Release.VERSION)
        .isNotEqualTo("${project.version}");
    assertThat(said.ahead()).isZero();
    assertThat(state("kiosk").seen().orElseThrow().address()).isEqualTo("127.0.0.1");
    assertThat(state("display").said()).isEmpty();
  }

  @Test
  void whoIsUnheardForAMinuteIsMissedUntilHeardAgain() {
    tell(new Kiosk(Printer.READY));
    office.clock().advance(Duration.ofSeconds(60));
    assertThat(troubles()).isEmpty();
    var heard = office.clock().instant().minusSeconds(60);
    office.clock().advance(Duration.ofSeconds(1));
    assertThat(troubles()).containsExactly("device-lost");
    assertThat(alarms().getFirst().since()).isEqualTo(heard);
    assertThat(TroubleWords.of(alarms().getFirst().trouble()).th())
        .contains("kiosk ขาดการติดต่อ", "สายเครือข่าย");
    tell(new Kiosk(Printer.READY));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void whoWasNeverHeardOrOnlyYesterdayIsNotMissed() {
    assertThat(troubles()).isEmpty();
    tell(new Kiosk(Printer.READY));
    office.clock().advance(Duration.ofHours(24));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void whileTheOfficeIsClosedNobodyIsMissed() {
    var rooms = office.rooms();
    rooms.database.write(
        tx -> {
          var holidays = rooms.calendar.hours().holidays();
          var usual = OfficeHours.usual(List.of(new ServiceId("land_tax")), holidays);
          rooms.calendar.change(tx, rooms.clock.now(), rooms.clock.today(), "test", usual);
          return usual;
        });
    // From 08.42: a device that is silent from 16.27 is missed until the office closes.
    office.clock().advance(Duration.ofHours(7).plusMinutes(45));
    tell(new Kiosk(Printer.READY));
    office.clock().advance(Duration.ofMinutes(2));
    assertThat(troubles()).containsExactly("device-lost");
    office.clock().advance(Duration.ofMinutes(2));
    assertThat(troubles()).isEmpty();
  }

  @Test
  void paperAndSoundAreToldWithWhatToDo() {
    tell(new Kiosk(Printer.OUT_OF_PAPER));
    assertThat(troubles()).containsExactly("device-out-of-paper");
    tell(new Kiosk(Printer.COVER_OPEN));
    assertThat(troubles()).containsExactly("device-cover-open");
    tell(new Kiosk(Printer.NONE));
    assertThat(troubles()).isEmpty();
    office.display().health(health(new Wall(Sound.SILENT, false))).orThrow();
    assertThat(troubles()).containsExactly("device-silent");
    office.display().health(health(new Wall(Sound.OFF, false))).orThrow();
    assertThat(troubles()).as("set so").isEmpty();
    office.display().health(health(new Wall(Sound.ON, true))).orThrow();
    assertThat(troubles()).containsExactly("device-cut-off");
  }

  @Test
  void everyTroubleHasARemedyInBothLanguages() {
    for (var trouble : DeviceTrouble.values()) {
      assertThat(trouble.remedy("ตู้ 1").th()).contains("ตู้ 1", "กรุณา");
      assertThat(trouble.remedy("ตู้ 1").en()).contains("ตู้ 1");
    }
  }

  @Test
  void aRevokedDeviceIsHeardNoLongerAndMissedByNobody() throws Exception {
    tell(new Kiosk(Printer.OUT_OF_PAPER));
    var id = state("kiosk").device().id();
    assertThat(revoke(RouteRole.SUPERVISOR, id)).isEqualTo(403);
    assertThat(revoke(RouteRole.ADMIN, id)).isEqualTo(204);
    assertThat(revoke(RouteRole.ADMIN, id)).isEqualTo(404);
    assertThat(troubles()).isEmpty();
    assertThat(office.rooms().deviceStates.now()).noneMatch(it -> it.device().id() == id);
    assertThat(office.kiosk().health(health(new Kiosk(Printer.READY))))
        .isInstanceOf(Answer.No.class);
  }

  @Test
  void aCopiedTokenIsToldAtItsDevice() {
    var device = state("kiosk").device();
    var machine = new Caller.Machine(device.id(), device.name(), RouteRole.KIOSK, device.counter());
    assertThat(state("kiosk").copied()).isEmpty();
    for (var address : List.of("10.0.0.5", "10.0.0.6", "10.0.0.5")) {
      office.rooms().places.heard(machine, address, office.clock().instant());
    }
    assertThat(state("kiosk").copied().orElseThrow().other()).isEqualTo("10.0.0.6");
    assertThat(state("display").copied()).isEmpty();
  }

  private int revoke(RouteRole role, int device) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(office.address().resolve("/api/devices/" + device))
              .headers(office.session(role).toArray(String[]::new))
              .DELETE()
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }
  }

  private void tell(Part part) {
    office.kiosk().health(health(part)).orThrow();
  }

  private DeviceHealth health(Part part) {
    return new DeviceHealth("0.1.0", 60, office.clock().instant(), part);
  }

  private DeviceState state(String name) {
    return office.rooms().deviceStates.now().stream()
        .filter(it -> it.device().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<Alarm> alarms() {
    return office.rooms().alarms.now().stream()
        .filter(it -> it.trouble().code().startsWith("device-"))
        .toList();
  }

  private List<String> troubles() {
    return alarms().stream().map(it -> it.trouble().code()).toList();
  }
}
