package batq.client;

import batq.wire.BadJson;
import batq.wire.Problem;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * One request and its answer, in the office's JSON; shared by the clients for devices and staff.
 */
final class Calls {
  private final HttpClient http;
  private final URI server;

  Calls(URI server) {
    this.server = server;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(1500))
            .build();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Accept", "application/json, application/problem+json")
        // The server may have woken in the past; what other machines say is how it finds out.
        .header("X-Client-Time", Instant.now().toString());
  }

  static HttpRequest.BodyPublisher json(Object value) {
    return HttpRequest.BodyPublishers.ofByteArray(WireJson.writeBytes(value));
  }

  HttpClient http() {
    return http;
  }

  /**
   * Sends once. 2xx is read by {@code reading}; 5xx and 429 count as silence, but for a kiosk's own
   * pace; every other answer is a No.
   */
  <T> Answer<T> once(HttpRequest request, Function<HttpResponse<byte[]>, T> reading) {
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      var status = response.statusCode();
      if (status >= 200 && status < 300) {
        return new Answer.Ok<>(reading.apply(response));
      }
      var problem = problem(response);
      // A kiosk that is too fast is told so at once; asking again would make it no slower.
      var later = status == 429 && !problem.code().equals("too-fast");
      return status >= 500 || later
          ? new Answer.Silent<>("the server answered " + status)
          : new Answer.No<>(problem);
    } catch (IOException e) {
      return new Answer.Silent<>(e.getClass().getSimpleName() + ": " + e.getMessage());
    } catch (BadJson e) {
      return new Answer.Silent<>("an answer that cannot be read: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Silent<>("interrupted");
    }
  }

  /**
   * Tries until there is an answer or the patience ends. The request must be harmless to repeat.
   */
  <T> Answer<T> patiently(
      Patience patience, HttpRequest.Builder request, Function<HttpResponse<byte[]>, T> reading) {
    var deadline = System.nanoTime() + patience.inAll().toNanos();
    var answer = once(request.timeout(patience.perTry()).build(), reading);
    for (var attempt = 2;
        answer instanceof Answer.Silent && attempt <= patience.tries();
        attempt++) {
      var left = Duration.ofNanos(deadline - System.nanoTime()).minus(patience.pause());
      if (!left.isPositive() || !paused(patience.pause())) {
        return answer;
      }
      var wait = left.compareTo(patience.perTry()) < 0 ? left : patience.perTry();
      answer = once(request.timeout(wait).build(), reading);
    }
    return answer;
  }

  private static boolean paused(Duration pause) {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Problem problem(HttpResponse<byte[]> response) {
    try {
      return WireJson.read(response.body(), Problem.class);
    } catch (BadJson e) {
      return Problem.of(response.statusCode(), "unexplained", "the server gave no reason");
    }
  }
}
