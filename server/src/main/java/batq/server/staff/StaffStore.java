package batq.server.staff;

import batq.server.http.Caller;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.server.store.Row;
import batq.server.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Accounts and sessions. A session is kept by the hash of its token: who reads the file cannot sign
 * in.
 */
final class StaffStore {
  private final Database database;

  StaffStore(Database database) {
    this.database = database;
  }

  /** An account with its stored secret. */
  record Account(StaffMember member, String secret) {}

  Optional<Account> find(String name) {
    return database.read(
        sql ->
            sql.first(
                "SELECT staff_id, name, role, secret FROM staff WHERE office_id = ? AND name = ?",
                row -> new Account(member(row), row.text("secret")),
                Database.OFFICE,
                name));
  }

  Optional<StaffMember> add(
      String name, RouteRole role, String storedSecret, OfficeMoment moment, String actor) {
    return database.write(tx -> add(tx, name, role, storedSecret, moment, actor));
  }

  static Optional<StaffMember> add(
      Tx tx, String name, RouteRole role, String storedSecret, OfficeMoment moment, String actor) {
    var known =
        tx.first(
            "SELECT staff_id FROM staff WHERE office_id = ? AND name = ?",
            row -> row.number("staff_id"),
            tx.office(),
            name);
    if (known.isPresent()) {
      return Optional.empty();
    }
    var id =
        tx.first(
                "INSERT INTO staff (office_id, name, role, secret) VALUES (?, ?, ?, ?) RETURNING staff_id",
                row -> row.number("staff_id"),
                tx.office(),
                name,
                word(role),
                storedSecret)
            .orElseThrow();
    tx.record(moment.at(), moment.day(), actor, new StaffEvent.Added(id, role));
    return Optional.of(new StaffMember(id, name, role));
  }

  /** Sets a new secret and ends every session of the account. */
  void reset(StaffMember member, String storedSecret, OfficeMoment moment, String actor) {
    database.write(
        tx -> {
          tx.update("UPDATE staff SET secret = ? WHERE staff_id = ?", storedSecret, member.id());
          tx.update("DELETE FROM staff_session WHERE staff_id = ?", member.id());
          return tx.record(
              moment.at(), moment.day(), actor, new StaffEvent.SecretReset(member.id()));
        });
  }

  /**
   * Keeps a session, unless the secret by which it was begun has been set anew meanwhile.
   *
   * @return whether it is kept
   */
  boolean keep(byte[] tokenHash, Account account, String csrfToken, Instant until, Instant now) {
    return database.write(
        tx -> {
          tx.update("DELETE FROM staff_session WHERE until < ?", now);
          return tx.update(
                  """
                  INSERT INTO staff_session (token_hash, staff_id, csrf_token, until)
                  SELECT ?, staff_id, ?, ? FROM staff WHERE staff_id = ? AND secret = ?""",
                  tokenHash,
                  csrfToken,
                  until,
                  account.member().id(),
                  account.secret())
              == 1;
        });
  }

  static void moveSessions(Tx tx, Duration jump) {
    tx.update("UPDATE staff_session SET until = until + ?", jump.toMillis());
  }

  void end(byte[] tokenHash) {
    database.write(tx -> tx.update("DELETE FROM staff_session WHERE token_hash = ?", tokenHash));
  }

  /** Whose session it is, and until when. */
  record Kept(Caller.Person person, Instant until) {}

  Optional<Kept> session(byte[] tokenHash) {
    return database.read(
        sql ->
            sql.first(
                "SELECT staff_id, name, role, csrf_token, until FROM staff_session"
                    + " JOIN staff USING (staff_id) WHERE token_hash = ?",
                row -> {
                  var member = member(row);
                  var person =
                      new Caller.Person(
                          member.id(), member.name(), member.role(), row.text("csrf_token"));
                  return new Kept(person, row.instant("until"));
                },
                tokenHash));
  }

  private static StaffMember member(Row row) throws SQLException {
    return new StaffMember(
        row.number("staff_id"),
        row.text("name"),
        RouteRole.valueOf(row.text("role").toUpperCase(Locale.ROOT)));
  }

  private static String word(RouteRole role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
