package batq.server.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.wire.Problem;
import batq.wire.TicketId;
import batq.wire.WireJson;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every route is called as every role and as nobody, and the table of it is as the code is. */
class RightsTest {
  private static final Path PAGE = Path.of("..", "docs", "rights.md");
  private static final RouteRole[] PEOPLE = {
    RouteRole.STAFF, RouteRole.HELPER, RouteRole.SUPERVISOR, RouteRole.EXECUTIVE, RouteRole.ADMIN
  };

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static TestOffice office;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<RouteRole, List<String>> HEADERS = new EnumMap<>(RouteRole.class);

  @BeforeAll
  static void open() throws IOException {
    office = TestOffice.open(folder, PEOPLE);
    HEADERS.put(RouteRole.ANYONE, List.of());
    HEADERS.put(RouteRole.KIOSK, bearer(office.kioskToken()));
    HEADERS.put(RouteRole.DISPLAY, bearer(office.displayToken()));
    HEADERS.put(RouteRole.COUNTER_DEVICE, bearer(office.counterKeyToken()));
    HEADERS.put(RouteRole.RATING_DEVICE, bearer(office.ratingToken()));
    for (var role : PEOPLE) {
      HEADERS.put(role, office.session(role));
    }
  }

  @AfterAll
  static void close() throws IOException {
    office.close();
    HTTP.close();
  }

  @Test
  void thePageIsAsTheCodeIs() throws IOException {
    var page = Rights.page(office.routes());
    if (Boolean.getBoolean("batq.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/rights.md is out of date; -Dbatq.write=true writes it")
        .isEqualTo(page);
  }

  @Test
  void thePageShowsANewRight() {
    var planted =
        Javalin.create(
            config ->
                config.routes.get(
                    "/api/planted",
                    Described.as("planted", ctx -> ctx.status(204)).gives(204),
                    RouteRole.HELPER));
    assertThat(Rights.page(Route.of(planted)))
        .contains("| `GET /api/planted` |  |  |  |  |  |  | ● |  |  |  |");
  }

  @ParameterizedTest
  @EnumSource
  void eachRoleMayCallItsRoutesAndNoOther(RouteRole role) throws Exception {
    var wrong = new ArrayList<String>();
    for (var route : office.routes()) {
      var may = route.open() || route.roles().contains(role);
      if (refusedByRole(route, role) == may) {
        wrong.add(route.method() + " " + route.path() + (may ? " refuses " : " lets in ") + role);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void anUnsafeRouteNeedsTheTokenOfThePage() throws Exception {
    var cookieAlone = office.session(RouteRole.ADMIN).subList(0, 2);
    for (var route : office.routes()) {
      if (route.unsafe() && (route.open() || route.roles().contains(RouteRole.ADMIN))) {
        assertThat(call(route, cookieAlone).status()).as(route.path()).isEqualTo(403);
      }
    }
  }

  /** Whether the door itself says no, rather than the room behind it. */
  private static boolean refusedByRole(Route route, RouteRole role) throws Exception {
    // Signing out would end the session with which the next route is called.
    var headers =
        route.method().equals("DELETE") && !role.isDevice() && role != RouteRole.ANYONE
            ? office.session(role)
            : HEADERS.getOrDefault(role, List.of());
    var answer = call(route, headers);
    return answer.status() == 401 && answer.code().equals("not-signed-in")
        || answer.status() == 403 && answer.code().equals("not-allowed");
  }

  private record Said(int status, String code) {}

  private static Said call(Route route, List<String> headers) throws Exception {
    var path =
        route
            .path()
            .replace("{id}", TicketId.random().toString())
            .replace("{counter}", "3")
            .replaceAll("\\{[a-z]+}", "none");
    var request =
        HttpRequest.newBuilder(office.address().resolve(path))
            .method(route.method(), HttpRequest.BodyPublishers.noBody());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    // A stream has no end: only its head is awaited.
    var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    try (var body = answer.body()) {
      return new Said(answer.statusCode(), code(answer, body));
    }
  }

  private static String code(HttpResponse<InputStream> answer, InputStream body)
      throws IOException {
    var problem = answer.headers().firstValue("Content-Type").orElse("").contains("problem+json");
    return problem ? WireJson.read(body.readAllBytes(), Problem.class).code() : "";
  }

  private static List<String> bearer(String token) {
    return List.of("Authorization", "Bearer " + token);
  }
}
