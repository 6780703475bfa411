package batq.server.store;

import java.nio.file.Path;
import java.util.Optional;

/** What came of reading a copy of the record back from its medium. */
public sealed interface ReadBack {

  /** Every page is sound and every event is what was written. */
  record Whole(Standing standing) implements ReadBack {}

  /** Not to be called a backup. */
  record Broken(String why) implements ReadBack {}

  /** Reads the whole file. */
  static ReadBack of(Path file) {
    try {
      return Snapshot.read(file, ReadBack::read);
    } catch (Snapshot.Unreadable e) {
      return new Broken(String.valueOf(e.getMessage()));
    }
  }

  /** As {@link #of}, and the file must hold what was known when its making was begun. */
  static ReadBack of(Path file, Standing begun) {
    return switch (of(file)) {
      case Broken broken -> broken;
      case Whole whole ->
          holds(file, begun)
              ? whole
              : new Broken("it lacks event " + begun.head().sequence() + " of the record");
    };
  }

  private static ReadBack read(Sql sql) {
    return unsound(sql)
        .or(() -> Chain.check(sql, Database.OFFICE))
        .<ReadBack>map(Broken::new)
        .orElseGet(() -> new Whole(Standing.of(sql)));
  }

  /** SQLite's own examination, in its first sentence; empty when nothing is wrong. */
  static Optional<String> unsound(Sql sql) {
    return sql.first("PRAGMA integrity_check(1)", row -> row.text("integrity_check"))
        .filter(said -> !said.equals("ok"));
  }

  private static boolean holds(Path file, Standing begun) {
    return begun.head().sequence() == 0
        || Snapshot.read(file, sql -> Chain.seen(sql, Database.OFFICE, begun.head()));
  }
}
