package batq.server.http.contract;

import batq.wire.Spelling;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Records as JSON Schema 2020-12, by the rules of {@code WireJson}: every field is there, an empty
 * Optional is null, no field is unknown, small types are their text or number (decision 0014).
 */
final class Schemas {
  private static final Map<Class<?>, Map<String, Object>> PLAIN =
      Map.of(
          String.class, Map.of("type", "string"),
          int.class, Map.of("type", "integer", "format", "int32"),
          Integer.class, Map.of("type", "integer", "format", "int32"),
          long.class, Map.of("type", "integer", "format", "int64"),
          double.class, Map.of("type", "number"),
          boolean.class, Map.of("type", "boolean"),
          Long.class, Map.of("type", "integer", "format", "int64"),
          Instant.class, Map.of("type", "string", "format", "date-time"),
          OffsetDateTime.class, Map.of("type", "string", "format", "date-time"),
          LocalDate.class, Map.of("type", "string", "format", "date"));

  private final Map<String, Object> named = new TreeMap<>();

  /** Every schema that has a name, as {@code components.schemas} holds them. */
  Map<String, Object> named() {
    return named;
  }

  /** The schema of a type, or a reference to it; what it needs by name is kept. */
  Map<String, Object> of(Type type) {
    return switch (type) {
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain when PLAIN.containsKey(plain) -> PLAIN.getOrDefault(plain, Map.of());
      case Class<?> map when Map.class.isAssignableFrom(map) -> Map.of("type", "object");
      case Class<?> own -> reference(own);
      default -> throw new IllegalArgumentException("no schema is known for " + type);
    };
  }

  private Map<String, Object> ofGeneric(ParameterizedType generic) {
    var last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
    var inner = of(last);
    if (generic.getRawType() == List.class) {
      return Map.of("type", "array", "items", inner);
    }
    if (generic.getRawType() == Set.class) {
      return Map.of("type", "array", "items", inner, "uniqueItems", true);
    }
    if (generic.getRawType() == Optional.class) {
      return Map.of("anyOf", List.of(inner, Map.of("type", "null")));
    }
    if (generic.getRawType() == Map.class) {
      return Map.of("type", "object", "additionalProperties", inner);
    }
    throw new IllegalArgumentException("no schema is known for " + generic);
  }

  private Map<String, Object> reference(Class<?> type) {
    var name = name(type);
    if (!named.containsKey(name)) {
      // Held before it is drawn, for a type that holds itself.
      named.put(name, Map.of());
      named.put(name, drawn(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private Map<String, Object> drawn(Class<?> type) {
    if (type.isEnum()) {
      return Map.of("type", "string", "enum", words(type));
    }
    var asValue = value(type);
    if (asValue.isPresent()) {
      return spelled(type, of(asValue.get()));
    }
    if (type.isSealed()) {
      return alternatives(type);
    }
    if (!type.isRecord()) {
      throw new IllegalArgumentException("no schema is known for " + type);
    }
    return object(type, Map.of());
  }

  private Map<String, Object> object(Class<?> type, Map<String, Object> first) {
    var fields = new LinkedHashMap<>(first);
    for (var component : type.getRecordComponents()) {
      fields.put(component.getName(), of(component.getGenericType()));
    }
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", fields);
    schema.put("required", List.copyOf(fields.keySet()));
    schema.put("additionalProperties", false);
    return schema;
  }

  private Map<String, Object> alternatives(Class<?> type) {
    var kinds =
        Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
            .map(it -> object(it.value(), kind(type, it.name())))
            .toList();
    return Map.of("oneOf", kinds);
  }

  /** The field that tells an alternative, unless its other fields do. */
  private static Map<String, Object> kind(Class<?> type, String name) {
    return type.getAnnotation(JsonTypeInfo.class).use() == JsonTypeInfo.Id.DEDUCTION
        ? Map.of()
        : Map.of("kind", Map.of("const", name));
  }

  private static Map<String, Object> spelled(Class<?> type, Map<String, Object> schema) {
    var spelling = type.getAnnotation(Spelling.class);
    if (spelling == null) {
      return schema;
    }
    var with = new LinkedHashMap<>(schema);
    with.put("pattern", "^" + spelling.value() + "$");
    return with;
  }

  /** What a small type is written as: its one text or number. */
  private static Optional<Type> value(Class<?> type) {
    var byMethod =
        Stream.of(type.getDeclaredMethods())
            .filter(it -> it.isAnnotationPresent(JsonValue.class))
            .<Type>map(it -> it.getGenericReturnType());
    var byComponent =
        type.isRecord()
            ? Stream.of(type.getRecordComponents())
                .filter(Schemas::isValue)
                .<Type>map(RecordComponent::getGenericType)
            : Stream.<Type>empty();
    return Stream.concat(byMethod, byComponent).findFirst();
  }

  private static boolean isValue(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonValue.class);
  }

  private static List<String> words(Class<?> type) {
    return Stream.of(type.getFields()).filter(Field::isEnumConstant).map(Schemas::word).toList();
  }

  private static String word(Field constant) {
    var given = constant.getAnnotation(JsonProperty.class);
    return given == null ? constant.getName() : given.value();
  }

  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null
        ? type.getSimpleName()
        : outer.getSimpleName() + "." + type.getSimpleName();
  }
}
