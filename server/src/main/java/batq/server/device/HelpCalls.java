package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.device.HelpPlace.AtCounter;
import batq.server.device.HelpPlace.AtKiosk;
import batq.server.store.Database;
import batq.wire.CounterId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * เรียกเจ้าหน้าที่ช่วย: who stands at a kiosk, or sits at a counter, and asked for a person, until
 * somebody goes there (practice.md B22). Kept in memory beside its events; of another day it is
 * over.
 */
public final class HelpCalls {
  /** For so long whoever asked is told that somebody comes. */
  private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

  private final Database database;
  private final OfficeClock clock;
  private final Map<String, HelpCall> standing = new LinkedHashMap<>();
  private final Map<String, Instant> taken = new HashMap<>();

  public HelpCalls(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Somebody asks for a person. */
  public record HelpCall(HelpPlace place, Instant since) {}

  /** A call for a person; asking again while nobody has come is the same call. */
  public void call(HelpPlace place, String actor) {
    var now = clock.now();
    synchronized (this) {
      forgetOtherDays();
      taken.remove(place.key());
      if (standing.putIfAbsent(place.key(), new HelpCall(place, now)) != null) {
        return;
      }
    }
    var event =
        switch (place) {
          case AtKiosk(var device, _) -> new DeviceEvent.HelpCalled(device);
          case AtCounter(var counter) -> new DeviceEvent.CounterHelpCalled(counter);
        };
    record(event, actor, now);
  }

  /**
   * Somebody goes there; empty when nobody is waited for any more.
   *
   * @param place its key
   */
  public Optional<HelpCall> take(String place, String actor) {
    var now = clock.now();
    HelpCall call;
    synchronized (this) {
      call = standing.remove(place);
      if (call == null) {
        return Optional.empty();
      }
      taken.put(place, now);
    }
    var event =
        switch (call.place()) {
          case AtKiosk(var device, _) -> new DeviceEvent.HelpTaken(device);
          case AtCounter(var counter) -> new DeviceEvent.CounterHelpTaken(counter);
        };
    record(event, actor, now);
    return Optional.of(call);
  }

  /** A counter needs nobody after all; false when nobody is waited for any more. */
  public boolean withdraw(CounterId counter, String actor) {
    synchronized (this) {
      if (standing.remove(new AtCounter(counter).key()) == null) {
        return false;
      }
    }
    record(new DeviceEvent.CounterHelpWithdrawn(counter), actor, clock.now());
    return true;
  }

  /** All who wait for a person, the longest first. */
  public synchronized List<HelpCall> standing() {
    forgetOtherDays();
    return List.copyOf(standing.values());
  }

  /** Whether somebody said within the last minutes that they go to this counter. */
  public synchronized boolean isOnTheWayTo(CounterId counter) {
    var said = Optional.ofNullable(taken.get(new AtCounter(counter).key()));
    return said.filter(it -> clock.now().isBefore(it.plus(ON_THE_WAY))).isPresent();
  }

  private void forgetOtherDays() {
    var today = clock.today();
    standing.values().removeIf(call -> !clock.dayOf(call.since()).equals(today));
    taken.values().removeIf(at -> !clock.dayOf(at).equals(today));
  }

  private void record(DeviceEvent event, String actor, Instant at) {
    database.write(
        tx -> {
          tx.record(at, clock.dayOf(at), actor, event);
          return event;
        });
  }
}
