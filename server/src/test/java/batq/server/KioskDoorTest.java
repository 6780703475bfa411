package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.client.IssueOutcome;
import batq.server.device.Alarm;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child at the button (TRUST.md scene 1): the server's share of it. */
class KioskDoorTest {
  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder);
    pace(5);
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void fiveTicketsInTenSecondsThenAFriendlyPause() throws Exception {
    for (var press = 0; press < 5; press++) {
      assertThat(press().statusCode()).isEqualTo(201);
    }
    var sixth = press();
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValue("Retry-After")).contains("10");
    assertThat(sixth.body()).contains("too-fast").contains("กรุณารอสักครู่");
    office.clock().advance(Duration.ofSeconds(10));
    assertThat(press().statusCode()).isEqualTo(201);
  }

  @Test
  void theKioskIsToldAtOnceAndMayShowTheSentence() {
    for (var press = 0; press < 5; press++) {
      assertThat(office.kiosk().issue(request())).isInstanceOf(IssueOutcome.Issued.class);
    }
    assertThat(office.kiosk().issue(request()))
        .isInstanceOfSatisfying(
            IssueOutcome.Refused.class, it -> assertThat(it.refusal().detail()).contains("ขออภัย"));
  }

  @Test
  void aLostAnswerIsNoSecondPress() throws Exception {
    var request = request();
    assertThat(send(request).statusCode()).isEqualTo(201);
    for (var press = 0; press < 4; press++) {
      press();
    }
    assertThat(press().statusCode()).isEqualTo(429);
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  @Test
  void whatGaveNoTicketDoesNotCount() throws Exception {
    for (var press = 0; press < 9; press++) {
      assertThat(send(TestOffice.request("nothing_here", VisitorClass.GENERAL)).statusCode())
          .isEqualTo(404);
    }
    assertThat(press().statusCode()).isEqualTo(201);
  }

  @Test
  void moreThanFiveOfOneServiceWithinAMinuteRaiseAnAlarm() throws Exception {
    for (var press = 0; press < 5; press++) {
      press();
      office.clock().advance(Duration.ofSeconds(5));
    }
    assertThat(office.rooms().pace.alarms(office.rooms().clock.now())).isEmpty();
    press();
    assertThat(office.rooms().pace.alarms(office.rooms().clock.now()))
        .singleElement()
        .isInstanceOfSatisfying(
            Alarm.ManyOfOneService.class,
            alarm -> {
              assertThat(alarm.deviceName()).isEqualTo("kiosk");
              assertThat(alarm.service()).isEqualTo(new ServiceId("land_tax"));
              assertThat(alarm.tickets()).isEqualTo(6);
            });
  }

  @Test
  void anOrdinaryMorningRaisesNone() throws Exception {
    for (var press = 0; press < 20; press++) {
      assertThat(press().statusCode()).isEqualTo(201);
      office.clock().advance(Duration.ofSeconds(13));
    }
    assertThat(office.rooms().pace.alarms(office.rooms().clock.now())).isEmpty();
  }

  /** The control: where the office sets no bound, a child gets all the paper there is. */
  @Test
  void withoutTheBoundEveryPressIsATicket() throws Exception {
    pace(0);
    for (var press = 0; press < 30; press++) {
      assertThat(press().statusCode()).isEqualTo(201);
    }
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

  private HttpResponse<String> press() throws Exception {
    return send(request());
  }

  private static IssueTicket request() {
    return TestOffice.request("land_tax", VisitorClass.GENERAL);
  }

  private HttpResponse<String> send(IssueTicket request) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(office.address().resolve("/api/tickets"))
              .header("Authorization", "Bearer " + office.kioskToken())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.writeBytes(request)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
