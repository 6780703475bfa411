package batq.server.ticket;

import batq.server.store.Sql;
import batq.wire.TicketId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
    var matters = new ArrayList<ServedMatter>();
    TicketStore.eachEvent(sql, office, step -> take(rebuilt, matters, step));
    var differences = new ArrayList<>(differences(sql, office, rebuilt));
    differences.addAll(differences(matters, TicketStore.earlierMatters(sql, office)));
    return new Rebuild(rebuilt.size(), List.copyOf(differences));
  }

  private static void take(Map<TicketId, Ticket> rebuilt, List<ServedMatter> matters, Step step) {
    if (step.event() instanceof TicketEvent.Issued issued) {
      rebuilt.put(issued.ticketId(), Ticket.issued(issued, step.day(), step.at()));
    } else {
      rebuilt.compute(
          step.event().ticketId(),
          (id, before) -> {
            if (before == null) {
              throw new IllegalStateException(step.event() + " of a ticket never issued");
            }
            ServedMatter.of(before, step.event(), step.at()).ifPresent(matters::add);
            return before.after(step.event(), step.at());
          });
    }
  }

  private static List<String> differences(List<ServedMatter> said, List<ServedMatter> stored) {
    return Stream.concat(
            said.stream()
                .filter(matter -> !stored.contains(matter))
                .map(matter -> "events say " + matter + " but no row does"),
            stored.stream()
                .filter(matter -> !said.contains(matter))
                .map(matter -> "a row without events: " + matter))
        .toList();
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
