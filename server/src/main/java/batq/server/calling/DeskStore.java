package batq.server.calling;

import batq.server.calling.Desk.State;
import batq.server.store.Sql;
import batq.server.store.Tx;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The counters' rows: each holds the state of one day, and another day it is closed. */
final class DeskStore {
  private DeskStore() {}

  static Desk find(Sql sql, int office, CounterId counter, LocalDate day) {
    var state =
        sql.first(
                "SELECT state FROM counter_desk WHERE office_id = ? AND counter_id = ? AND day = ?",
                row -> State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                office,
                counter,
                day)
            .orElse(State.CLOSED);
    return new Desk(counter, state);
  }

  static void keep(Tx tx, Desk desk, LocalDate day) {
    tx.update(
        """
        INSERT INTO counter_desk (office_id, counter_id, state, day) VALUES (?, ?, ?, ?)
        ON CONFLICT (office_id, counter_id) DO UPDATE SET state = excluded.state, day = excluded.day""",
        tx.office(),
        desk.counterId(),
        desk.state().word(),
        day);
  }

  static List<ServiceId> extras(Sql sql, int office, CounterId counter, LocalDate day) {
    return sql.list(
        "SELECT service_id FROM desk_extra WHERE office_id = ? AND counter_id = ? AND day = ?",
        row -> new ServiceId(row.text("service_id")),
        office,
        counter,
        day);
  }

  static void addExtra(Tx tx, CounterId counter, LocalDate day, ServiceId service) {
    tx.update(
        "INSERT INTO desk_extra (office_id, counter_id, day, service_id) VALUES (?, ?, ?, ?)",
        tx.office(),
        counter,
        day,
        service);
  }
}
