package batq.server.ticket;

import batq.server.store.Sql;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.util.Optional;

/** The papers that were asked for, out of the record of events. */
final class PaperStore {
  private static final String LAST =
      """
      SELECT at, body FROM event WHERE office_id = ? AND ticket_id = ? AND name = 'paper-asked'
      ORDER BY sequence DESC LIMIT 1""";

  private PaperStore() {}

  /** The last paper that was asked for a ticket. */
  static Optional<Paper> last(Sql sql, int office, TicketId ticket) {
    return sql.first(
        LAST,
        row -> {
          var event = (TicketEvent.PaperAsked) WireJson.read(row.text("body"), TicketEvent.class);
          return new Paper(event.job(), event.deviceId(), event.again(), row.instant("at"));
        },
        office,
        ticket);
  }
}
