package batq.server.store;

import java.nio.file.Path;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;

/** Brings the tables of a record up to date, never without a backup of how they were. */
final class Migration {
  private Migration() {}

  /** Migrates; a record that has tables already is kept first. */
  static void keepingABackup(Path file, String url) {
    var flyway = flyway(url);
    var known = flyway.info();
    if (known.current() != null && known.pending().length > 0) {
      keep(file);
    }
    flyway.migrate();
  }

  /** Migrates a file that is a copy of a backup itself. */
  static void ofACopy(String url) {
    flyway(url).migrate();
  }

  private static void keep(Path file) {
    // The office's clock is not known before its tables are; the name only has to tell them apart.
    var now = InstantSource.system().instant();
    switch (new Backups(file).make(BackupFolder.beside(file), now)) {
      case BackupOutcome.Made _ -> {}
      case BackupOutcome.NotMade(var why) ->
          throw new IllegalStateException("the record is not brought up to date, because " + why);
    }
  }

  private static Flyway flyway(String url) {
    return Flyway.configure().dataSource(url, "", "").locations("classpath:db/migration").load();
  }
}
