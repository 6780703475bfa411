package batq.server.staff;

import batq.server.store.Sql;
import batq.server.store.Tx;
import java.util.Map;
import java.util.Optional;

/** Second factors: the secret shared with an app, and the hashes of the printed codes. */
final class FactorStore {
  private FactorStore() {}

  /**
   * As it is kept.
   *
   * @param lastStep of RFC 6238, whose code was used
   */
  record Kept(byte[] totpSecret, long lastStep, boolean on) {}

  static Optional<Kept> find(Sql sql, int staffId) {
    return sql.first(
        "SELECT totp_secret, last_step, is_on FROM second_factor WHERE staff_id = ?",
        row -> new Kept(row.bytes("totp_secret"), row.bigNumber("last_step"), row.flag("is_on")),
        staffId);
  }

  static int printedLeft(Sql sql, int staffId) {
    return sql.first(
            "SELECT count(*) AS many FROM printed_code WHERE staff_id = ?",
            row -> row.number("many"),
            staffId)
        .orElseThrow();
  }

  /** Keeps one that is not on yet, in place of any before. */
  static void begin(Tx tx, int staffId, byte[] totpSecret, Map<Integer, String> codes) {
    remove(tx, staffId);
    tx.update(
        "INSERT INTO second_factor (staff_id, totp_secret, last_step, is_on) VALUES (?, ?, 0, 0)",
        staffId,
        totpSecret);
    codes.forEach(
        (place, secret) ->
            tx.update(
                "INSERT INTO printed_code (staff_id, place, secret) VALUES (?, ?, ?)",
                staffId,
                place,
                secret));
  }

  static boolean turnOn(Tx tx, int staffId) {
    return tx.update("UPDATE second_factor SET is_on = 1 WHERE staff_id = ? AND is_on = 0", staffId)
        == 1;
  }

  /** Uses a step's code up; false if it or a later one was used already. */
  static boolean useStep(Tx tx, int staffId, long step) {
    return tx.update(
            "UPDATE second_factor SET last_step = ? WHERE staff_id = ? AND last_step < ?",
            step,
            staffId,
            step)
        == 1;
  }

  /** Uses a printed code up; false if it was used already. */
  static boolean usePrinted(Tx tx, int staffId, int place, String secret) {
    return tx.update(
            "DELETE FROM printed_code WHERE staff_id = ? AND place = ? AND secret = ?",
            staffId,
            place,
            secret)
        == 1;
  }

  /** Whether there was one, on or not. */
  static boolean remove(Tx tx, int staffId) {
    tx.update("DELETE FROM printed_code WHERE staff_id = ?", staffId);
    return tx.update("DELETE FROM second_factor WHERE staff_id = ?", staffId) == 1;
  }
}
