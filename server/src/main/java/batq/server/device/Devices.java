package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.staff.Remembered;
import batq.server.staff.Tokens;
import batq.server.store.Database;
import batq.server.store.Tx;
import batq.wire.CounterId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Adding and revoking devices, and knowing whose a token is. Tokens are kept as their hash alone.
 */
public final class Devices {
  private final Database database;
  private final OfficeClock clock;
  private final Remembered<Caller.Machine> known;
  private final List<Consumer<Caller.Machine>> revocations = new CopyOnWriteArrayList<>();

  public Devices(Database database, OfficeClock clock) {
    this.database = database;
    this.clock = clock;
    this.known = new Remembered<>(hash -> database.read(sql -> DeviceStore.find(sql, hash)));
  }

  /** Called after a device was revoked. */
  public void onRevoked(Consumer<Caller.Machine> listener) {
    revocations.add(listener);
  }

  /**
   * Adds a device and returns its token, which is shown this once; empty when the name is taken.
   *
   * @param counter the only counter at which a counter's key may act
   */
  public Optional<String> add(
      DeviceKind kind, String name, Optional<CounterId> counter, String actor) {
    var token = Tokens.random();
    return add(kind, name, counter, Tokens.hash(token), actor).map(it -> token);
  }

  /** Adds a device whose token it alone has. */
  Optional<Device> add(
      DeviceKind kind, String name, Optional<CounterId> counter, byte[] tokenHash, String actor) {
    return database.write(
        tx -> {
          if (DeviceStore.isTaken(tx, name)) {
            return Optional.empty();
          }
          var id = DeviceStore.insert(tx, kind, name, counter, tokenHash);
          var now = clock.now();
          tx.record(now, clock.dayOf(now), actor, new DeviceEvent.Added(id, kind, counter));
          return Optional.of(new Device(id, kind, name, counter));
        });
  }

  /** All that were not revoked, by name. */
  public List<Device> all() {
    return database.read(sql -> DeviceStore.all(sql, Database.OFFICE));
  }

  /**
   * Ends a device's token for good: whoever holds it is nobody from now on. Its name is free for
   * the device that takes its place.
   *
   * @return empty when no device has that name
   */
  public Optional<Caller.Machine> revoke(String name, String actor) {
    return revoke(tx -> DeviceStore.find(tx, name), actor);
  }

  /** As {@link #revoke(String, String)}, by its number. */
  public Optional<Caller.Machine> revoke(int id, String actor) {
    return revoke(tx -> DeviceStore.find(tx, id), actor);
  }

  private Optional<Caller.Machine> revoke(
      Function<Tx, Optional<Caller.Machine>> which, String actor) {
    var nobodys = Tokens.hash(Tokens.random());
    var revoked =
        database.write(
            tx -> {
              var found = which.apply(tx);
              found.ifPresent(
                  device -> {
                    DeviceStore.revoke(tx, device, nobodys);
                    var now = clock.now();
                    tx.record(now, clock.dayOf(now), actor, new DeviceEvent.Revoked(device.id()));
                  });
              return found;
            });
    revoked.ifPresent(
        device -> {
          known.ended(it -> it.id() == device.id());
          revocations.forEach(listener -> listener.accept(device));
        });
    return revoked;
  }

  /** The office's devices of a kind, by name; revoked ones are none. */
  public List<Caller.Machine> ofKind(DeviceKind kind) {
    return database.read(sql -> DeviceStore.ofKind(sql, Database.OFFICE, kind));
  }

  /** Whose token this is. */
  public Optional<Caller.Machine> machine(String token) {
    return known.find(Tokens.hash(token));
  }
}
