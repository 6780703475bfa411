package batq.server.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a sealed family of events, read once from the annotation that JSON uses as well. */
public final class EventNames {
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return upward(type)
              .flatMap(EventNames::members)
              .filter(it -> it.value().equals(type))
              .map(JsonSubTypes.Type::name)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("an event without a name: " + type));
        }
      };

  private final Set<String> names;

  private EventNames(Set<String> names) {
    this.names = names;
  }

  /** Of an interface annotated with {@link JsonSubTypes}. */
  public static EventNames of(Class<? extends OfficeEvent> family) {
    return new EventNames(
        members(family).map(JsonSubTypes.Type::name).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether an event of that name is of this family. */
  public boolean include(String name) {
    return names.contains(name);
  }

  static String name(Class<? extends OfficeEvent> type) {
    return NAMES.get(type);
  }

  private static Stream<Class<?>> upward(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Stream.of(type.getInterfaces()).flatMap(EventNames::upward));
  }

  private static Stream<JsonSubTypes.Type> members(Class<?> family) {
    var annotation = family.getAnnotation(JsonSubTypes.class);
    return annotation == null ? Stream.empty() : Stream.of(annotation.value());
  }
}
