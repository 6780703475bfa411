package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says of a disk, in the words that tell what to mend (TRUST D7, D8). */
class StoreDownTest {
  @ParameterizedTest
  @CsvSource({
    "SQLITE_FULL, FULL",
    "SQLITE_IOERR_SHMSIZE, FULL",
    "SQLITE_READONLY_DBMOVED, READ_ONLY",
    "SQLITE_CANTOPEN, READ_ONLY",
    "SQLITE_BUSY_SNAPSHOT, BUSY",
    "SQLITE_IOERR_FSYNC, FAILED",
    "SQLITE_CORRUPT, FAILED"
  })
  void aTroubleIsToldByWhatIsToBeMended(SQLiteErrorCode code, StoreDown.Trouble trouble) {
    assertThat(StoreDown.because(new SQLiteException("as SQLite says", code)).trouble())
        .isEqualTo(trouble);
  }
}
