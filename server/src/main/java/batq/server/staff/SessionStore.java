package batq.server.staff;

import batq.server.http.Caller;
import batq.server.store.Sql;
import batq.server.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions. One is kept by the hash of its token: who reads the file cannot sign in. Its own id, by
 * which it is ended, opens nothing.
 */
final class SessionStore {
  private SessionStore() {}

  /**
   * A session as it begins.
   *
   * @param credential the stored secret or PIN by which it begins
   * @param browser where it begins by PIN
   */
  record Beginning(
      byte[] tokenHash,
      String id,
      StaffMember member,
      String credential,
      String csrfToken,
      Instant at,
      Instant until,
      String address,
      Optional<Integer> browser) {}

  /** Whose session it is, and until when. */
  record Kept(String id, Caller.Person person, Instant until) {}

  /**
   * Keeps a session, unless its secret has been set anew, its account disabled or its browser
   * revoked meanwhile.
   *
   * @return whether it is kept
   */
  static boolean keep(Tx tx, Beginning it) {
    tx.update("DELETE FROM staff_session WHERE until < ?", it.at());
    return tx.update(
            """
            INSERT INTO staff_session
              (token_hash, session_id, staff_id, csrf_token, begun_at, until, address, browser_id)
            SELECT ?, ?, staff_id, ?, ?, ?, ?, ? FROM staff
            WHERE staff_id = ? AND disabled = 0 AND ? IN (secret, pin)
              AND (? IS NULL OR EXISTS (SELECT 1 FROM counter_browser WHERE browser_id = ?))\
            """,
            it.tokenHash(),
            it.id(),
            it.csrfToken(),
            it.at(),
            it.until(),
            it.address(),
            it.browser(),
            it.member().id(),
            it.credential(),
            it.browser(),
            it.browser())
        == 1;
  }

  static Optional<Kept> find(Sql sql, byte[] tokenHash) {
    return sql.first(
        """
        SELECT session_id, staff_id, name, role, csrf_token, until
        FROM staff_session JOIN staff USING (staff_id) WHERE token_hash = ?\
        """,
        row -> {
          var member = StaffStore.member(row);
          var person =
              new Caller.Person(member.id(), member.name(), member.role(), row.text("csrf_token"));
          return new Kept(row.text("session_id"), person, row.instant("until"));
        },
        tokenHash);
  }

  /** Those that have not run out. */
  static List<SessionView> list(Sql sql, Instant now) {
    return sql.list(
        """
        SELECT session_id, staff_session.staff_id, staff.name, role, begun_at, until, address,
          counter_browser.name AS browser
        FROM staff_session JOIN staff USING (staff_id) LEFT JOIN counter_browser USING (browser_id)
        WHERE until > ? ORDER BY begun_at DESC, session_id\
        """,
        row -> {
          var member = StaffStore.member(row);
          return new SessionView(
              row.text("session_id"),
              member.id(),
              member.name(),
              member.role(),
              row.instant("begun_at"),
              row.instant("until"),
              Optional.empty(),
              row.text("address"),
              row.perhapsText("browser"));
        },
        now);
  }

  /** Whether a session's pages carry this token. */
  static boolean isOf(Sql sql, String id, String csrfToken) {
    return sql.first(
            "SELECT 1 FROM staff_session WHERE session_id = ? AND csrf_token = ?",
            row -> true,
            id,
            csrfToken)
        .isPresent();
  }

  static void end(Tx tx, byte[] tokenHash) {
    tx.update("DELETE FROM staff_session WHERE token_hash = ?", tokenHash);
  }

  /** Ends one by its id and says whose it was. */
  static Optional<Integer> end(Tx tx, String id) {
    return tx.first(
        "DELETE FROM staff_session WHERE session_id = ? RETURNING staff_id",
        row -> row.number("staff_id"),
        id);
  }

  static void endOf(Tx tx, int staffId) {
    tx.update("DELETE FROM staff_session WHERE staff_id = ?", staffId);
  }

  static void endAt(Tx tx, int browserId) {
    tx.update("DELETE FROM staff_session WHERE browser_id = ?", browserId);
  }

  static void move(Tx tx, Duration jump) {
    tx.update(
        "UPDATE staff_session SET begun_at = begun_at + ?, until = until + ?",
        jump.toMillis(),
        jump.toMillis());
  }
}
