package batq.server.board;

import batq.server.calling.CounterEvent;
import batq.server.store.Database;
import batq.server.store.EventNames;
import batq.server.store.OfficeEvent;
import batq.server.store.Recorded;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.server.ticket.TicketEvent;
import batq.wire.WireJson;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The events as the board needs them: those of a day, and those since a mark. */
final class BoardStore {
  private static final String COLUMNS = "SELECT sequence, at, day, name, actor, body FROM event";

  private static final EventNames TICKET_EVENTS = EventNames.of(TicketEvent.class);
  private static final EventNames COUNTER_EVENTS = EventNames.of(CounterEvent.class);

  private final Database database;

  BoardStore(Database database) {
    this.database = database;
  }

  /** The epoch of the record. */
  long epoch() {
    return database.read(
        sql ->
            sql.first(
                    "SELECT epoch FROM office WHERE office_id = ?",
                    row -> row.bigNumber("epoch"),
                    Database.OFFICE)
                .orElseThrow());
  }

  /** The day's events and the place in the record up to which they were read. */
  record DayRead(List<Recorded> events, long sequence) {}

  DayRead ofDay(LocalDate day) {
    return database.read(
        sql -> {
          // The place first: an event that comes between is read twice rather than missed.
          var sequence = last(sql);
          var events =
              sql.list(
                  COLUMNS + " WHERE office_id = ? AND day = ? AND sequence <= ? ORDER BY sequence",
                  BoardStore::recorded,
                  Database.OFFICE,
                  day,
                  sequence);
          return new DayRead(events, sequence);
        });
  }

  /** The events after one place and up to another, at most {@code most} and one more. */
  List<Recorded> between(long after, long upTo, int most) {
    return database.read(
        sql ->
            sql.list(
                COLUMNS
                    + " WHERE office_id = ? AND sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
                BoardStore::recorded,
                Database.OFFICE,
                after,
                upTo,
                most + 1));
  }

  private static long last(Sql sql) {
    return sql.first(
            "SELECT sequence FROM office WHERE office_id = ?",
            row -> row.bigNumber("sequence"),
            Database.OFFICE)
        .orElseThrow();
  }

  private static Recorded recorded(Row row) throws SQLException {
    return new Recorded(
        row.bigNumber("sequence"),
        row.instant("at"),
        row.date("day"),
        row.text("actor"),
        event(row.text("name"), row.text("body")));
  }

  private static OfficeEvent event(String name, String body) {
    if (TICKET_EVENTS.include(name)) {
      return WireJson.read(body, TicketEvent.class);
    }
    return COUNTER_EVENTS.include(name)
        ? WireJson.read(body, CounterEvent.class)
        : new Elsewhere(name);
  }

  /** An event of a room that the board does not look into. */
  private record Elsewhere(String name) implements OfficeEvent {}
}
