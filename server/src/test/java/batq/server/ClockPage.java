package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who signed in and asks for the office's time, over real HTTP and nothing else. */
final class ClockPage {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;
  private final String cookie;
  private final String csrf;

  private ClockPage(URI address, String cookie, String csrf) {
    this.address = address;
    this.cookie = cookie;
    this.csrf = csrf;
  }

  static ClockPage signIn(TestOffice office, String name) {
    var body = "{\"name\":\"%s\",\"secret\":\"%s\"}".formatted(name, TestOffice.SECRET);
    var answer =
        send(
            HttpRequest.newBuilder(office.address().resolve("/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    var csrf = JSON.readTree(answer.body()).get("csrfToken").asString();
    return new ClockPage(office.address(), cookie, csrf);
  }

  JsonNode look() {
    var answer = send(request().GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  /** As {@link #look()}, and the browser says what time it has. */
  JsonNode lookSaying(String time) {
    var answer = send(request().header("X-Client-Time", time).GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  JsonNode yes() {
    return answered("{\"confirmed\":true}");
  }

  JsonNode itIs(Instant now) {
    return answered("{\"now\":\"%s\"}".formatted(now));
  }

  int status(String body) {
    return post(body).statusCode();
  }

  static Instant now(JsonNode clock) {
    return OffsetDateTime.parse(clock.get("now").asString()).toInstant();
  }

  static List<String> alarms(JsonNode clock) {
    return clock.get("alarms").valueStream().map(each -> each.get("kind").asString()).toList();
  }

  private JsonNode answered(String body) {
    var answer = post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(String body) {
    return send(
        request()
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(address.resolve("/api/clock")).header("Cookie", cookie);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
