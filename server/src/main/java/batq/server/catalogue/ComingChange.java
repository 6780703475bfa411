package batq.server.catalogue;

import batq.wire.ServiceId;
import batq.wire.WireJson;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of a service that has effect from a day on (มีผลตั้งแต่, practice.md B21).
 *
 * @param was the service when the change was written: only what it changes is changed, so that what
 *     was mended meanwhile stays mended
 * @param becomes the service as it is to be
 */
public record ComingChange(LocalDate from, Service was, Service becomes) {
  public ComingChange {
    if (!was.id().equals(becomes.id())) {
      throw new IllegalArgumentException(
          "a change makes %s of %s".formatted(becomes.id(), was.id()));
    }
  }

  public ServiceId service() {
    return was.id();
  }

  /** The service as it is by this change, of one that may have been changed since. */
  Service of(Service now) {
    if (now.equals(was)) {
      return becomes;
    }
    var before = tree(was);
    var joined = tree(now);
    tree(becomes)
        .properties()
        .forEach(
            part -> {
              if (!part.getValue().equals(before.get(part.getKey()))) {
                joined.set(part.getKey(), part.getValue());
              }
            });
    return WireJson.read(WireJson.write(joined), Service.class);
  }

  private static ObjectNode tree(Service service) {
    return (ObjectNode) WireJson.read(WireJson.write(service), JsonNode.class);
  }
}
