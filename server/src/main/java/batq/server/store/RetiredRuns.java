package batq.server.store;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the events that were put away: the runs in which they went and the totals of
 * each. A run's hash binds its totals and the hash of the run before it; the newest one stands in
 * the newest {@link RecordChange.Retired}, which the chain binds.
 */
final class RetiredRuns {
  private static final String KNOWN = "SELECT 1 FROM sqlite_master WHERE name = 'retired_run'";
  private static final String RUNS =
      """
      SELECT run, first, last, last_hash, first_day, last_day, tickets, totals
      FROM retired_run WHERE office_id = ? ORDER BY run""";

  /** Every total, each as one line of text; whatever is edited shows in one of them. */
  private static final String LINES =
      """
      SELECT run, line FROM (
        SELECT run, json_array('service', office_id, day, service_id, department_id, earlier, series, standard_minutes,
          issued, served, matters, no_show, gone, unserved, waited, wait_ms, longest_wait_ms, within_15, timed, service_ms,
          within, after_hours, at_lunch, r1, r2, r3, r4, r5) AS line
        FROM retired_service WHERE run >= ?
        UNION ALL
        SELECT run, json_array('arrivals', office_id, day, visitor_class, channel, hour, issued)
        FROM retired_arrivals WHERE run >= ?)
      ORDER BY run, line""";

  private final List<RecordChange.Retired> runs;
  private final Optional<String> wrong;

  private RetiredRuns(List<RecordChange.Retired> runs, Optional<String> wrong) {
    this.runs = List.copyOf(runs);
    this.wrong = wrong;
  }

  /** The last event that was put away; 0 when none was. */
  static long last(Sql sql, int office) {
    return newest(sql, office).map(RecordChange.Retired::last).orElse(0L);
  }

  /** The newest run, unjudged. */
  static Optional<RecordChange.Retired> newest(Sql sql, int office) {
    return isKnown(sql)
        ? Optional.ofNullable(lastOf(sql.list(RUNS, RetiredRuns::run, office)))
        : Optional.empty();
  }

  /** All of them, judged; a record of an earlier version has none. */
  static RetiredRuns read(Sql sql, int office) {
    if (!isKnown(sql)) {
      return new RetiredRuns(List.of(), Optional.empty());
    }
    var runs = sql.list(RUNS, RetiredRuns::run, office);
    return new RetiredRuns(runs, judged(runs, lines(sql, 0)));
  }

  /** The hash of a run whose totals are stored, following the one before it. */
  static String totals(Sql sql, RecordChange.Retired run, Optional<RecordChange.Retired> before) {
    var previous = before.map(RecordChange.Retired::totals).orElse("");
    var own = lines(sql, run.run()).getOrDefault(run.run(), new StringBuilder());
    return totals(previous, run, own);
  }

  /** What of them is wrong by itself, in one sentence. */
  Optional<String> wrong() {
    return wrong;
  }

  Optional<RecordChange.Retired> newest() {
    return Optional.ofNullable(lastOf(runs));
  }

  /** The event before the first that is left; a witness of nothing when all are there. */
  Witness end() {
    return newest()
        .map(it -> new Witness(it.last(), it.lastHash()))
        .orElseGet(() -> Witness.of(0, new byte[32]));
  }

  /** What speaks against a witness of an event that was put away. */
  Optional<String> against(Witness witness) {
    var known = runs.stream().filter(it -> it.last() == witness.sequence()).findFirst();
    if (known.isEmpty()) {
      return Optional.of(
          "event %d was put away with its year, and only a backup made before can tell of it: %s"
              .formatted(witness.sequence(), witness));
    }
    return known.get().lastHash().startsWith(witness.hash())
        ? Optional.empty()
        : Optional.of(
            "event %d is not the one that was seen: %s".formatted(witness.sequence(), witness));
  }

  private static Optional<String> judged(
      List<RecordChange.Retired> runs, TreeMap<Long, StringBuilder> lines) {
    var previous = "";
    var next = 1L;
    for (var run : runs) {
      var own = lines.remove(run.run());
      if (run.first() != next) {
        return Optional.of("what is kept of the events before " + run.first() + " is missing");
      }
      if (!totals(previous, run, own == null ? new StringBuilder() : own).equals(run.totals())) {
        return Optional.of(
            "the totals kept of %s to %s are not what was kept"
                .formatted(run.firstDay(), run.lastDay()));
      }
      previous = run.totals();
      next = run.last() + 1;
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of("there are totals that batq did not keep");
  }

  private static String totals(String previous, RecordChange.Retired run, StringBuilder lines) {
    return HexFormat.of()
        .formatHex(Journal.hash(HexFormat.of().parseHex(previous), run.canonical() + "\n" + lines));
  }

  private static TreeMap<Long, StringBuilder> lines(Sql sql, long from) {
    record Line(long run, String text) {}
    var lines = new TreeMap<Long, StringBuilder>();
    sql.each(
        LINES,
        row -> new Line(row.bigNumber("run"), row.text("line")),
        line ->
            lines
                .computeIfAbsent(line.run(), run -> new StringBuilder())
                .append(line.text())
                .append('\n'),
        from,
        from);
    return lines;
  }

  private static boolean isKnown(Sql sql) {
    return sql.first(KNOWN, row -> true).isPresent();
  }

  private static RecordChange.Retired run(Row row) throws java.sql.SQLException {
    return new RecordChange.Retired(
        row.bigNumber("run"),
        row.bigNumber("first"),
        row.bigNumber("last"),
        row.text("last_hash"),
        LocalDate.parse(row.text("first_day")),
        LocalDate.parse(row.text("last_day")),
        row.number("tickets"),
        row.text("totals"));
  }

  private static RecordChange.@Nullable Retired lastOf(List<RecordChange.Retired> runs) {
    return runs.isEmpty() ? null : runs.getLast();
  }
}
