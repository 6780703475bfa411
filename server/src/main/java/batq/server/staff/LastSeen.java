package batq.server.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * When each session last asked for something, by its id. Kept in memory alone, so that asking costs
 * no write; who is not known yet counts as seen now, so that a restart signs nobody out.
 */
final class LastSeen {
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();

  void begin(String session, Instant now) {
    seen.put(session, now);
  }

  /** Whether it has been silent for so long. Asking that is not a person's leaves it silent. */
  boolean isIdle(String session, Instant now, Duration longest, boolean acts) {
    var last = seen.putIfAbsent(session, now);
    var idle = last != null && Duration.between(last, now).compareTo(longest) >= 0;
    if (acts && !idle) {
      seen.put(session, now);
    }
    return idle;
  }

  Optional<Instant> of(String session) {
    return Optional.ofNullable(seen.get(session));
  }

  void forget(String session) {
    seen.remove(session);
  }

  /** Forgets all that are not these, which are in the record. */
  void keep(Predicate<String> these) {
    seen.keySet().removeIf(these.negate());
  }

  /** The office's time jumps: who was silent stays so for as long as before. */
  void move(Duration jump) {
    seen.replaceAll((session, at) -> at.plus(jump));
  }
}
