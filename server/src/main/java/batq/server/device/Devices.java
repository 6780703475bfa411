package batq.server.device;

import batq.server.calendar.OfficeClock;
import batq.server.http.Caller;
import batq.server.staff.Tokens;
import batq.server.store.Database;
import batq.wire.CounterId;
import java.nio.ByteBuffer;
import java.util.Locale;
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
          var taken =
              tx.first(
                  "SELECT device_id FROM device WHERE office_id = ? AND name = ?",
                  row -> row.number("device_id"),
                  tx.office(),
                  name);
          if (taken.isPresent()) {
            return Optional.empty();
          }
          var id =
              tx.first(
                      "INSERT INTO device (office_id, kind, name, counter_id, token_hash)"
                          + " VALUES (?, ?, ?, ?, ?) RETURNING device_id",
                      row -> row.number("device_id"),
                      tx.office(),
                      kind.word(),
                      name,
                      counter,
                      Tokens.hash(token))
                  .orElseThrow();
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
    var found = find(hash.array());
    if (known.size() < MOST_KNOWN) {
      found.ifPresent(machine -> known.put(hash, machine));
    }
    return found;
  }

  private Optional<Caller.Machine> find(byte[] hash) {
    return database.read(
        sql ->
            sql.first(
                "SELECT device_id, kind, name, counter_id FROM device WHERE token_hash = ?",
                row ->
                    new Caller.Machine(
                        row.number("device_id"),
                        row.text("name"),
                        DeviceKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)).role(),
                        row.perhapsCounter("counter_id")),
                hash));
  }
}
