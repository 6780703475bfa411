package batq.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open which page, and how the others are told. */
class PageRolesTest {
  private static final byte[] NOTHING = {};

  @TempDir static Path prepared;
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static OfficeAtWork office;

  @BeforeAll
  static void start() throws IOException {
    OfficeAtWork.prepare(prepared);
    office = new OfficeAtWork(prepared, folder);
  }

  @AfterAll
  static void stop() throws IOException {
    office.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/counter", "/counter/3", "/counter/3/desk", "/today", "/devices"})
  void nobodyIsSentToSignIn(String path) {
    var answer = office.send(page(path));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
  }

  @Test
  void aScriptOfNobodyIsSentToSignInAsAWhole() {
    var answer = office.send(page("/counter/3/desk").header("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/counter", "/counter/3", "/counter/3/desk"})
  void anExecutiveReadsThatTheCounterIsNotTheirs(String path) {
    var executive = office.signIn(OfficeAtWork.EXECUTIVE);
    var answer = office.send(page(path).header("Cookie", executive.cookie()));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Shown.in(answer.body())).contains("ท่านไม่มีสิทธิ์ใช้หน้านี้");
  }

  @Test
  void eachBeginsAtTheirOwnPage() {
    assertThat(begin(OfficeAtWork.CLERK)).isEqualTo("/counter");
    assertThat(begin(OfficeAtWork.SUPERVISOR)).isEqualTo("/today");
    assertThat(begin(OfficeAtWork.EXECUTIVE)).isEqualTo("/month");
  }

  private String begin(String name) {
    var answer = office.send(page("/").header("Cookie", office.signIn(name).cookie()));
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/counter/99", "/counter/x", "/nowhere"})
  void whatIsNotThereIsSaidInWords(String path) {
    var clerk = office.signIn(OfficeAtWork.CLERK);
    var answer = office.send(page(path).header("Cookie", clerk.cookie()));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Shown.in(answer.body())).contains("ไม่พบหน้านี้");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01", "999999999-12", "2569-1", "none"})
  void whatIsNoMonthIsNotFound(String month) {
    var executive = office.signIn(OfficeAtWork.EXECUTIVE);
    var answer = office.send(page("/month/" + month).header("Cookie", executive.cookie()));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "next", "recall", "start", "finish", "no-show", "cancel", "open", "close", "pause", "call",
        "walk-up", "hold", "resume", "return", "toward", "note", "undo"
      })
  void aKeyNeedsTheRoleAndTheTokenAndItsFields(String move) {
    var path = "/counter/3/" + move;
    var form = "application/x-www-form-urlencoded";
    var clerk = office.signIn(OfficeAtWork.CLERK);
    var forged = new OfficeAtWork.Session(clerk.cookie(), "not-this");
    var executive = office.signIn(OfficeAtWork.EXECUTIVE);
    assertThat(office.post(forged, path, NOTHING, form).statusCode()).isEqualTo(403);
    assertThat(office.post(executive, path, NOTHING, form).statusCode()).isEqualTo(403);
    if (!List.of("open", "close", "undo").contains(move)) {
      assertThat(office.post(clerk, path, NOTHING, form).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void programsGetTheProblemItself() {
    var answer = office.send(HttpRequest.newBuilder(URI.create(office.address("/counter"))));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(Shown.in(answer.body())).contains("not-signed-in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batq.css text/css",
        "counter.js text/javascript",
        "Sarabun_800ExtraBold.ttf font/ttf",
        "sign.svg image/svg+xml"
      })
  void anAssetHasItsTypeAndIsSentOnce(String line) {
    var words = line.split(" ");
    var address = URI.create(office.address("/assets/" + words[0]));
    var first = office.send(HttpRequest.newBuilder(address));
    assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith(words[1]);
    assertThat(first.headers().firstValue("Cache-Control")).isPresent();
    var etag = first.headers().firstValue("ETag").orElseThrow();
    var again = office.send(HttpRequest.newBuilder(address).header("If-None-Match", etag));
    assertThat(again.statusCode()).isEqualTo(304);
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(URI.create(office.address(path))).header("Accept", "text/html");
  }
}
