package batq.server.store;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/**
 * Brings the tables of a record up to date, never without a backup of how they were. Flyway is
 * asked only when there is something to do: to ask costs a fifth of a second at each start.
 */
final class Migration {
  /** The versions this program brings, in order; a test holds them to the files. */
  static final List<String> VERSIONS =
      List.of("1", "2", "3", "5", "6", "7", "10", "12", "13", "14", "16");

  private Migration() {}

  /** Migrates; a record that has tables already is kept first. */
  static void keepingABackup(Path file, String url) {
    if (isUpToDate(url)) {
      return;
    }
    var flyway = flyway(url);
    var known = flyway.info();
    if (known.current() != null && known.pending().length > 0) {
      keep(file);
    }
    flyway.migrate();
  }

  /** Migrates a file that is a copy of a backup itself. */
  static void ofACopy(String url) {
    if (!isUpToDate(url)) {
      flyway(url).migrate();
    }
  }

  /**
   * Whether exactly these versions were applied. Anything else, also what cannot be read, is for
   * Flyway to judge. The connection brings a restored copy into WAL, as Flyway's does.
   */
  static boolean isUpToDate(String url) {
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var applied =
            statement.executeQuery(
                "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY"
                    + " installed_rank")) {
      var versions = new ArrayList<String>();
      while (applied.next()) {
        versions.add(applied.getString("version"));
      }
      return versions.equals(VERSIONS);
    } catch (SQLException e) {
      return false;
    }
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
