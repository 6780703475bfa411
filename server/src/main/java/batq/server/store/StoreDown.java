package batq.server.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Nothing of the command was stored, for the record itself cannot be written now. Repeating it
 * later is harmless.
 */
public final class StoreDown extends RuntimeException {
  /** What is wrong, as the HTTP answer names it. */
  public enum Trouble {
    FULL("store-full"),
    READ_ONLY("store-read-only"),
    BUSY("store-busy"),
    FAILED("store-failed");

    private final String code;

    Trouble(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  private final Trouble trouble;

  StoreDown(Trouble trouble, Throwable cause) {
    super("the store cannot be written: " + trouble.code(), cause);
    this.trouble = trouble;
  }

  static StoreDown because(SQLException cause) {
    return new StoreDown(troubleOf(cause), cause);
  }

  /**
   * @param file asked when the cause alone does not tell: a disk that turns read-only under an open
   *     file answers as a broken one
   */
  static StoreDown because(SQLException cause, Path file) {
    var trouble = troubleOf(cause);
    var readOnly = trouble == Trouble.FAILED && Files.exists(file) && !Files.isWritable(file);
    return new StoreDown(readOnly ? Trouble.READ_ONLY : trouble, cause);
  }

  public Trouble trouble() {
    return trouble;
  }

  private static Trouble troubleOf(SQLException cause) {
    if (!(cause instanceof SQLiteException sqlite)) {
      return Trouble.FAILED;
    }
    // The index beside the log grows by a file of its own, which a full disk refuses as an I/O
    // error.
    if (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE) {
      return Trouble.FULL;
    }
    // The low byte is the primary code; the rest names the occasion (sqlite.org/rescode.html).
    return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
      case SQLITE_FULL -> Trouble.FULL;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> Trouble.READ_ONLY;
      case SQLITE_BUSY, SQLITE_LOCKED -> Trouble.BUSY;
      default -> Trouble.FAILED;
    };
  }
}
