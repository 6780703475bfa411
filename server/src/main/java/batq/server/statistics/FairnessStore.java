package batq.server.statistics;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import batq.server.statistics.Fairness.AtCounter;
import batq.server.statistics.Fairness.ClassGiven;
import batq.server.statistics.Fairness.OutOfOrder;
import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.ticket.CallReason;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketEvent.CalledOutOfOrder;
import batq.wire.CounterId;
import batq.wire.VisitorClass;
import batq.wire.WireJson;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** How fair a day was, out of the record: read only. */
public final class FairnessStore {
  private static final String OUT_OF_ORDER =
      """
      SELECT body FROM event AS call INDEXED BY event_of_day
      WHERE office_id = ? AND day = ? AND name = 'called-out-of-order' AND NOT EXISTS (
        SELECT 1 FROM event AS undone
        WHERE undone.office_id = call.office_id AND undone.counter_id = call.counter_id AND undone.day = call.day
          AND undone.sequence > call.sequence AND undone.ticket_id = call.ticket_id AND undone.name = 'call-undone')""";
  private static final String QUICK_NO_SHOWS =
      """
      SELECT counter_id, count(*) AS tickets FROM ticket
      WHERE office_id = ? AND day = ? AND state = 'no-show' AND ended_at - turn_at < ?
      GROUP BY counter_id ORDER BY counter_id""";
  private static final String SHORT_SERVICES =
      """
      SELECT counter_id, count(*) AS tickets FROM ticket
      WHERE office_id = ? AND day = ? AND state = 'finished' AND timed AND counter_id IS NOT NULL
        AND in_service_ms + ended_at - coalesce(started_at, called_at) <= ?
      GROUP BY counter_id ORDER BY counter_id""";
  private static final String CLASSES =
      """
      SELECT visitor_class, sum(channel = 'staff') AS by_staff, count(*) AS in_all FROM ticket
      WHERE office_id = ? AND day = ? AND priority AND (state <> 'cancelled' OR reason = 'visitor-left')
      GROUP BY visitor_class HAVING by_staff > 0 ORDER BY by_staff DESC, visitor_class""";

  private record Call(CounterId counter, CallReason reason) {}

  private final Database database;

  public FairnessStore(Database database) {
    this.database = database;
  }

  public Fairness of(LocalDate day) {
    return database.read(
        sql ->
            new Fairness(
                outOfOrder(sql, day),
                atCounters(sql, QUICK_NO_SHOWS, day, Fairness.QUICK.toMillis()),
                atCounters(sql, SHORT_SERVICES, day, Fairness.SHORT.toMillis()),
                sql.list(
                    CLASSES,
                    row ->
                        new ClassGiven(
                            new VisitorClass(row.text("visitor_class")),
                            row.number("by_staff"),
                            row.number("in_all")),
                    Database.OFFICE,
                    day)));
  }

  private static List<OutOfOrder> outOfOrder(Sql sql, LocalDate day) {
    return sql
        .list(
            OUT_OF_ORDER,
            row -> (CalledOutOfOrder) WireJson.read(row.text("body"), TicketEvent.class),
            Database.OFFICE,
            day)
        .stream()
        .collect(groupingBy(it -> new Call(it.counterId(), it.reason()), counting()))
        .entrySet()
        .stream()
        .map(
            it ->
                new OutOfOrder(
                    it.getKey().counter(), it.getKey().reason(), it.getValue().intValue()))
        .sorted(Comparator.comparing(OutOfOrder::counter).thenComparing(OutOfOrder::reason))
        .toList();
  }

  private static List<AtCounter> atCounters(Sql sql, String query, LocalDate day, long within) {
    return sql.list(
        query,
        row -> new AtCounter(CounterId.of(row.number("counter_id")), row.number("tickets")),
        Database.OFFICE,
        day,
        within);
  }
}
