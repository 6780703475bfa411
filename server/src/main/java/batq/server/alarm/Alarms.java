package batq.server.alarm;

import batq.server.calendar.OfficeClock;
import batq.server.store.StoreDown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that stands now. Nobody takes an alarm back: each look asks every room anew, and what none
 * tells any more is gone.
 */
public final class Alarms {
  private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

  private final List<Supplier<Stream<Trouble>>> questions;
  private final OfficeClock clock;
  private final Map<Key, Instant> seen = new HashMap<>();

  public Alarms(Troubles troubles, OfficeClock clock) {
    this.questions = troubles.questions();
    this.clock = clock;
  }

  /** The same trouble at another look, though its figures may have changed. */
  private record Key(String code, String about) {
    static Key of(Trouble trouble) {
      return new Key(trouble.code(), trouble.about());
    }
  }

  /** All alarms, the gravest first. */
  public synchronized List<Alarm> now() {
    var troubles = questions.stream().flatMap(it -> answer(it).stream()).distinct().toList();
    seen.keySet().retainAll(troubles.stream().map(Key::of).collect(Collectors.toSet()));
    var at = clock.now();
    var alarms = new ArrayList<Alarm>();
    for (var trouble : troubles) {
      var first = seen.computeIfAbsent(Key.of(trouble), key -> at);
      alarms.add(new Alarm(trouble, trouble.begun().orElse(first)));
    }
    return List.copyOf(alarms);
  }

  /** Those that concern one of these. */
  public List<Alarm> concerning(Collection<Concern> whom) {
    return now().stream()
        .filter(alarm -> alarm.trouble().concerns().stream().anyMatch(Set.copyOf(whom)::contains))
        .toList();
  }

  /** A room that cannot be asked is a trouble of its own, and silences no other. */
  private static List<Trouble> answer(Supplier<Stream<Trouble>> question) {
    try {
      return question.get().toList();
    } catch (StoreDown e) {
      return List.of(new Trouble.Store(e.trouble()));
    } catch (RuntimeException e) {
      LOG.error("What troubles there are could not be asked", e);
      return List.of();
    }
  }
}
