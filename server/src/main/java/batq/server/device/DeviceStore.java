package batq.server.device;

import batq.server.http.Caller;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import java.util.Locale;
import java.util.Optional;

/** The devices' rows. */
final class DeviceStore {
  private DeviceStore() {}

  static boolean isTaken(Tx tx, String name) {
    return tx.first(
            "SELECT device_id FROM device WHERE office_id = ? AND name = ?",
            row -> row.number("device_id"),
            tx.office(),
            name)
        .isPresent();
  }

  static int insert(
      Tx tx, DeviceKind kind, String name, Optional<CounterId> counter, byte[] tokenHash) {
    return tx.first(
            """
            INSERT INTO device (office_id, kind, name, counter_id, token_hash) VALUES (?, ?, ?, ?, ?)
            RETURNING device_id""",
            row -> row.number("device_id"),
            tx.office(),
            kind.word(),
            name,
            counter,
            tokenHash)
        .orElseThrow();
  }

  static Optional<Caller.Machine> find(Sql sql, byte[] tokenHash) {
    return sql.first(
        "SELECT device_id, kind, name, counter_id FROM device WHERE token_hash = ?",
        row ->
            new Caller.Machine(
                row.number("device_id"),
                row.text("name"),
                DeviceKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)).role(),
                row.perhapsCounter("counter_id")),
        tokenHash);
  }
}
