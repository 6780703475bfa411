package batq.server.catalogue;

import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.util.List;

/**
 * A counter (ช่องบริการ) and the services it serves.
 *
 * @param placeTh where it stands, as ชั้น 1; may be empty
 */
public record Counter(CounterId id, String nameTh, String placeTh, List<ServiceId> serves) {
  public Counter {
    if (nameTh.isBlank()) {
      throw new IllegalArgumentException("counter %s has no name".formatted(id));
    }
    serves = List.copyOf(serves);
  }
}
