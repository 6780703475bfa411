package batq.server.staff;

import batq.server.store.Database;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Enrolled browsers, each by the hash of its token. */
final class BrowserStore {
  private BrowserStore() {}

  static Optional<CounterBrowser> find(Sql sql, byte[] tokenHash) {
    return sql.first(
        "SELECT browser_id, name, counter_id FROM counter_browser WHERE token_hash = ?",
        BrowserStore::browser,
        tokenHash);
  }

  static List<CounterBrowser> all(Sql sql) {
    return sql.list(
        "SELECT browser_id, name, counter_id FROM counter_browser WHERE office_id = ? ORDER BY name",
        BrowserStore::browser,
        Database.OFFICE);
  }

  static int insert(Tx tx, String name, CounterId counter, byte[] tokenHash) {
    return tx.first(
            """
            INSERT INTO counter_browser (office_id, name, counter_id, token_hash)
            VALUES (?, ?, ?, ?) RETURNING browser_id""",
            row -> row.number("browser_id"),
            tx.office(),
            name,
            counter,
            tokenHash)
        .orElseThrow();
  }

  static boolean delete(Tx tx, int id) {
    return tx.update("DELETE FROM counter_browser WHERE browser_id = ?", id) == 1;
  }

  private static CounterBrowser browser(Row row) throws SQLException {
    return new CounterBrowser(
        row.number("browser_id"), row.text("name"), CounterId.of(row.number("counter_id")));
  }
}
