package batq.server.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of a sealed family of events, read once from the annotation that JSON uses as well. */
public final class EventNames {
  private final Map<Class<?>, String> names;

  private EventNames(Map<Class<?>, String> names) {
    this.names = names;
  }

  /** Of an interface annotated with {@link JsonSubTypes}. */
  public static EventNames of(Class<? extends OfficeEvent> family) {
    var types = family.getAnnotation(JsonSubTypes.class).value();
    return new EventNames(
        Stream.of(types).collect(Collectors.toMap(JsonSubTypes.Type::value, it -> it.name())));
  }

  /** Whether an event of that name is of this family. */
  public boolean include(String name) {
    return names.containsValue(name);
  }

  public String name(OfficeEvent event) {
    var name = names.get(event.getClass());
    if (name == null) {
      throw new IllegalStateException("an event without a name: " + event);
    }
    return name;
  }
}
