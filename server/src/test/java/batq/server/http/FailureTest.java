package batq.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What goes wrong inside stays inside: the answer says that it failed, and nothing of why. */
class FailureTest {
  private static final String INSIDE = "SELECT secret FROM staff WHERE name = 'สมศรี'";

  @Test
  void anAnswerToAFailureTellsNothingOfIt() throws Exception {
    var listener =
        Http.listener(
                new Door("127.0.0.1", 0, Limits.SHIPPED),
                ctx -> new Caller.Nobody(),
                RefusalPage.NONE,
                routes ->
                    routes.get(
                        "/planted",
                        ctx -> {
                          throw new IllegalStateException(INSIDE);
                        },
                        RouteRole.ANYONE))
            .start();
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + listener.port() + "/planted");
      var answer =
          http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body())
          .contains("\"code\":\"failed\"")
          .doesNotContain("SELECT", "สมศรี", "Exception", "batq");
    } finally {
      listener.stop();
    }
  }
}
