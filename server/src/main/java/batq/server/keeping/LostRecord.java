package batq.server.keeping;

import batq.server.store.Backup;
import batq.server.store.BackupFolder;
import batq.server.store.Database;
import batq.server.store.Snapshot;
import batq.server.store.Standing;
import batq.wire.Mark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the record that a backup replaces still tells, as far as it can be read.
 *
 * @param reached its last event
 * @param today how far each series had come today
 */
record LostRecord(Optional<Mark> reached, List<SeriesStore.Reached> today) {
  private static final Logger LOG = LoggerFactory.getLogger(LostRecord.class);

  static LostRecord of(Path database, LocalDate today) {
    try {
      return Snapshot.read(
          database,
          sql ->
              new LostRecord(
                  Optional.of(Standing.of(sql).mark()),
                  SeriesStore.on(sql, Database.OFFICE, today)));
    } catch (Snapshot.Unreadable e) {
      LOG.warn("The present record tells nothing", e);
      return new LostRecord(Optional.empty(), List.of());
    }
  }

  /** An epoch that no record of this folder ever had. */
  static long newEpoch(Path database, Mark restored, Optional<Mark> reached) {
    var known = BackupFolder.beside(database).list().stream().map(Backup::mark).toList();
    var highest = Math.max(restored.epoch(), reached.map(Mark::epoch).orElse(0L));
    for (var mark : known) {
      highest = Math.max(highest, mark.epoch());
    }
    return highest + 1;
  }
}
