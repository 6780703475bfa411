package batq.client;

import batq.wire.BadJson;
import batq.wire.Problem;
import batq.wire.WireJson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One request and its answer, in the office's JSON; shared by the clients for devices and staff.
 */
final class Calls {
  private final HttpClient http;
  private final ServerAddress server;
  private final InstantSource clock;
  private volatile boolean strange;

  Calls(ServerAddress server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
    var builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMillis(1500));
    server.fingerprint().ifPresent(it -> builder.sslContext(new PairedServer(it, clock).context()));
    this.http = builder.build();
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.uri().resolve(path))
        .header("Accept", "application/json, application/problem+json")
        // The server may have woken in the past; what other machines say is how it finds out.
        .header("X-Client-Time", clock.instant().toString());
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
      strange = false;
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
      return new Answer.Silent<>(why(e));
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

  /**
   * Why nothing was heard. A server that could not show who it is was told nothing, no token
   * either: TLS ends before the first byte of a request.
   */
  String why(IOException failure) {
    var certificate = certificateTrouble(failure);
    strange = certificate.isPresent();
    return certificate.orElseGet(
        () -> failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  /** Whether what answered last at the server's address could not show that it is the server. */
  boolean isStrange() {
    return strange;
  }

  private static Optional<String> certificateTrouble(IOException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .filter(CertificateException.class::isInstance)
        .map(
            trouble ->
                trouble instanceof PairedServer.NotPaired
                    ? String.valueOf(trouble.getMessage())
                    : "nobody here knows the server's certificate; its fingerprint is missing ("
                        + trouble.getMessage()
                        + ")")
        .findFirst();
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
