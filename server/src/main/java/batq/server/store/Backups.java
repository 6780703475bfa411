package batq.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes backups of one record: a copy by {@code VACUUM INTO} under a name for the time being,
 * opened again and read back, synced, and only then called a backup. The server goes on meanwhile:
 * the copy is the record at one moment.
 */
public final class Backups {
  /** What a copy must leave free for the office's own work. */
  private static final long SPARE_BYTES = 32L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

  private final Path database;
  private final long spareBytes;

  public Backups(Path database) {
    this(database, SPARE_BYTES);
  }

  Backups(Path database, long spareBytes) {
    this.database = database;
    this.spareBytes = spareBytes;
  }

  /** Makes one in the folder. */
  public synchronized BackupOutcome make(BackupFolder folder, Instant at) {
    try {
      var begun = Snapshot.read(database, Standing::of);
      var partial = folder.partial();
      try {
        return copied(folder, partial, begun, at);
      } finally {
        discard(partial);
      }
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.error("No backup could be made in {}", folder.path(), e);
      return new BackupOutcome.NotMade(
          "no backup could be made in " + folder.path() + ": " + reason(e));
    }
  }

  private BackupOutcome copied(BackupFolder folder, Path partial, Standing begun, Instant at)
      throws IOException, SQLException {
    var free = Files.getFileStore(folder.path()).getUsableSpace();
    var needed = Files.size(database) + spareBytes;
    if (free < needed) {
      return new BackupOutcome.NotMade(
          "no backup could be made in %s: %d MB are free and %d MB are needed"
              .formatted(folder.path(), free >> 20, (needed >> 20) + 1));
    }
    try (var sql = new Connections(database).looker()) {
      sql.update("VACUUM INTO ?", partial.toString());
    }
    return switch (ReadBack.of(partial, begun)) {
      case ReadBack.Whole(var standing) ->
          new BackupOutcome.Made(folder.add(partial, standing, at));
      case ReadBack.Broken(var why) ->
          new BackupOutcome.NotMade("the copy was read back and is no backup: " + why);
    };
  }

  private static void discard(Path partial) {
    try {
      Files.deleteIfExists(partial);
      Files.deleteIfExists(partial.resolveSibling(partial.getFileName() + "-journal"));
    } catch (IOException e) {
      LOG.warn("What was copied in vain lies in {}", partial, e);
    }
  }

  private static String reason(Exception e) {
    var cause = e instanceof SqlFailed failed ? failed.sqlException() : e;
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
