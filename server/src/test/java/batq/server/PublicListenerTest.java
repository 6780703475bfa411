package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the visitors' listener there is nothing of the office, whoever asks. */
class PublicListenerTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @SuppressWarnings("NullAway.Init")
  private Server server;

  @SuppressWarnings("NullAway.Init")
  private String kiosk;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    var clock = new TestOffice.TestClock();
    try (var office = TestOffice.open(folder)) {
      kiosk = office.kioskToken();
    }
    server =
        Server.start(new ServerConfig(folder, "127.0.0.1", 0, Optional.of(0), List.of()), clock);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    http.close();
  }

  @Test
  void visitorsLearnThatItWorks() throws Exception {
    assertThat(ask(publicPort(), "GET", "/health").body()).startsWith("{\"status\":\"ok\"");
  }

  /** What a visitor's own page is made of. */
  private static final Set<String> OF_THE_TICKETS_PAGE =
      Set.of(
          "/assets/tokens.css",
          "/assets/batq.css",
          "/assets/ticket.css",
          "/assets/batq.js",
          "/assets/ticket.js",
          "/assets/sign.svg",
          "/assets/Sarabun_400Regular.ttf",
          "/assets/Sarabun_600SemiBold.ttf",
          "/assets/Sarabun_700Bold.ttf",
          "/assets/Sarabun_800ExtraBold.ttf");

  @Test
  void everythingElseIsNotFoundThere() throws Exception {
    for (var asset : OF_THE_TICKETS_PAGE) {
      assertThat(ask(publicPort(), "GET", asset).statusCode()).as(asset).isEqualTo(200);
    }
    for (var route : server.routes()) {
      if (!route.path().equals("/health") && !OF_THE_TICKETS_PAGE.contains(route.path())) {
        var path = route.path().replaceAll("\\{[a-z]+}", "1");
        assertThat(ask(publicPort(), route.method(), path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  /** The control: the same question is answered at the other door. */
  @Test
  void itIsTheDoorThatMakesTheDifference() throws Exception {
    assertThat(ask(server.port(), "GET", "/api/board").statusCode()).isEqualTo(200);
    assertThat(ask(publicPort(), "GET", "/api/board").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutItsSettingNothingListensForThem(@TempDir Path other) throws IOException {
    try (var office = TestOffice.open(other)) {
      assertThat(office.publicPort()).isEmpty();
    }
  }

  private int publicPort() {
    return server.publicPort().orElseThrow();
  }

  private HttpResponse<String> ask(int port, String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + kiosk)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
