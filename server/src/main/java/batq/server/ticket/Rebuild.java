package batq.server.ticket;

import batq.server.store.Progress;
import batq.server.store.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every ticket made anew from the events alone, and held against its row: the proof that the rows
 * are derived. All that happens to a ticket is recorded under its day, so one day after the other
 * is looked at, and no more than one day is in memory.
 *
 * @param tickets how many there are
 * @param differing how many are not what their events say
 * @param differences a sentence for each of the first of them
 */
public record Rebuild(int tickets, int differing, List<String> differences) {
  /** How many differences are told in words. */
  static final int MOST_TOLD = 100;

  public Rebuild {
    differences = List.copyOf(differences);
  }

  /** An event with its place in the record and in time. */
  record Step(long sequence, TicketEvent event, LocalDate day, Instant at) {}

  /** Reads the whole record; for tests and for {@code batq check}. */
  public static Rebuild of(Sql sql, int office) {
    return of(sql, office, Progress.UNSEEN);
  }

  /** The same, telling how many tickets it has looked at. */
  public static Rebuild of(Sql sql, int office, Progress progress) {
    var rows = TicketStore.count(sql, office);
    var tickets = 0;
    var differing = 0;
    var told = new ArrayList<String>();
    for (var day = next(sql, office, ""); day.isPresent(); day = next(sql, office, day.get())) {
      var rebuilt = RebuiltDay.of(sql, office, day.get());
      tickets += rebuilt.tickets();
      differing += rebuilt.differences().size();
      rebuilt.differences().stream().limit(MOST_TOLD - told.size()).forEach(told::add);
      progress.at("tickets", tickets, rows);
    }
    return new Rebuild(tickets, differing, told);
  }

  private static Optional<String> next(Sql sql, int office, String day) {
    return TicketStore.dayAfter(sql, office, day);
  }
}
