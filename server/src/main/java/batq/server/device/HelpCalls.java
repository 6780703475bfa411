package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller.Machine;
import batq.server.store.Database;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * เรียกเจ้าหน้าที่ช่วย: who stands at a kiosk and asked for a person, until somebody goes there
 * (practice.md B22). Kept in memory beside its events; of another day it is over.
 */
public final class HelpCalls {
  private final Database database;
  private final OfficeClock clock;
  private final Map<Integer, HelpCall> standing = new LinkedHashMap<>();

  public HelpCalls(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Somebody at a kiosk asks for a person. */
  public record HelpCall(int device, String deviceName, Instant since) {}

  /** A visitor asks; asking again while nobody has come is the same call. */
  public void call(Machine kiosk) {
    var now = clock.now();
    synchronized (this) {
      forgetOtherDays();
      if (standing.putIfAbsent(kiosk.id(), new HelpCall(kiosk.id(), kiosk.name(), now)) != null) {
        return;
      }
    }
    record(new DeviceEvent.HelpCalled(kiosk.id()), kiosk.actor(), now);
  }

  /** Somebody goes there; false when nobody is waited for any more. */
  public boolean take(int device, String actor) {
    synchronized (this) {
      if (standing.remove(device) == null) {
        return false;
      }
    }
    record(new DeviceEvent.HelpTaken(device), actor, clock.now());
    return true;
  }

  /** All who wait for a person, the longest first. */
  public synchronized List<HelpCall> standing() {
    forgetOtherDays();
    return List.copyOf(standing.values());
  }

  private void forgetOtherDays() {
    var today = clock.today();
    standing.values().removeIf(call -> !clock.dayOf(call.since()).equals(today));
  }

  private void record(DeviceEvent event, String actor, Instant at) {
    database.write(
        tx -> {
          tx.record(at, clock.dayOf(at), actor, event);
          return event;
        });
  }
}
