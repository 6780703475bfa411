package batq.server.ticket;

import batq.server.store.Sql;
import batq.wire.BadJson;
import batq.wire.TicketId;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tickets of one day made anew from its events, and what their rows say otherwise. */
final class RebuiltDay {
  private final Map<TicketId, Ticket> rebuilt = new LinkedHashMap<>();
  private final Set<ServedMatter> matters = new LinkedHashSet<>();
  private final Set<TicketId> broken = new HashSet<>();
  private final List<String> differences = new ArrayList<>();
  private final Set<TicketId> rows = new HashSet<>();

  private RebuiltDay() {}

  static RebuiltDay of(Sql sql, int office, String day) {
    var rebuilt = new RebuiltDay();
    try {
      TicketStore.eachEvent(sql, office, day, rebuilt::take);
      TicketStore.eachRow(sql, office, day, rebuilt::compare);
      rebuilt.compare(TicketStore.earlierMatters(sql, office, day));
      rebuilt.tellOfMissing();
    } catch (BadJson | DateTimeException | IllegalArgumentException e) {
      rebuilt.differences.add("what is kept of day %s cannot be read: %s".formatted(day, e));
    }
    return rebuilt;
  }

  int tickets() {
    return rebuilt.size();
  }

  List<String> differences() {
    return differences;
  }

  private void take(Rebuild.Step step) {
    var id = step.event().ticketId();
    if (broken.contains(id)) {
      return;
    }
    try {
      rebuilt.put(id, after(step));
    } catch (IllegalStateException e) {
      broken.add(id);
      differences.add("event %d: %s".formatted(step.sequence(), e.getMessage()));
    }
  }

  private Ticket after(Rebuild.Step step) {
    var before = rebuilt.get(step.event().ticketId());
    if (step.event() instanceof TicketEvent.Issued issued) {
      if (before != null) {
        throw new IllegalStateException("ticket " + issued.ticketId() + " was issued already");
      }
      return Ticket.issued(issued, step.day(), step.at());
    }
    if (before == null) {
      throw new IllegalStateException(step.event() + " of a ticket never issued");
    }
    ServedMatter.of(before, step.event(), step.at()).ifPresent(matters::add);
    return before.after(step.event(), step.at());
  }

  private void compare(Ticket row) {
    rows.add(row.id());
    var ticket = rebuilt.get(row.id());
    if (broken.contains(row.id()) || row.equals(ticket)) {
      return;
    }
    differences.add(
        ticket == null
            ? "a row without events: " + row
            : "events say " + ticket + " but the row says " + row);
  }

  private void compare(List<ServedMatter> stored) {
    var said = Set.copyOf(stored);
    matters.stream()
        .filter(matter -> !said.contains(matter))
        .forEach(matter -> differences.add("events say " + matter + " but no row does"));
    stored.stream()
        .filter(matter -> !matters.contains(matter))
        .forEach(matter -> differences.add("a row without events: " + matter));
  }

  private void tellOfMissing() {
    rebuilt.forEach(
        (id, ticket) -> {
          if (!rows.contains(id) && !broken.contains(id)) {
            differences.add("events say " + ticket + " but there is no row");
          }
        });
  }
}
