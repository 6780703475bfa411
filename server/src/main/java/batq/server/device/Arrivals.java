package batq.server.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/** How often each address asked to be paired; bounded in every respect. */
final class Arrivals {
  /** A device asks again when its digits are used up; so often in a span it may. */
  static final int MOST = 10;

  private static final int MOST_ADDRESSES = 1000;

  private final Duration span;
  private final Map<String, ArrayDeque<Instant>> asked = new HashMap<>();

  Arrivals(Duration span) {
    this.span = span;
  }

  /** Counts one more, if there is room for it. */
  boolean enter(String address, Instant now) {
    // Also what lies in the future, for a clock may be set back.
    asked
        .values()
        .forEach(times -> times.removeIf(it -> it.isAfter(now) || !it.isAfter(now.minus(span))));
    asked.values().removeIf(ArrayDeque::isEmpty);
    var times = asked.get(address);
    if (times == null ? asked.size() >= MOST_ADDRESSES : times.size() >= MOST) {
      return false;
    }
    asked.computeIfAbsent(address, it -> new ArrayDeque<>()).addLast(now);
    return true;
  }
}
