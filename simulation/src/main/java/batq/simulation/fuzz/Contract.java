package batq.simulation.fuzz;

import batq.wire.WireJson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of a server, as far as a caller needs it. */
public final class Contract {
  private final JsonNode document;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

  public Contract(String document) {
    // Each schema is judged by itself, with all the others as its definitions.
    this.document =
        WireJson.read(document.replace("#/components/schemas/", "#/$defs/"), JsonNode.class);
  }

  /** One method of one path. */
  public record Operation(String method, String path, JsonNode node) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    List<String> roles() {
      var roles = new ArrayList<String>();
      node.path("x-roles").forEach(role -> roles.add(role.asString()));
      return roles;
    }

    /** What it answers with that status, if it may. */
    Optional<JsonNode> response(int status) {
      return Optional.ofNullable(node.path("responses").get(Integer.toString(status)));
    }

    /** The parameters of a place, as {@code path} and {@code query}. */
    List<JsonNode> parameters(String place) {
      var found = new ArrayList<JsonNode>();
      for (var parameter : node.path("parameters")) {
        if (parameter.path("in").asString().equals(place)) {
          found.add(parameter);
        }
      }
      return found;
    }

    /** The schema of its body of that type of content. */
    Optional<JsonNode> body(String content) {
      var schema = node.path("requestBody").path("content").path(content).path("schema");
      return Optional.of(schema).filter(JsonNode::isObject);
    }
  }

  public List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    for (var path : document.path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        operations.add(
            new Operation(
                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
      }
    }
    return operations;
  }

  /** A schema with its reference followed, and the name it was referred to by. */
  record Named(String name, JsonNode schema) {}

  Named resolve(JsonNode schema) {
    var reference = schema.path("$ref").asString("");
    if (reference.isEmpty()) {
      return new Named("", schema);
    }
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    return new Named(name, schema(name));
  }

  JsonNode schema(String name) {
    return document.path("components").path("schemas").path(name);
  }

  /** What does not fit, in words; empty when all does. */
  List<String> misfits(JsonNode schema, String json) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private Schema compiled(JsonNode schema) {
    var whole =
        ((ObjectNode) schema.deepCopy()).set("$defs", document.path("components").path("schemas"));
    return registry.getSchema(whole);
  }
}
