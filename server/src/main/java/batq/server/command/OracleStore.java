package batq.server.command;

import batq.server.store.Sql;
import java.util.List;
import java.util.Optional;

/** What the oracle reads that no room of the office asks for. */
final class OracleStore {
  private OracleStore() {}

  /**
   * A ticket's number, and where it may be given only once.
   *
   * @param place office, site and day
   */
  record Numbered(String id, String place, String number) {
    Numbered withoutId() {
      return new Numbered("", place, number);
    }
  }

  /** Read from the table itself: an index that lies must not hide a double. */
  static List<Numbered> tickets(Sql sql) {
    return sql.list(
        "SELECT ticket_id, number, office_id || ' ' || site || ' ' || day AS place"
            + " FROM ticket NOT INDEXED",
        row -> new Numbered(row.text("ticket_id"), row.text("place"), row.text("number")));
  }

  /** What SQLite finds wrong with its own pages and indexes. */
  static Optional<String> damage(Sql sql) {
    return sql.first("PRAGMA integrity_check", row -> row.text("integrity_check"))
        .filter(line -> !line.equals("ok"));
  }

  /** Tickets of which two calls at different counters have nothing between them. */
  static List<String> calledTwice(Sql sql) {
    return sql.list(
        "SELECT ticket_id FROM (SELECT ticket_id, name, counter_id,"
            + " lag(name) OVER told AS name_before, lag(counter_id) OVER told AS counter_before"
            + " FROM event WHERE ticket_id IS NOT NULL"
            + " WINDOW told AS (PARTITION BY office_id, ticket_id ORDER BY sequence))"
            + " WHERE name = 'called' AND name_before = 'called' AND counter_id <> counter_before",
        row -> row.text("ticket_id"));
  }
}
