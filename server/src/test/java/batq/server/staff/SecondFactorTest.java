package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.errand.Errand;
import batq.server.errand.ErrandAnswer;
import batq.server.errand.ErrandClient;
import batq.server.http.RouteRole;
import batq.server.store.DataDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The second factor of an admin: off until it is turned on, and good without internet. */
@SuppressWarnings("NullAway.Init") // The fields are set before each test.
class SecondFactorTest {
  private static final String FACTOR = "/api/staff/self/second-factor";
  private static final Map<String, String> PASSWORD = Map.of("secret", TestOffice.SECRET);

  @TempDir Path folder;
  private TestOffice office;
  private StaffBrowser admin;
  private JsonNode sheet;

  @BeforeEach
  void open() throws IOException {
    office = TestOffice.open(folder, RouteRole.ADMIN);
    admin = new StaffBrowser(office).signedIn("admin");
    assertThat(admin.post(FACTOR, Map.of("secret", "not the password")).in())
        .isEqualTo("403 wrong-secret");
    sheet = admin.post(FACTOR, PASSWORD).json();
  }

  @AfterEach
  void close() throws IOException {
    office.close();
  }

  @Test
  void itIsAskedForFromWhenItsCodeWasShownUntilItIsTurnedOff() {
    assertThat(signIn().in()).isEqualTo("200");
    assertThat(admin.post(FACTOR + "/on", Map.of("code", "000000")).in())
        .isEqualTo("401 wrong-code");
    assertThat(signIn().in()).isEqualTo("200");
    turnOn();
    assertThat(signIn().in()).isEqualTo("401 code-needed");
    assertThat(admin.post(FACTOR, PASSWORD).in()).isEqualTo("409 second-factor-on");
    assertThat(SessionsOverHttpTest.events(folder, "second-factor-on")).isEqualTo(1);
    assertThat(admin.post(FACTOR + "/off", Map.of("secret", "guess")).in())
        .isEqualTo("403 wrong-secret");
    assertThat(admin.post(FACTOR + "/off", PASSWORD).in()).isEqualTo("204");
    assertThat(signIn().in()).isEqualTo("200");
    assertThat(SessionsOverHttpTest.events(folder, "second-factor-off")).isEqualTo(1);
  }

  @Test
  void eachCodeIsGoodOnce() {
    turnOn();
    // The step whose code turned it on is used up.
    assertThat(signIn(byTime()).in()).isEqualTo("401 wrong-code");
    office.clock().advance(Duration.ofSeconds(30));
    var code = byTime();
    assertThat(signIn(code).in()).isEqualTo("200");
    assertThat(signIn(code).in()).isEqualTo("401 wrong-code");
    var other = new StaffBrowser(office);
    assertThat(other.signIn("admin", "not the password", printed(3)).in())
        .isEqualTo("401 wrong-name-or-secret");
    assertThat(signIn(printed(3)).in()).isEqualTo("200");
    assertThat(signIn(printed(3)).in()).isEqualTo("401 wrong-code");
    assertThat(signIn(printed(4).toLowerCase(java.util.Locale.ROOT)).in()).isEqualTo("200");
    assertThat(admin.get(FACTOR).body()).isEqualTo("{\"on\":true,\"codesLeft\":8}");
  }

  @Test
  void whileTheClockIsInDoubtOnlyPrintedCodesCountAndWhoeverHasTheMachineNeedsNone()
      throws IOException {
    turnOn();
    office.clock().vouchedBy(Optional.empty());
    office.restart(() -> office.clock().advance(Duration.ofSeconds(60)));
    assertThat(signIn(byTime()).in()).isEqualTo("401 clock-in-doubt");
    assertThat(signIn(printed(0)).in()).isEqualTo("200");
    var reset = new Errand.ResetStaff("admin", "another-secret");
    assertThat(ErrandClient.ask(DataDirectory.socket(folder), reset))
        .get()
        .isInstanceOf(ErrandAnswer.Done.class);
    assertThat(admin.get(FACTOR).in()).isEqualTo("401 not-signed-in");
    assertThat(new StaffBrowser(office).signIn("admin", "another-secret").in()).isEqualTo("200");
  }

  private void turnOn() {
    assertThat(admin.post(FACTOR + "/on", Map.of("code", byTime())).in()).isEqualTo("204");
  }

  private StaffBrowser.Said signIn() {
    return new StaffBrowser(office).signIn("admin", TestOffice.SECRET);
  }

  private StaffBrowser.Said signIn(String code) {
    return new StaffBrowser(office).signIn("admin", TestOffice.SECRET, code);
  }

  private String printed(int place) {
    return sheet.get("codes").get(place).asString();
  }

  /** What an app on a telephone shows, whose clock is right. */
  private String byTime() {
    var secret = decoded(sheet.get("secret").asString());
    return Totp.code(secret, Totp.stepAt(office.clock().instant()));
  }

  private static byte[] decoded(String base32) {
    var bits = new java.math.BigInteger("1");
    for (var letter : base32.toCharArray()) {
      bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(Base32.ALPHABET.indexOf(letter)));
    }
    // The leading one keeps zeros, and is a byte of its own: 32 letters are 160 bits.
    return java.util.Arrays.copyOfRange(bits.toByteArray(), 1, 1 + Totp.SECRET_BYTES);
  }
}
