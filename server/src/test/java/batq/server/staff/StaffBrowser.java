package batq.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A browser: keeps its cookies, and sends the token of the page that it has. */
final class StaffBrowser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestOffice office;
  private final Map<String, String> cookies = new HashMap<>();
  private String csrf = "";

  StaffBrowser(TestOffice office) {
    this.office = office;
  }

  /** What was answered. */
  record Said(int status, String body, List<String> setCookies) {
    /** The status, with the code of a problem. */
    String in() {
      return status >= 400 ? status + " " + json().get("code").asString() : "" + status;
    }

    JsonNode json() {
      return WireJson.read(body, JsonNode.class);
    }
  }

  StaffBrowser signedIn(String name) {
    assertThat(signIn(name, TestOffice.SECRET).in()).isEqualTo("200");
    return this;
  }

  Said signIn(String name, String secret) {
    return begun(post("/api/session", Map.of("name", name, "secret", secret)));
  }

  Said signIn(String name, String secret, String code) {
    return begun(post("/api/session/code", Map.of("name", name, "secret", secret, "code", code)));
  }

  Said signInByPin(int staffId, String pin) {
    return begun(post("/api/session/pin", Map.of("staffId", staffId, "pin", pin)));
  }

  Said get(String path) {
    return send(request(path).GET());
  }

  Said delete(String path) {
    return send(request(path).DELETE());
  }

  Said post(String path) {
    return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }

  Said post(String path, Object body) {
    var json = HttpRequest.BodyPublishers.ofByteArray(WireJson.writeBytes(body));
    return send(request(path).header("Content-Type", "application/json").POST(json));
  }

  /** A stream, open. */
  HttpResponse<java.io.InputStream> stream(String path) {
    try {
      return HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token of its session, as it stands in the cookie. */
  String sessionToken() {
    return cookies.getOrDefault(SessionRoutes.COOKIE, "");
  }

  /** Somebody else's browser with a session's token that was seen. */
  StaffBrowser thief(String token) {
    var thief = new StaffBrowser(office);
    thief.cookies.put(SessionRoutes.COOKIE, token);
    thief.csrf = csrf;
    return thief;
  }

  private Said begun(Said said) {
    if (said.status() == 200) {
      csrf = said.json().get("csrfToken").asString();
    }
    return said;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(office.address().resolve(path));
    if (!csrf.isEmpty()) {
      request.header("X-CSRF-Token", csrf);
    }
    if (!cookies.isEmpty()) {
      var all =
          cookies.entrySet().stream()
              .map(it -> it.getKey() + "=" + it.getValue())
              .collect(Collectors.joining("; "));
      request.header("Cookie", all);
    }
    return request;
  }

  private Said send(HttpRequest.Builder request) {
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var set = answer.headers().allValues("Set-Cookie");
      for (var cookie : set) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return new Said(answer.statusCode(), answer.body(), set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
