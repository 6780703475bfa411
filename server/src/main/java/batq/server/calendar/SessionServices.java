package batq.server.calendar;

import batq.wire.ServiceId;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** Which services a session serves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SessionServices.Every.class, name = "every"),
  @JsonSubTypes.Type(value = SessionServices.Only.class, name = "only"),
})
public sealed interface SessionServices {
  boolean holds(ServiceId service);

  /** Every service of the office. */
  record Every() implements SessionServices {
    @Override
    public boolean holds(ServiceId service) {
      return true;
    }
  }

  /** These alone, as at a Saturday desk. */
  record Only(List<ServiceId> services) implements SessionServices {
    public Only {
      if (services.isEmpty()) {
        throw new IllegalArgumentException("a session serves at least one service");
      }
      services = List.copyOf(services);
    }

    @Override
    public boolean holds(ServiceId service) {
      return services.contains(service);
    }
  }
}
