package batq.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.TestOffice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's browser, on a computer that has the office's authority. */
@SuppressWarnings("NullAway.Init") // The fields are set before the tests.
class SessionsOverTlsTest {
  private static final String OPEN = "/api/counters/3/open";

  /** Opened, or open already. */
  private static final List<Integer> DONE = List.of(200, 409);

  @TempDir private static Path folder;

  private static Server server;
  private static HttpClient browser;

  @BeforeAll
  static void open() throws Exception {
    TestOffice.open(folder).close();
    server =
        Server.start(
            new ServerConfig(folder, "127.0.0.1", 0, Optional.of(0), new Tls.Self(), List.of()),
            new TestOffice.TestClock());
    browser = StaffComputer.with(OfficeAuthority.certificateFile(folder));
  }

  @AfterAll
  static void close() throws IOException {
    browser.close();
    server.close();
  }

  @Test
  void theCookieIsTheHostsAloneAndGoesOverTlsAlone() throws Exception {
    var cookie = signIn().headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("__Host-batq_session=");
    assertThat(List.of(cookie.split("; ?")))
        .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
        .noneMatch(it -> it.startsWith("Domain"));
  }

  @Test
  void theCookieOfPlainHttpIsNotReadOverTls() throws Exception {
    var session = signIn();
    assertThat(press(session, value(session), Optional.empty()).statusCode()).isIn(DONE);
    var plain = value(session).replace("__Host-", "");
    assertThat(press(session, plain, Optional.empty()).statusCode()).isEqualTo(401);
  }

  @Test
  void aPageThatCameInPlainIsAForeignOne() throws Exception {
    var session = signIn();
    var own = "https://localhost:" + server.port();
    assertThat(press(session, value(session), Optional.of(own)).statusCode()).isIn(DONE);
    for (var foreign : List.of(own.replace("https", "http"), own + "1", "https://evil", "null")) {
      var refused = press(session, value(session), Optional.of(foreign));
      assertThat(refused.statusCode()).as(foreign).isEqualTo(403);
      assertThat(refused.body()).contains("foreign-page");
    }
  }

  /** It would turn the visitors' plain listener off on every computer that heard it. */
  @Test
  void nothingIsSaidOfStrictTransport() throws Exception {
    assertThat(signIn().headers().firstValue("Strict-Transport-Security")).isEmpty();
    var visitors = "http://127.0.0.1:" + server.publicPort().orElseThrow() + "/health";
    var answer = browser.send(request(visitors).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> signIn() throws Exception {
    var credentials = "{\"name\":\"staff\",\"secret\":\"" + TestOffice.SECRET + "\"}";
    var answer =
        browser.send(
            request(at("/api/session"))
                .POST(HttpRequest.BodyPublishers.ofString(credentials))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private static HttpResponse<String> press(
      HttpResponse<String> session, String cookie, Optional<String> origin) throws Exception {
    var token = session.body().replaceAll("(?s).*\"csrfToken\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    var request =
        request(at(OPEN))
            .header("Cookie", cookie)
            .header("X-CSRF-Token", token)
            .POST(HttpRequest.BodyPublishers.noBody());
    origin.ifPresent(it -> request.header("Origin", it));
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String value(HttpResponse<String> session) {
    return session.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json");
  }

  private static String at(String path) {
    return "https://localhost:" + server.port() + path;
  }
}
