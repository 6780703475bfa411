package batq.server.catalogue;

import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;

/**
 * A change of a counter that has effect from a day on (มีผลตั้งแต่, practice.md B21).
 *
 * @param was the counter when the change was written: only what it changes is changed, so that a
 *     service given to it meanwhile stays with it
 * @param becomes the counter as it is to be
 */
public record ComingCounter(LocalDate from, Counter was, Counter becomes) {
  public ComingCounter {
    if (!was.id().equals(becomes.id())) {
      throw new IllegalArgumentException(
          "a change makes counter %s of counter %s".formatted(becomes.id(), was.id()));
    }
  }

  public CounterId counter() {
    return was.id();
  }

  /** The counter as it is by this change, of one that may have been changed since. */
  Counter of(Counter now) {
    var serves = new ArrayList<>(now.serves());
    serves.removeIf(it -> isGivenUp(it));
    becomes.serves().stream().filter(it -> isNew(it) && !serves.contains(it)).forEach(serves::add);
    return new Counter(
        now.id(),
        changed(was.nameTh(), becomes.nameTh(), now.nameTh()),
        changed(was.placeTh(), becomes.placeTh(), now.placeTh()),
        serves);
  }

  private boolean isGivenUp(ServiceId service) {
    return was.serves().contains(service) && !becomes.serves().contains(service);
  }

  private boolean isNew(ServiceId service) {
    return becomes.serves().contains(service) && !was.serves().contains(service);
  }

  private static String changed(String was, String becomes, String now) {
    return becomes.equals(was) ? now : becomes;
  }
}
