package batq.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.wire.Problem;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract at its door: what is not exactly right is a problem with a code, never a 5xx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // The fields are set before all tests.
class ContractTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private TestOffice office;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    office = TestOffice.open(folder, RouteRole.STAFF, RouteRole.EXECUTIVE);
  }

  @AfterAll
  void close() throws IOException {
    office.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unknown field   | {"id":"ID","serviceId":"info","visitorClass":"general","channel":"kiosk","x":1}
          missing field   | {"id":"ID","serviceId":"info","visitorClass":"general"}
          null field      | {"id":"ID","serviceId":"info","visitorClass":null,"channel":"kiosk"}
          doubled field   | {"id":"ID","serviceId":"info","serviceId":"info","visitorClass":"general","channel":"kiosk"}
          number for text | {"id":"ID","serviceId":7,"visitorClass":"general","channel":"kiosk"}
          number for enum | {"id":"ID","serviceId":"info","visitorClass":"general","channel":0}
          loose uuid      | {"id":"1-1-1-1-1","serviceId":"info","visitorClass":"general","channel":"kiosk"}
          upper-case uuid | {"id":"3F2504E0-4F89-41D3-9A0C-0305E82C3301","serviceId":"info","visitorClass":"general","channel":"kiosk"}
          wrong channel   | {"id":"ID","serviceId":"info","visitorClass":"general","channel":"staff"}
          unknown class   | {"id":"ID","serviceId":"info","visitorClass":"king","channel":"kiosk"}
          cut             | {"id":"ID","serviceId":
          trailing        | {"id":"ID","serviceId":"info","visitorClass":"general","channel":"kiosk"} []
          a list          | [1,2,3]
          """)
  void aRequestThatIsNotExactlyRightIsRefusedWithItsReason(String what, String body) {
    var answer =
        issue(body.replace("ID", TicketId.random().toString()).getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(what).isEqualTo(400);
    assertThat(problem(answer).code()).as(what).isEqualTo("bad-request");
  }

  @Test
  void theFieldIsNamed() {
    var answer = issue("{\"id\":\"x\",\"serviceId\":\"info\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(problem(answer).field()).contains("id");
  }

  @Test
  void brokenUtf8IsRefused() {
    assertThat(issue(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}).statusCode())
        .isEqualTo(400);
  }

  @Test
  void hugeAndNestedInputIsRefused() {
    assertThat(issue("x".repeat(70_000).getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(413);
    assertThat(issue("[".repeat(20_000).getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/catalogue",
        "/api/board",
        "/api/events",
        "/api/tickets/3f2504e0-4f89-41d3-9a0c-0305e82c3301"
      })
  void nobodyIsToldNothing(String path) {
    assertThat(get(path, "").statusCode()).isEqualTo(401);
    assertThat(get(path, "Bearer wrong").statusCode()).isEqualTo(401);
  }

  @Test
  void aDisplayCannotIssueAndAKioskCannotCall() {
    var body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(post("/api/tickets", office.displayToken(), body).statusCode()).isEqualTo(403);
    assertThat(post("/api/counters/3/next", office.kioskToken(), body).statusCode()).isEqualTo(403);
  }

  @Test
  void aCountersKeyActsAtItsOwnCounterAlone() {
    var nothing = new byte[0];
    assertThat(post("/api/counters/3/open", office.counterKeyToken(), nothing).statusCode())
        .isEqualTo(200);
    assertThat(post("/api/counters/2/open", office.counterKeyToken(), nothing).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aCookieWithoutTheTokenOfItsPageChangesNothing() {
    var signIn =
        send(
            HttpRequest.newBuilder(at("/api/session"))
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"staff\",\"secret\":\"%s\"}".formatted(TestOffice.SECRET))));
    var setCookie = signIn.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(setCookie).contains("HttpOnly").contains("SameSite=Strict");
    var forged =
        send(
            HttpRequest.newBuilder(at("/api/counters/1/open"))
                .header("Cookie", setCookie.split(";", 2)[0])
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(problem(forged).code()).isEqualTo("csrf");
  }

  @Test
  void guessingASecretBecomesSlow() {
    var last = 0;
    for (var i = 0; i < 8; i++) {
      last =
          send(HttpRequest.newBuilder(at("/api/session"))
                  .header("Content-Type", "application/json")
                  .POST(
                      HttpRequest.BodyPublishers.ofString(
                          "{\"name\":\"executive\",\"secret\":\"guess\"}")))
              .statusCode();
    }
    assertThat(last).isEqualTo(429);
    office.clock().advance(java.time.Duration.ofMinutes(6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/tickets/ID/rating", "/api/devices/self/leases"})
  void aMoveThatIsNotBuiltYetIsNotFound(String path) {
    var answer =
        post(
            path.replace("ID", TicketId.random().toString()),
            office.counterKeyToken(),
            new byte[0]);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(problem(answer).code()).isEqualTo("not-found");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    var headers = get("/health", "").headers();
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void noByteOfCatalogueOrBoardNamesASensitiveService() {
    for (var path : new String[] {"/api/catalogue", "/api/board"}) {
      assertThat(get(path, "Bearer " + office.kioskToken()).body())
          .doesNotContain("aids")
          .doesNotContain("เอดส์")
          .doesNotContain("\"disability\"");
    }
  }

  private HttpResponse<String> issue(byte[] body) {
    return post("/api/tickets", office.kioskToken(), body);
  }

  private HttpResponse<String> post(String path, String token, byte[] body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private HttpResponse<String> get(String path, String authorization) {
    var request = HttpRequest.newBuilder(at(path)).GET();
    return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return office.address().resolve(path);
  }

  private static Problem problem(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return WireJson.read(answer.body(), Problem.class);
  }
}
