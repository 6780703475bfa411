package batq.simulation.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that fit a schema, and are real where something real is known by that name. */
final class Sample {
  private final Contract contract;
  private final Known known;
  private final RandomGenerator random;

  Sample(Contract contract, Known known, RandomGenerator random) {
    this.contract = contract;
    this.known = known;
    this.random = random;
  }

  /** The fields of a body, in the caller's channel. */
  Map<String, @Nullable Object> body(JsonNode schema, Caller caller) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    for (var field : contract.resolve(schema).schema().path("properties").properties()) {
      fields.put(field.getKey(), field(field.getKey(), field.getValue(), caller));
    }
    return fields;
  }

  /** The text of a parameter in a path or query. */
  String parameter(String name, JsonNode schema) {
    var resolved = contract.resolve(schema);
    if (resolved.name().equals("TicketId")) {
      return known.ticket(random);
    }
    return known
        .value(name, random)
        .or(() -> known.value(resolved.name(), random))
        .orElseGet(() -> String.valueOf(value(schema, 0)));
  }

  private @Nullable Object field(String name, JsonNode schema, Caller caller) {
    if (name.equals("channel")) {
      return caller.role().equals("kiosk") ? "kiosk" : "staff";
    }
    if (name.equals("ticket")) {
      return known.ticket(random);
    }
    if (name.equals("current")) {
      return random.nextBoolean() ? known.ticket(random) : schema.has("anyOf") ? null : "";
    }
    if (name.equals("id") || name.equals("requestId")) {
      return random.nextInt(8) == 0 ? known.ticket(random) : known.fresh(random);
    }
    // A name alone tells what is meant where the schema says only that it is text.
    var free = schema.path("type").asString("").equals("string") && !schema.has("pattern");
    var real = known.value(name, random).filter(it -> free);
    return real.isPresent() ? real.get() : value(schema, 0);
  }

  private @Nullable Object value(JsonNode given, int depth) {
    var resolved = contract.resolve(given);
    var schema = resolved.schema();
    if (resolved.name().equals("TicketId")) {
      return known.ticket(random);
    }
    var real = known.value(resolved.name(), random);
    if (real.isPresent()) {
      var text = real.get();
      return schema.path("type").asString("").equals("integer")
          ? (Object) Integer.valueOf(text)
          : text;
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString();
    }
    if (schema.has("anyOf")) {
      return value(schema.path("anyOf").get(random.nextInt(schema.path("anyOf").size())), depth);
    }
    return plain(schema, depth);
  }

  private @Nullable Object plain(JsonNode schema, int depth) {
    return switch (schema.path("type").asString("")) {
      case "integer" -> random.nextInt(1, 5);
      case "number" -> random.nextDouble();
      case "boolean" -> random.nextBoolean();
      case "string" ->
          schema.has("pattern") ? Spelled.by(schema.path("pattern").asString(), random) : "ทดสอบ";
      case "array" ->
          depth > 3 ? List.of() : List.of(String.valueOf(value(schema.path("items"), depth + 1)));
      case "object" -> object(schema, depth);
      default -> null;
    };
  }

  private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    if (depth < 4) {
      for (var field : schema.path("properties").properties()) {
        fields.put(field.getKey(), value(field.getValue(), depth + 1));
      }
    }
    return fields;
  }
}
