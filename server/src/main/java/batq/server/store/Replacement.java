package batq.server.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Puts one database file in another's place in one step: whoever is killed on the way leaves the
 * old record or the new one. The old one stays beside it under another name.
 */
public final class Replacement {
  private Replacement() {}

  /**
   * Replaces the record of a folder that the caller owns.
   *
   * @param fresh a whole database file in the same folder, closed
   * @param aside the name under which the present record is kept
   */
  public static void put(Path fresh, Path database, Path aside) throws IOException {
    if (Files.exists(aside)) {
      throw new FileAlreadyExistsException(aside.toString());
    }
    var log = beside(database, "-wal");
    if (Files.exists(database)) {
      fold(database);
      link(database, aside);
      if (Files.exists(log)) {
        // The present record cannot be read, and its log belongs to it.
        link(log, beside(aside, "-wal"));
      }
      Durable.syncNames(aside);
    }
    // SQLite would read a log that lies beside the new file into it, whosesoever it was.
    Files.deleteIfExists(log);
    Files.deleteIfExists(beside(database, "-shm"));
    Durable.rename(fresh, database);
  }

  /** Takes the log of a killed server into the file, which then is the whole record. */
  private static void fold(Path database) throws IOException {
    try (var sql = new Connections(database).writer()) {
      var busy = sql.first("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.flag("busy"));
      if (busy.orElse(true)) {
        throw new IOException("somebody is reading the present record; try again afterwards");
      }
    } catch (SQLException e) {
      keepAsItLies(e);
    } catch (SqlFailed e) {
      keepAsItLies(e.sqlException());
    }
  }

  /** Whatever lies there is not a record any more; but for want of space nothing is given up. */
  private static void keepAsItLies(SQLException e) throws IOException {
    if (StoreDown.because(e).trouble() == StoreDown.Trouble.FULL) {
      throw new IOException("the disk is full", e);
    }
  }

  private static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(file, name);
      Durable.sync(name);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
