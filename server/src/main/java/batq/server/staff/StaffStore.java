package batq.server.staff;

import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.server.store.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Accounts. */
final class StaffStore {
  private static final String ACCOUNT =
      """
      SELECT staff.staff_id, name, role, secret, pin, disabled, coalesce(is_on, 0) AS second_factor
      FROM staff LEFT JOIN second_factor ON second_factor.staff_id = staff.staff_id""";

  private StaffStore() {}

  /** An account with its stored secrets. */
  record Account(
      StaffMember member,
      String secret,
      Optional<String> pin,
      boolean disabled,
      boolean secondFactor) {}

  static Optional<Account> find(Sql sql, String name) {
    return sql.first(
        ACCOUNT + " WHERE office_id = ? AND name = ?", StaffStore::account, Database.OFFICE, name);
  }

  static Optional<Account> find(Sql sql, int id) {
    return sql.first(
        ACCOUNT + " WHERE office_id = ? AND staff.staff_id = ?",
        StaffStore::account,
        Database.OFFICE,
        id);
  }

  static List<Account> all(Sql sql) {
    return sql.list(
        ACCOUNT + " WHERE office_id = ? ORDER BY name", StaffStore::account, Database.OFFICE);
  }

  static Optional<StaffMember> add(
      Tx tx, String name, RouteRole role, String storedSecret, OfficeMoment moment, String actor) {
    if (find(tx.sql(), name).isPresent()) {
      return Optional.empty();
    }
    var id =
        tx.first(
                "INSERT INTO staff (office_id, name, role, secret) VALUES (?, ?, ?, ?) RETURNING staff_id",
                row -> row.number("staff_id"),
                tx.office(),
                name,
                role.name().toLowerCase(Locale.ROOT),
                storedSecret)
            .orElseThrow();
    tx.record(moment.at(), moment.day(), actor, new StaffEvent.Added(id, role));
    return Optional.of(new StaffMember(id, name, role));
  }

  static void secret(Tx tx, int id, String storedSecret) {
    tx.update("UPDATE staff SET secret = ? WHERE staff_id = ?", storedSecret, id);
  }

  static void pin(Tx tx, int id, String storedPin) {
    tx.update("UPDATE staff SET pin = ? WHERE staff_id = ?", storedPin, id);
  }

  /**
   * @param keepsPin or it is gone
   */
  static void role(Tx tx, int id, RouteRole role, boolean keepsPin) {
    tx.update(
        "UPDATE staff SET role = ?, pin = iif(?, pin, NULL) WHERE staff_id = ?",
        role.name().toLowerCase(Locale.ROOT),
        keepsPin,
        id);
  }

  /** Whether anything changed. */
  static boolean disable(Tx tx, int id, boolean disabled) {
    return tx.update(
            "UPDATE staff SET disabled = ? WHERE staff_id = ? AND disabled <> ?",
            disabled,
            id,
            disabled)
        == 1;
  }

  private static Account account(Row row) throws SQLException {
    return new Account(
        member(row),
        row.text("secret"),
        row.perhapsText("pin"),
        row.flag("disabled"),
        row.flag("second_factor"));
  }

  static StaffMember member(Row row) throws SQLException {
    return new StaffMember(
        row.number("staff_id"),
        row.text("name"),
        RouteRole.valueOf(row.text("role").toUpperCase(Locale.ROOT)));
  }
}
