package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import batq.server.device.Alarm;
import batq.server.errand.Errand;
import batq.server.errand.ErrandAnswer;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody copies the kiosk's token to a laptop (TRUST scene 4). */
class StolenTokenTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Optional<TestOffice> opened = Optional.empty();
  private final HttpClient kiosk = HttpClient.newHttpClient();
  private Optional<HttpClient> laptop = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    assumeTrue(
        System.getProperty("os.name").equals("Linux"),
        "skipped: other systems have no second loopback address");
    opened = Optional.of(TestOffice.open(folder));
    var other = InetAddress.getByName("127.0.0.9");
    laptop = Optional.of(HttpClient.newBuilder().localAddress(other).build());
  }

  @AfterEach
  void close() throws IOException {
    kiosk.shutdownNow();
    laptop.ifPresent(HttpClient::shutdownNow);
    if (opened.isPresent()) {
      office().close();
    }
  }

  @Test
  void aSecondPlaceRaisesAnAlarm() throws Exception {
    press(kiosk, office().kioskToken());
    press(laptop(), office().kioskToken());
    press(kiosk, office().kioskToken());
    assertThat(office().rooms().places.alarms())
        .singleElement()
        .isInstanceOfSatisfying(
            Alarm.SecondPlace.class,
            alarm -> {
              assertThat(alarm.deviceName()).isEqualTo("kiosk");
              assertThat(alarm.address()).isEqualTo("127.0.0.1");
              assertThat(alarm.other()).isEqualTo("127.0.0.9");
            });
  }

  /** The control: a device that is carried to another socket is no thief. */
  @Test
  void aDeviceThatMovesRaisesNone() throws Exception {
    press(kiosk, office().kioskToken());
    press(laptop(), office().kioskToken());
    press(laptop(), office().kioskToken());
    office().clock().advance(Duration.ofHours(3));
    press(kiosk, office().kioskToken());
    assertThat(office().rooms().places.alarms()).isEmpty();
  }

  @Test
  void aRevokedTokenIsDeadAtOnceAndOthersAreNot() throws Exception {
    assertThat(press(laptop(), office().kioskToken())).isEqualTo(201);
    assertThat(revoked("kiosk")).isInstanceOf(ErrandAnswer.Done.class);
    assertThat(press(laptop(), office().kioskToken())).isEqualTo(401);
    assertThat(press(kiosk, office().kioskToken())).isEqualTo(401);
    assertThat(office().board()).isNotNull();
    office().restart();
    assertThat(press(kiosk, office().kioskToken())).isEqualTo(401);
    assertThat(revoked("kiosk")).isInstanceOf(ErrandAnswer.Failed.class);
  }

  @Test
  void theLogTellsWhatTheTokenDidAndThatItWasRevoked() throws Exception {
    press(laptop(), office().kioskToken());
    revoked("kiosk");
    var actors =
        office()
            .rooms()
            .database
            .read(
                sql ->
                    sql.list(
                        "SELECT name || ' by ' || actor AS told FROM event WHERE name IN ('issued', 'device-revoked') ORDER BY sequence",
                        row -> row.text("told")));
    assertThat(actors).containsExactly("issued by device:1", "device-revoked by batq");
  }

  @Test
  void aStreamThatIsOpenEndsWithItsToken() throws Exception {
    var stream =
        laptop()
            .send(
                request("/api/events", office().displayToken()).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(stream.statusCode()).isEqualTo(200);
    var ended = Thread.ofVirtual().start(() -> readToTheEnd(stream.body()));
    assertThat(revoked("display")).isInstanceOf(ErrandAnswer.Done.class);
    await().atMost(PATIENCE).until(() -> !ended.isAlive());
  }

  private ErrandAnswer revoked(String name) {
    return office().rooms().errands().run(new Errand.RevokeDevice(name));
  }

  private static void readToTheEnd(java.io.InputStream stream) {
    try (stream) {
      stream.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // Cut, which is an end as well.
    }
  }

  private int press(HttpClient from, String token) throws Exception {
    var ticket = TestOffice.request("land_tax", VisitorClass.GENERAL);
    return from.send(
            request("/api/tickets", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.writeBytes(ticket)))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .statusCode();
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(office().address().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private HttpClient laptop() {
    return laptop.orElseThrow();
  }

  private TestOffice office() {
    return opened.orElseThrow();
  }
}
