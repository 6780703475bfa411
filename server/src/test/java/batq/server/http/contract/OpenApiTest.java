package batq.server.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.TestOffice;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.wire.IssuedTicket;
import batq.wire.WireJson;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The document is OpenAPI 3.1 by the standard's own schema, and no route is missing from it. */
class OpenApiTest {
  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static TestOffice office;

  @BeforeAll
  static void open() throws IOException {
    office = TestOffice.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    office.close();
  }

  @Test
  void theServedDocumentIsOpenApi() throws Exception {
    assertThat(errors(served())).isEmpty();
  }

  @Test
  void aDocumentThatIsNotOpenApiIsSeen() throws Exception {
    var broken = served().replace("\"responses\"", "\"answers\"");
    assertThat(errors(broken)).isNotEmpty();
  }

  @Test
  void everyRouteIsDescribed() {
    assertThat(undescribed(office.routes()))
        .as("register it as Described.as(\"what it does\", handler).gives(…)")
        .isEmpty();
  }

  @Test
  void aRouteWithoutAWordIsSeen() {
    var planted =
        Javalin.create(
            config -> {
              config.routes.get("/api/planted", ctx -> ctx.status(204), RouteRole.ADMIN);
              config.routes.get(
                  "/api/mute", Described.as("", ctx -> ctx.status(204)), RouteRole.ADMIN);
            });
    assertThat(undescribed(Route.of(planted))).containsExactly("GET /api/mute", "GET /api/planted");
  }

  @Test
  void everyServedRouteStandsInTheDocument() throws Exception {
    var paths = WireJson.read(served(), JsonNode.class).path("paths");
    for (var route : office.routes()) {
      var operation = paths.path(route.path()).path(route.method().toLowerCase(Locale.ROOT));
      assertThat(operation.isObject()).as(route.method() + " " + route.path()).isTrue();
    }
  }

  @Test
  void aRecordIsItsFieldsAndNothingElse() {
    var schemas = new Schemas();
    schemas.of(IssuedTicket.class);
    var schema = WireJson.write(Map.of("$ref", "#/components/schemas/IssuedTicket"));
    var whole = new HashMap<String, Object>(WireJson.<Map<String, Object>>read(schema, cast()));
    whole.put("components", Map.of("schemas", schemas.named()));
    var judge =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(WireJson.write(whole), InputFormat.JSON);
    var ticket =
        """
        {"id":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","number":"3021","serviceId":"land_tax",
         "serviceName":"ชำระภาษี","series":"3","visitorClass":"general","channel":"kiosk",
         "state":"waiting","issuedAt":"2026-03-11T01:42:00Z","firstCalledAt":null,"calledAt":null,
         "counterId":null,"ahead":2,"estimateMinutes":null,"page":null}""";
    assertThat(judge.validate(ticket, InputFormat.JSON)).isEmpty();
    for (var wrong :
        List.of(
            ticket.replace("\"ahead\":2", "\"ahead\":\"2\""),
            ticket.replace("waiting", "asleep"),
            ticket.replace("\"ahead\":2,", ""),
            ticket.replace("\"ahead\":2", "\"ahead\":2,\"name\":\"somchai\""),
            ticket.replace("land_tax", "Land Tax"))) {
      assertThat(judge.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
    }
  }

  @SuppressWarnings("unchecked")
  private static Class<Map<String, Object>> cast() {
    return (Class<Map<String, Object>>) (Class<?>) Map.class;
  }

  private static List<String> undescribed(List<Route> routes) {
    return routes.stream()
        .filter(
            it ->
                it.described()
                    .filter(says -> !says.summary().isBlank() && !says.given().isEmpty())
                    .isEmpty())
        .map(it -> it.method() + " " + it.path())
        .toList();
  }

  private static List<Error> errors(String document) throws IOException {
    try (var schema = OpenApiTest.class.getResourceAsStream("/openapi/schema-3.1.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              new String(
                  java.util.Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8),
              InputFormat.JSON)
          .validate(document, InputFormat.JSON);
    }
  }

  private static String served() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(office.address().resolve("/api/openapi.json")).build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      return answer.body();
    }
  }
}
