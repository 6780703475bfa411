package batq.server.device;

import batq.server.device.Alarm.ManyOfOneService;
import batq.server.http.Caller.Machine;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** How fast a kiosk gives out numbers: no faster than the office set, and noticed when odd. */
public final class KioskPace {
  static final int ALARMING = 5;

  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST_ALARMS = 50;

  /** So long after the last such ticket somebody may still find the child. */
  static final Duration STAYS = Duration.ofMinutes(15);

  private final IntSupplier most;
  private final Map<Integer, ArrayDeque<Instant>> given = new LinkedHashMap<>();
  private final Map<Pressed, ArrayDeque<Press>> pressed = new LinkedHashMap<>();
  private final Map<Pressed, ManyOfOneService> alarms = new LinkedHashMap<>();

  private record Pressed(int device, ServiceId service) {}

  private record Press(TicketId ticket, Instant at) {}

  /**
   * @param most tickets in ten seconds; 0 sets no bound and watches nothing
   */
  public KioskPace(IntSupplier most) {
    this.most = most;
  }

  /** Takes a place for one more ticket, or says how long to wait for one. */
  public synchronized Optional<Duration> enter(Machine kiosk, Instant now) {
    if (most.getAsInt() == 0) {
      return Optional.empty();
    }
    var recent = given.computeIfAbsent(kiosk.id(), id -> new ArrayDeque<>());
    forget(recent, it -> it, now, WINDOW);
    if (recent.size() >= most.getAsInt()) {
      return Optional.of(Duration.between(now, recent.getFirst().plus(WINDOW)));
    }
    recent.addLast(now);
    return Optional.empty();
  }

  /** Gives the place back: no new ticket came of it. */
  public synchronized void leave(Machine kiosk) {
    Optional.ofNullable(given.get(kiosk.id())).ifPresent(ArrayDeque::pollLast);
  }

  /** A new ticket was given out. */
  public synchronized void issued(Machine kiosk, ServiceId service, TicketId ticket, Instant now) {
    if (most.getAsInt() == 0) {
      return;
    }
    var key = new Pressed(kiosk.id(), service);
    pressed.values().forEach(presses -> forget(presses, Press::at, now, MINUTE));
    pressed.values().removeIf(Collection::isEmpty);
    var presses = pressed.computeIfAbsent(key, it -> new ArrayDeque<>());
    presses.addLast(new Press(ticket, now));
    if (presses.size() > ALARMING) {
      var before = Optional.ofNullable(alarms.get(key)).filter(it -> stands(it, now));
      raise(
          key,
          new ManyOfOneService(
              before.map(Alarm::since).orElse(now),
              now,
              kiosk.id(),
              kiosk.name(),
              service,
              presses.size(),
              before.map(ManyOfOneService::first).orElse(presses.getFirst().ticket()),
              ticket));
    }
  }

  /** The alarms of the last quarter of an hour, the newest first. */
  public synchronized List<Alarm> alarms(Instant now) {
    alarms.values().removeIf(alarm -> !stands(alarm, now));
    return new ArrayList<Alarm>(alarms.values()).reversed();
  }

  /** What lies in the future was seen by a clock that has been set back. */
  private static boolean stands(Alarm alarm, Instant now) {
    return !alarm.at().isAfter(now) && alarm.at().plus(STAYS).isAfter(now);
  }

  private void raise(Pressed key, ManyOfOneService alarm) {
    alarms.remove(key);
    alarms.put(key, alarm);
    while (alarms.size() > MOST_ALARMS) {
      alarms.remove(alarms.keySet().iterator().next());
    }
  }

  /** Also what lies in the future, for a clock may be set back. */
  private static <T> void forget(
      ArrayDeque<T> times, Function<T, Instant> at, Instant now, Duration span) {
    times.removeIf(it -> at.apply(it).isAfter(now) || !at.apply(it).isAfter(now.minus(span)));
  }
}
