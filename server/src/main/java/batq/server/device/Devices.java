package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.staff.Tokens;
import batq.server.store.Database;
import batq.wire.CounterId;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Adding devices, and knowing whose a token is. Tokens are kept as their hash alone. */
public final class Devices {
  private static final int MOST_KNOWN = 1000;

  private final Database database;
  private final OfficeClock clock;
  private final Map<ByteBuffer, Caller.Machine> known = new ConcurrentHashMap<>();

  public Devices(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Adds a device and returns its token, which is shown this once; empty when the name is taken.
   *
   * @param counter the only counter at which a counter's key may act
   */
  public Optional<String> add(
      DeviceKind kind, String name, Optional<CounterId> counter, String actor) {
    var token = Tokens.random();
    return database.write(
        tx -> {
          if (DeviceStore.isTaken(tx, name)) {
            return Optional.empty();
          }
          var id = DeviceStore.insert(tx, kind, name, counter, Tokens.hash(token));
          var now = clock.now();
          tx.record(now, clock.dayOf(now), actor, new DeviceEvent.Added(id, kind, counter));
          return Optional.of(token);
        });
  }

  /** Whose token this is. */
  public Optional<Caller.Machine> machine(String token) {
    var hash = ByteBuffer.wrap(Tokens.hash(token));
    var remembered = known.get(hash);
    if (remembered != null) {
      return Optional.of(remembered);
    }
    var found = database.read(sql -> DeviceStore.find(sql, hash.array()));
    if (known.size() < MOST_KNOWN) {
      found.ifPresent(machine -> known.put(hash, machine));
    }
    return found;
  }
}
