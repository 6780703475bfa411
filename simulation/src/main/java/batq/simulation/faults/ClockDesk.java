package batq.simulation.faults;

import batq.client.StaffClient;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The person in charge, who is asked what time it is. */
final class ClockDesk implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI clock;
  private final StaffClient signedIn;

  ClockDesk(URI server, StaffClient signedIn) {
    this.clock = server.resolve("/api/clock");
    this.signedIn = signedIn;
  }

  /** Whether there is a question to the person in charge, and an alarm beside it. */
  boolean isAsked() throws IOException, InterruptedException {
    var said = JSON.readTree(answer(request().GET()));
    return said.hasNonNull("question") && !said.path("alarms").isEmpty();
  }

  /** Yes, it is right as it runs. */
  void confirm() throws IOException, InterruptedException {
    say(Map.of("confirmed", true));
  }

  void itIs(Instant now) throws IOException, InterruptedException {
    say(Map.of("now", now.toString()));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private void say(Map<String, Object> answer) throws IOException, InterruptedException {
    var body = HttpRequest.BodyPublishers.ofString(WireJson.write(answer));
    answer(request().header("X-CSRF-Token", signedIn.csrfToken()).POST(body));
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(clock)
        .timeout(LONGEST_WAIT)
        .header("Content-Type", "application/json")
        .header("Cookie", signedIn.cookie());
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("the clock's answer: " + response.body());
    }
    return response.body();
  }
}
