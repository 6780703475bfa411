package batq.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;

/** Opens the file as the house wants it: WAL, every commit synced, foreign keys on. */
final class Connections {
  private static final Duration LONGEST_READ = Duration.ofSeconds(10);
  private static final int LONGEST_HOLD_UP_MS = 50;
  private static final int LOG_KEPT_BYTES = 16 << 20;
  private static final int STEPS_BETWEEN_LOOKS = 100_000;

  private final Path file;
  private final String url;

  Connections(Path file) {
    this.file = file;
    this.url = "jdbc:sqlite:" + file;
  }

  Path file() {
    return file;
  }

  /** For the migration, which comes first: a reader cannot bring a new file into WAL. */
  String url() {
    return url + "?journal_mode=WAL";
  }

  Sql writer() throws SQLException {
    return durable(common());
  }

  /**
   * A connection that folds the log into the file. Those who read make it wait only so long, for
   * the writer may be waiting for it.
   */
  Sql folder() throws SQLException {
    var config = common();
    config.setBusyTimeout(LONGEST_HOLD_UP_MS);
    return durable(config);
  }

  /** A connection that only reads; one statement longer than ten seconds is cut. */
  Sql reader() throws SQLException {
    var config = common();
    config.setReadOnly(true);
    return new Sql(config.createConnection(url));
  }

  /** A connection that looks at a file as it is, and does not even bring it into WAL. */
  Sql looker() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5000);
    return new Sql(config.createConnection(url));
  }

  static void limit(Connection reader) throws SQLException {
    var deadline = System.nanoTime() + LONGEST_READ.toNanos();
    ProgressHandler.setHandler(
        reader,
        STEPS_BETWEEN_LOOKS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() > deadline ? 1 : 0;
          }
        });
  }

  /** Lets whoever waits for a long look end it by interrupting its thread. */
  static void untilInterrupted(Connection looker) throws SQLException {
    ProgressHandler.setHandler(
        looker,
        STEPS_BETWEEN_LOOKS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return Thread.currentThread().isInterrupted() ? 1 : 0;
          }
        });
  }

  private Sql durable(SQLiteConfig config) throws SQLException {
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setJournalSizeLimit(LOG_KEPT_BYTES);
    var sql = new Sql(config.createConnection(url));
    // SQLite would fold within a COMMIT, before those who wait are answered; LogFolding does it.
    sql.run("PRAGMA wal_autocheckpoint = 0");
    var synchronous = sql.first("PRAGMA synchronous", row -> row.number("synchronous")).orElse(-1);
    if (synchronous != 2) {
      sql.close();
      throw new SQLException("synchronous=FULL was not taken: " + synchronous);
    }
    return sql;
  }

  private static SQLiteConfig common() {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(5000);
    config.setPragma(SQLiteConfig.Pragma.TEMP_STORE, "MEMORY");
    config.setCacheSize(-16_000);
    return config;
  }
}
