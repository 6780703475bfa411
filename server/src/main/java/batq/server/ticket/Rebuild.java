package batq.server.ticket;

import batq.server.store.Sql;
import batq.wire.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every ticket made anew from the events alone, and held against its row: the proof that the rows
 * are derived.
 *
 * @param tickets how many there are
 * @param differences one sentence for each ticket whose row is not what its events say
 */
public record Rebuild(int tickets, List<String> differences) {
  /** An event with its place in time, as the record holds it. */
  record Step(TicketEvent event, LocalDate day, Instant at) {}

  /** Reads the whole record; for tests and for {@code batq check}. */
  public static Rebuild of(Sql sql, int office) {
    var rebuilt = new HashMap<TicketId, Ticket>();
    TicketStore.eachEvent(sql, office, step -> take(rebuilt, step));
    return new Rebuild(rebuilt.size(), differences(sql, office, rebuilt));
  }

  private static void take(Map<TicketId, Ticket> rebuilt, Step step) {
    if (step.event() instanceof TicketEvent.Issued issued) {
      rebuilt.put(issued.ticketId(), Ticket.issued(issued, step.day(), step.at()));
    } else {
      rebuilt.compute(
          step.event().ticketId(),
          (id, before) -> {
            if (before == null) {
              throw new IllegalStateException(step.event() + " of a ticket never issued");
            }
            return before.after(step.event(), step.at());
          });
    }
  }

  private static List<String> differences(Sql sql, int office, Map<TicketId, Ticket> rebuilt) {
    var differences = new ArrayList<String>();
    var rows = new HashMap<TicketId, Ticket>();
    TicketStore.eachRow(sql, office, row -> rows.put(row.id(), row));
    rebuilt.forEach(
        (id, ticket) -> {
          if (!ticket.equals(rows.get(id))) {
            differences.add("events say " + ticket + " but the row says " + rows.get(id));
          }
        });
    rows.forEach(
        (id, row) -> {
          if (!rebuilt.containsKey(id)) {
            differences.add("a row without events: " + row);
          }
        });
    return List.copyOf(differences);
  }
}
