package batq.server.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * How a record stands as a file: its pages, its chain, and whether every commit is synced.
 *
 * @param putAway how many events were put away
 * @param wrong the first thing that is wrong, in one sentence
 */
public record Soundness(Witness head, long putAway, Optional<String> wrong) {

  /** Looks through the whole file; its server may be running. */
  public static Soundness of(Path database, List<Witness> seen, Progress progress) {
    return Snapshot.read(
        database,
        sql ->
            new Soundness(
                Standing.of(sql).head(),
                RetiredRuns.last(sql, Database.OFFICE),
                ReadBack.unsound(sql)
                    .or(() -> Chain.check(sql, Database.OFFICE, seen, progress))
                    .or(() -> unsynced(database, sql))));
  }

  /**
   * SQLite's own quick examination of the pages, and the chain of all events: what is wrong first.
   *
   * @throws Snapshot.Unreadable if the file cannot be read
   */
  public static Optional<String> quickly(Path database) {
    return Snapshot.read(
        database,
        sql ->
            sql.first("PRAGMA quick_check(1)", row -> row.text("quick_check"))
                .filter(said -> !said.equals("ok"))
                .or(() -> Chain.check(sql, Database.OFFICE)));
  }

  /**
   * Every page, every index, and the chain of all events: what of them is wrong first.
   *
   * @throws Snapshot.Unreadable if the file cannot be read
   */
  public static Optional<String> wholly(Path database) {
    return Snapshot.read(
        database, sql -> ReadBack.unsound(sql).or(() -> Chain.check(sql, Database.OFFICE)));
  }

  /** Why a commit might not survive a power cut. */
  private static Optional<String> unsynced(Path database, Sql sql) {
    var mode = sql.first("PRAGMA journal_mode", row -> row.text("journal_mode")).orElse("");
    if (!mode.equals("wal")) {
      return Optional.of("the record is not in WAL mode but in " + mode);
    }
    try (var writer = new Connections(database).writer()) {
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of("it cannot be opened for writing: " + e.getMessage());
    }
  }
}
