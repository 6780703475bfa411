package batq.server.http.contract;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.wire.CounterId;
import batq.wire.Problem;
import batq.wire.TicketId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The routes as an OpenAPI 3.1 document (spec.openapis.org/oas/v3.1.1). */
public final class OpenApi {
  private static final String PROBLEM = "application/problem+json";
  private static final Map<String, Class<?>> KNOWN_PARAMETERS =
      Map.of("id", TicketId.class, "counter", CounterId.class);

  private final Schemas schemas = new Schemas();
  private final List<Route> routes;

  private OpenApi(List<Route> routes) {
    this.routes = routes;
  }

  /** The document; a route without a description is left out of it. */
  public static Map<String, Object> of(List<Route> routes) {
    return new OpenApi(routes).document();
  }

  private Map<String, Object> document() {
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.1");
    document.put(
        "info",
        Map.of(
            "title", "BatQ",
            "version", "1",
            "description",
                "What devices, staff and pages ask of the server of one office's queue."));
    document.put("servers", List.of(Map.of("url", "/")));
    var paths = new TreeMap<String, Map<String, Object>>();
    for (var route : routes) {
      route
          .described()
          .ifPresent(
              it ->
                  paths
                      .computeIfAbsent(route.path(), path -> new TreeMap<>())
                      .put(route.method().toLowerCase(Locale.ROOT), operation(route, it)));
    }
    document.put("paths", paths);
    document.put("components", components());
    return document;
  }

  private Map<String, Object> components() {
    var bearer = Map.of("type", "http", "scheme", "bearer", "description", "the token of a device");
    var session =
        Map.of(
            "type", "apiKey",
            "in", "cookie",
            "name", "batq_session",
            "description",
                "a session of a person, over TLS named __Host-batq_session; an unsafe method also"
                    + " needs its X-CSRF-Token");
    return Map.of(
        "schemas", schemas.named(), "securitySchemes", Map.of("device", bearer, "person", session));
  }

  private Map<String, Object> operation(Route route, Described described) {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("summary", described.summary());
    operation.put("x-roles", route.roles().stream().sorted().map(OpenApi::word).toList());
    operation.put("security", security(route.roles()));
    var parameters = parameters(route, described);
    if (!parameters.isEmpty()) {
      operation.put("parameters", parameters);
    }
    described.takes().ifPresent(body -> operation.put("requestBody", body(body)));
    operation.put("responses", responses(route, described));
    return operation;
  }

  private static List<Map<String, Object>> security(Collection<RouteRole> roles) {
    if (roles.contains(RouteRole.ANYONE)) {
      return List.of();
    }
    var ways = new ArrayList<Map<String, Object>>();
    if (roles.stream().anyMatch(RouteRole::isDevice)) {
      ways.add(Map.of("device", List.of()));
    }
    if (roles.stream().anyMatch(role -> !role.isDevice())) {
      ways.add(Map.of("person", List.of()));
    }
    return ways;
  }

  private List<Map<String, Object>> parameters(Route route, Described described) {
    var parameters = new ArrayList<Map<String, Object>>();
    for (var name : route.pathParameters()) {
      var own =
          described.parameters().stream()
              .filter(it -> it.place() == Described.Place.PATH && it.name().equals(name))
              .findFirst()
              .or(() -> known(name))
              .orElseThrow(
                  () -> new IllegalStateException("what is {" + name + "} in " + route.path()));
      parameters.add(parameter(own, true));
    }
    described.parameters().stream()
        .filter(it -> it.place() == Described.Place.QUERY)
        .forEach(it -> parameters.add(parameter(it, false)));
    return parameters;
  }

  private static Optional<Described.Parameter> known(String name) {
    return Optional.ofNullable(KNOWN_PARAMETERS.get(name))
        .map(type -> new Described.Parameter(name, Described.Place.PATH, type, Optional.empty()));
  }

  private Map<String, Object> parameter(Described.Parameter of, boolean required) {
    var schema =
        of.spelling()
            .<Map<String, Object>>map(it -> Map.of("type", "string", "pattern", "^" + it + "$"))
            .orElseGet(() -> schemas.of(of.type()));
    return Map.of(
        "name",
        of.name(),
        "in",
        of.place().name().toLowerCase(Locale.ROOT),
        "required",
        required,
        "schema",
        schema);
  }

  private Map<String, Object> body(Described.Body body) {
    return switch (body) {
      case Described.Json(var type) ->
          Map.of("required", true, "content", content("application/json", schemas.of(type)));
      case Described.Form(var fields) -> {
        var properties = new TreeMap<String, Object>();
        fields.forEach(field -> properties.put(field, Map.of("type", "string")));
        var schema = Map.of("type", "object", "properties", properties, "required", fields);
        yield Map.of(
            "required", true, "content", content("application/x-www-form-urlencoded", schema));
      }
    };
  }

  private Map<String, Object> responses(Route route, Described described) {
    var responses = new TreeMap<String, Object>();
    var page = !route.path().startsWith("/api/");
    Refusals.of(route, described)
        .forEach(
            (status, codes) ->
                responses.put(Integer.toString(status), refusal(status, codes, page)));
    if (page && !route.open()) {
      // Nobody at a browser is led to the page for signing in.
      responses.put("303", Map.of("description", "to the sign-in page"));
    }
    for (var given : described.given()) {
      responses.merge(
          Integer.toString(given.status()), answer(given), (before, more) -> both(before, more));
    }
    return responses;
  }

  private Map<String, Object> answer(Described.Given given) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("description", "done");
    given
        .content()
        .ifPresent(
            type -> {
              // A stream is text without an end; the record of its data stands among the schemas.
              var events = type.equals("text/event-stream");
              var schema = given.type().map(schemas::of).filter(it -> !events);
              answer.put("content", content(type, schema.orElse(Map.of())));
            });
    return answer;
  }

  private Map<String, Object> refusal(int status, Collection<String> codes, boolean page) {
    var these =
        Map.of("status", Map.of("const", status), "code", Map.of("enum", List.copyOf(codes)));
    Map<String, Object> schema =
        Map.of("allOf", List.of(schemas.of(Problem.class), Map.of("properties", these)));
    var content = new TreeMap<>(content(PROBLEM, schema));
    if (page) {
      // A person at a browser reads a page instead.
      content.put(Answers.HTML, Map.of());
    }
    return Map.of("description", String.join(", ", codes), "content", content);
  }

  private static Map<String, Object> content(String type, Map<String, Object> schema) {
    return Map.of(type, schema.isEmpty() ? Map.of() : Map.of("schema", schema));
  }

  /** Two answers of one status: either content may come. */
  @SuppressWarnings("unchecked") // Both were built above.
  private static Object both(Object before, Object more) {
    var one = (Map<String, Object>) before;
    var other = (Map<String, Object>) more;
    var content = new TreeMap<>((Map<String, Object>) one.getOrDefault("content", Map.of()));
    content.putAll((Map<String, Object>) other.getOrDefault("content", Map.of()));
    var merged = new LinkedHashMap<>(one);
    merged.put("content", content);
    return merged;
  }

  private static String word(RouteRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
