package batq.server.announcement;

import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.Announcement.Outcome;
import batq.wire.TicketId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The rows of what became of each call on each wall. */
final class AnnouncementStore {
  private static final String CALLS = "name IN ('called', 'called-out-of-order', 'recalled')";

  private AnnouncementStore() {}

  static boolean isCall(Tx tx, long sequence) {
    return tx.first(
            "SELECT sequence FROM event WHERE office_id = ? AND sequence = ? AND " + CALLS,
            row -> row.bigNumber("sequence"),
            tx.office(),
            sequence)
        .isPresent();
  }

  static void keep(Tx tx, long sequence, int wall, Outcome outcome, Instant at) {
    var before =
        tx.first(
            """
            SELECT outcome FROM announcement
            WHERE office_id = ? AND sequence = ? AND device_id = ?""",
            row -> outcome(row.text("outcome")),
            tx.office(),
            sequence,
            wall);
    if (before.isPresent() && before.get().compareTo(outcome) <= 0) {
      return;
    }
    tx.update(
        """
        INSERT INTO announcement (office_id, sequence, device_id, outcome, at)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (office_id, sequence, device_id)
        DO UPDATE SET outcome = excluded.outcome, at = excluded.at""",
        tx.office(),
        sequence,
        wall,
        word(outcome),
        at);
  }

  static boolean hasWall(Sql sql, int office) {
    return sql.first(
            "SELECT device_id FROM device WHERE office_id = ? AND kind = 'display' LIMIT 1",
            row -> row.number("device_id"),
            office)
        .isPresent();
  }

  /** The strongest of what the walls said of the ticket's newest call. */
  static Optional<Outcome> ofLastCall(Sql sql, int office, TicketId ticket) {
    return sql
        .list(
            """
            SELECT outcome FROM announcement WHERE office_id = ? AND sequence = (
              SELECT max(sequence) FROM event WHERE office_id = ? AND ticket_id = ? AND %s)"""
                .formatted(CALLS),
            row -> outcome(row.text("outcome")),
            office,
            office,
            ticket)
        .stream()
        .min(Comparator.naturalOrder());
  }

  private static String word(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Outcome outcome(String word) {
    return Outcome.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
