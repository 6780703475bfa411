package batq.server.keeping;

import batq.server.store.Database;
import batq.server.store.Progress;
import batq.server.store.Snapshot;
import batq.server.store.Soundness;
import batq.server.store.Witness;
import batq.server.ticket.Rebuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code batq check} finds in a record. */
public sealed interface RecordCheck {

  /**
   * Pages, chain and tickets are what they should be.
   *
   * @param putAway how many events of old years went; of them totals are kept
   */
  record Whole(Witness head, int tickets, long putAway) implements RecordCheck {}

  /** The first thing that is wrong, in one line. */
  record Wrong(String what) implements RecordCheck {}

  /** As {@link #of(Path, List, Mounts, Progress)}, and nobody watches. */
  static RecordCheck of(Path database, List<Witness> seen, Mounts mounts) throws IOException {
    return of(database, seen, mounts, Progress.UNSEEN);
  }

  /**
   * Looks through the whole record of a folder; its server may be running.
   *
   * @param seen events that somebody remembers from outside
   * @param progress told how far it has come, for a large record takes its time
   */
  static RecordCheck of(Path database, List<Witness> seen, Mounts mounts, Progress progress)
      throws IOException {
    var folder = database.toAbsolutePath().resolveSibling("").toRealPath();
    var refusal = mounts.refusal(folder);
    if (refusal.isPresent()) {
      return new Wrong(refusal.get());
    }
    try {
      var look = Soundness.of(database, seen, progress);
      if (look.wrong().isPresent()) {
        return new Wrong(look.wrong().get());
      }
      Rebuild rebuilt = Snapshot.read(database, sql -> Rebuild.of(sql, Database.OFFICE, progress));
      return differing(rebuilt)
          .<RecordCheck>map(Wrong::new)
          .orElseGet(() -> new Whole(look.head(), rebuilt.tickets(), look.putAway()));
    } catch (Snapshot.Unreadable e) {
      return new Wrong(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> differing(Rebuild rebuilt) {
    return rebuilt.differences().stream()
        .findFirst()
        .map(
            first ->
                "%d tickets are not what their events say; %s"
                    .formatted(rebuilt.differing(), first));
  }
}
