package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log beside the file: folded by its own thread, never by a commit, and never without end. */
class LogFoldingTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration BRIEF = Duration.ofMillis(1);
  private static final LogFolding.Bounds OFF =
      new LogFolding.Bounds(Integer.MAX_VALUE, Integer.MAX_VALUE, BRIEF, NEVER);
  private static final LogFolding.Bounds EARLY = new LogFolding.Bounds(100, 400, BRIEF, NEVER);
  private static final int LONG = 2_000;

  @TempDir Path folder = Path.of("");

  @Test
  void aCommitNeverFoldsTheLog() throws Exception {
    try (var database = Notes.office(file(), OFF)) {
      growTo(database, LONG);
      assertThat(inTheFile()).isZero();
    }
  }

  @Test
  void aLogThatHasGrownIsFoldedIntoTheFile() throws Exception {
    try (var database = Notes.office(file(), EARLY)) {
      growTo(database, 300);
      assertThat(becomes(() -> leftInTheLog() < 100)).isTrue();
      assertThat(broken(database)).isEmpty();
    }
  }

  @Test
  void groupsWithoutAPauseDoNotMakeTheLogGrowWithoutEnd() throws Exception {
    assertThat(longestUnderLoad(EARLY)).isLessThan(LONG);
  }

  /** The control of the one above. */
  @Test
  void unfoldedItWouldHaveGrownSoLong() throws Exception {
    assertThat(longestUnderLoad(OFF)).isGreaterThan(LONG);
  }

  @Test
  void aLongReaderHindersItOnlyWhileItReads() throws Exception {
    var reading = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var database = Notes.office(file(), EARLY);
        var readers = Executors.newSingleThreadExecutor()) {
      Notes.write(database, 50);
      readers.submit(
          () ->
              database.read(
                  sql -> {
                    sql.each(
                        "SELECT sequence FROM event",
                        row -> row.bigNumber("sequence"),
                        it -> waitOnce(reading, goOn));
                    return 0;
                  }));
      reading.await();
      growTo(database, 1_000);
      assertThat(leftInTheLog()).isGreaterThan(500);
      goOn.countDown();
      Notes.write(database, 1);
      assertThat(becomes(() -> leftInTheLog() < 100)).isTrue();
    }
  }

  @Test
  void afterAQuietTimeTheLogIsCutToNothing() throws Exception {
    var quiet = new LogFolding.Bounds(100, 400, BRIEF, Duration.ofMillis(200));
    try (var database = Notes.office(file(), quiet)) {
      Notes.write(database, 10);
      assertThat(becomes(() -> logBytes() == 0)).isTrue();
      Notes.write(database, 10);
      assertThat(broken(database)).isEmpty();
    }
  }

  private int longestUnderLoad(LogFolding.Bounds bounds) throws Exception {
    try (var database = Notes.office(file(), bounds)) {
      for (var group = 0; group < LONG; group++) {
        Notes.write(database, 1);
      }
      assertThat(broken(database)).isEmpty();
      return (int) (logBytes() / 4096);
    }
  }

  private void growTo(Database database, int pages) {
    while (logBytes() < pages * 4096L) {
      Notes.write(database, 20);
    }
  }

  private static void waitOnce(CountDownLatch reached, CountDownLatch goOn) {
    reached.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean becomes(BooleanSupplier state) throws InterruptedException {
    for (var look = 0; look < 1_000 && !state.getAsBoolean(); look++) {
      Thread.sleep(10);
    }
    return state.getAsBoolean();
  }

  private int inTheFile() {
    return statistic("checkpointed");
  }

  private int leftInTheLog() {
    return statistic("log") - statistic("checkpointed");
  }

  private int statistic(String column) {
    try (var sql = new Connections(file()).folder()) {
      return sql.first("PRAGMA wal_checkpoint(NOOP)", row -> row.number(column)).orElseThrow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long logBytes() {
    try {
      return Files.size(folder.resolve("batq.db-wal"));
    } catch (IOException e) {
      return 0;
    }
  }

  private static Optional<String> broken(Database database) {
    return database.read(sql -> Chain.check(sql, 1));
  }

  private Path file() {
    return folder.resolve("batq.db");
  }
}
