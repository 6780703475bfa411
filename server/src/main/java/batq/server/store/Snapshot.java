package batq.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database file as one moment left it, to be looked at and not changed: also while its server
 * runs, also a backup. One look is one transaction, however long it takes.
 */
public final class Snapshot {
  private Snapshot() {}

  /** The file cannot be read as a record. */
  public static final class Unreadable extends RuntimeException {
    private final boolean ofTheFile;

    Unreadable(Path file, Throwable cause) {
      super(
          file
              + " cannot be read: "
              + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
          cause);
      this.ofTheFile = !(cause instanceof SQLiteException sqlite) || saysTheFile(sqlite);
    }

    /**
     * Whether the file itself cannot be made out. Otherwise something was in the way for the
     * moment: another's lock, no memory, an interruption.
     */
    public boolean isOfTheFile() {
      return ofTheFile;
    }

    private static boolean saysTheFile(SQLiteException failure) {
      return switch (SQLiteErrorCode.getErrorCode(failure.getResultCode().code & 0xff)) {
        case SQLITE_BUSY,
            SQLITE_LOCKED,
            SQLITE_NOMEM,
            SQLITE_INTERRUPT,
            SQLITE_FULL,
            SQLITE_CANTOPEN ->
            false;
        default -> true;
      };
    }
  }

  /**
   * Asks a question of the file.
   *
   * @throws Unreadable if there is none, or SQLite cannot make it out
   */
  public static <T> T read(Path file, Function<Sql, T> question) {
    if (!Files.isRegularFile(file)) {
      throw new Unreadable(file, new java.io.IOException("there is no such file"));
    }
    try (var sql = new Connections(file).looker()) {
      Connections.untilInterrupted(sql.connection());
      sql.run("BEGIN");
      return question.apply(sql);
    } catch (SQLException e) {
      throw new Unreadable(file, e);
    } catch (SqlFailed e) {
      throw new Unreadable(file, e.sqlException());
    }
  }
}
