package batq.server.device;

import batq.server.http.Caller;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import java.sql.SQLException;
import java.util.List;
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
        DeviceStore::machine,
        tokenHash);
  }

  /** The office's devices, by name; those that were revoked are none. */
  static List<Device> all(Sql sql, int office) {
    return sql.list(
        "SELECT device_id, kind, name, counter_id FROM device"
            + " WHERE office_id = ? AND revoked = 0 ORDER BY name",
        row ->
            new Device(
                row.number("device_id"),
                kind(row),
                row.text("name"),
                row.perhapsCounter("counter_id")),
        office);
  }

  static Optional<Caller.Machine> find(Tx tx, int id) {
    return tx.first(
        "SELECT device_id, kind, name, counter_id FROM device"
            + " WHERE office_id = ? AND device_id = ? AND revoked = 0",
        DeviceStore::machine,
        tx.office(),
        id);
  }

  static Optional<Caller.Machine> find(Tx tx, String name) {
    return tx.first(
        "SELECT device_id, kind, name, counter_id FROM device"
            + " WHERE office_id = ? AND name = ? AND revoked = 0",
        DeviceStore::machine,
        tx.office(),
        name);
  }

  static List<Caller.Machine> ofKind(Sql sql, int office, DeviceKind kind) {
    return sql.list(
        "SELECT device_id, kind, name, counter_id FROM device"
            + " WHERE office_id = ? AND kind = ? AND name NOT LIKE '%(ยกเลิกแล้ว %)' ORDER BY name",
        DeviceStore::machine, office, kind.word());
  }

  /**
   * The row stays, for events name its id.
   *
   * @param nobodys the hash of a token that nobody has
   */
  static void revoke(Tx tx, Caller.Machine device, byte[] nobodys) {
    tx.update(
        "UPDATE device SET token_hash = ?, name = ?, revoked = 1 WHERE device_id = ?",
        nobodys,
        "%s (ยกเลิกแล้ว %d)".formatted(device.name(), device.id()),
        device.id());
  }

  private static Caller.Machine machine(Row row) throws SQLException {
    return new Caller.Machine(
        row.number("device_id"),
        row.text("name"),
        kind(row).role(),
        row.perhapsCounter("counter_id"));
  }

  private static DeviceKind kind(Row row) throws SQLException {
    return DeviceKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
  }
}
