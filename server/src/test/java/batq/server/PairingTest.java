package batq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Pairing;
import batq.client.Pairing.Digits;
import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.ServerAddress;
import batq.client.TokenFile;
import batq.server.http.RouteRole;
import batq.wire.DeviceType;
import batq.wire.PairingOffer;
import batq.wire.PairingWish;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new device shows six digits, the admin types them, and from then on its token is its own. */
class PairingTest {
  private static final int PATIENCE_S = 60;

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestOffice office;

  record Named(String digits, String type, String name, Optional<Integer> counterId) {}

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.SUPERVISOR, RouteRole.ADMIN);
  }

  @AfterEach
  void close() throws IOException {
    http.close();
    office.close();
  }

  @Test
  void theRealClientShowsItsDigitsAndIsADeviceWhenTheyAreTyped() throws Exception {
    var shown = new LinkedBlockingQueue<Pairing.Shown>();
    var tokens = new LinkedBlockingQueue<String>();
    pairing(office.address(), DeviceType.DISPLAY, shown, tokens);
    var digits = digits(shown);
    assertThat(digits).matches("[0-9]{6}");
    assertThat(pair(digits, "display", "จอ 2").statusCode()).isEqualTo(201);
    var token = taken(tokens);
    var client = new QueueClient(office.address(), token, Patience.BACKGROUND);
    assertThat(client.board().orThrow().waiting()).isZero();
    assertThat(pair(digits, "display", "จอ 3").body()).as("typed again").contains("wrong-digits");
    assertThat(office.rooms().devices.all()).anyMatch(it -> it.name().equals("จอ 2"));
  }

  @Test
  void theTokenIsKeptForItsOwnAccountAlone() throws IOException {
    var file = new TokenFile(folder.resolve("apps/kiosk.token"));
    assertThat(file.read()).isEmpty();
    file.keep("secret-one");
    file.keep("secret-two");
    assertThat(file.read()).contains("secret-two");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder.resolve("apps"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void untilTheDigitsAreTypedTheTokenOpensNothing() throws Exception {
    var offer = begin(DeviceType.KIOSK);
    assertThat(get("/api/board", offer.token()).statusCode()).isEqualTo(401);
    assertThat(get("/api/pairings/self", offer.token()).body()).contains("\"paired\":false");
    assertThat(get("/api/pairings/self", "another").statusCode()).isEqualTo(404);
    pair(offer.digits(), "kiosk", "ตู้ 2");
    assertThat(get("/api/board", offer.token()).statusCode()).isEqualTo(200);
    assertThat(get("/api/pairings/self", offer.token()).body())
        .as("an answer that was lost is given again")
        .contains("\"paired\":true");
  }

  @Test
  void fiveWrongTriesEndTheDigits() throws Exception {
    var offer = begin(DeviceType.KIOSK);
    var wrong = offer.digits().equals("000000") ? "000001" : "000000";
    for (var i = 0; i < 5; i++) {
      assertThat(pair(wrong, "kiosk", "ตู้ 2").body()).contains("wrong-digits");
    }
    assertThat(pair(offer.digits(), "kiosk", "ตู้ 2").statusCode()).isEqualTo(404);
    assertThat(get("/api/pairings/self", offer.token()).body()).contains("pairing-over");
  }

  @Test
  void whateverElseIsWrongLeavesTheDigitsGood() throws Exception {
    var offer = begin(DeviceType.KIOSK);
    assertThat(pair(offer.digits(), "display", "จอ 2").body())
        .contains("other-kind", "ตู้รับบัตรคิว");
    assertThat(pair(offer.digits(), "kiosk", "kiosk").body()).contains("name-taken");
    assertThat(pair(offer.digits(), "kiosk", " ").statusCode()).isEqualTo(400);
    assertThat(pair(RouteRole.SUPERVISOR, offer.digits(), "kiosk", "ตู้ 2").statusCode())
        .isEqualTo(403);
    assertThat(pair(offer.digits(), "kiosk", "ตู้ 2").statusCode()).isEqualTo(201);
  }

  @Test
  void digitsAreGoodForTenMinutes() throws Exception {
    var offer = begin(DeviceType.KIOSK);
    office.clock().advance(Duration.ofMinutes(10));
    assertThat(get("/api/pairings/self", offer.token()).statusCode()).isEqualTo(404);
    assertThat(pair(RouteRole.ADMIN, offer.digits(), "kiosk", "ตู้ 2").statusCode()).isEqualTo(404);
  }

  @Test
  void oneAddressHoldsThreePlacesAndAsksTenTimes() throws Exception {
    var first = begin(DeviceType.KIOSK);
    for (var i = 0; i < 3; i++) {
      begin(DeviceType.KIOSK);
    }
    assertThat(get("/api/pairings/self", first.token()).statusCode())
        .as("the oldest makes room")
        .isEqualTo(404);
    for (var i = 4; i < 10; i++) {
      begin(DeviceType.KIOSK);
    }
    var refused = beginning(DeviceType.KIOSK);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    office.clock().advance(Duration.ofMinutes(10));
    begin(DeviceType.KIOSK);
  }

  @Test
  void aDeviceThatStartsBeforeItsServerWaitsForIt() throws Exception {
    var shown = new LinkedBlockingQueue<Pairing.Shown>();
    var tokens = new LinkedBlockingQueue<String>();
    var address = office.address();
    office.restart(
        () -> {
          pairing(address, DeviceType.KIOSK, shown, tokens);
          await()
              .atMost(Duration.ofSeconds(PATIENCE_S))
              .until(() -> shown.contains(new Pairing.NoServer(false)));
        });
    pair(digits(shown), "kiosk", "ตู้ 2");
    assertThat(taken(tokens)).isNotBlank();
  }

  @Test
  void usedUpDigitsAreFollowedByNewOnes() throws Exception {
    var shown = new LinkedBlockingQueue<Pairing.Shown>();
    pairing(office.address(), DeviceType.KIOSK, shown, new LinkedBlockingQueue<>());
    var first = digits(shown);
    office.clock().advance(Duration.ofMinutes(11));
    until(() -> !digits(shown).equals(first));
  }

  private static void pairing(
      URI server,
      DeviceType type,
      BlockingQueue<Pairing.Shown> shown,
      BlockingQueue<String> tokens) {
    var pairing = new Pairing(ServerAddress.of(server), type, InstantSource.system(), shown::add);
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                tokens.add(pairing.await());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static String digits(BlockingQueue<Pairing.Shown> shown) {
    while (true) {
      if (next(shown) instanceof Digits(var digits, var minutes)) {
        assertThat(minutes).isEqualTo(10);
        return digits;
      }
    }
  }

  private static String taken(BlockingQueue<String> tokens) {
    return next(tokens);
  }

  private static <T> T next(BlockingQueue<T> queue) {
    try {
      var it = queue.poll(PATIENCE_S, TimeUnit.SECONDS);
      if (it == null) {
        throw new AssertionError("nothing came");
      }
      return it;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(BooleanSupplier so) {
    await().atMost(Duration.ofSeconds(PATIENCE_S)).until(so::getAsBoolean);
  }

  private PairingOffer begin(DeviceType type) throws Exception {
    var answer = beginning(type);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return WireJson.read(answer.body(), PairingOffer.class);
  }

  private HttpResponse<String> beginning(DeviceType type) throws Exception {
    return send(json("/api/pairings", new PairingWish(type)));
  }

  private HttpResponse<String> pair(String digits, String type, String name) throws Exception {
    return pair(RouteRole.ADMIN, digits, type, name);
  }

  private HttpResponse<String> pair(RouteRole role, String digits, String type, String name)
      throws Exception {
    var named = new Named(digits, type, name, Optional.empty());
    return send(json("/api/devices", named).headers(office.session(role).toArray(String[]::new)));
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path).header("Authorization", "Bearer " + token).GET());
  }

  private HttpRequest.Builder json(String path, Object body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.writeBytes(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(office.address().resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
