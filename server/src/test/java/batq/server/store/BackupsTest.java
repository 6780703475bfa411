package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
  // Two at night in Bangkok.
  private static final Instant NIGHT = Instant.parse("2026-11-20T19:00:00Z");

  @TempDir Path folder;
  private Path file;
  private Path kept;
  private Database database;

  @BeforeEach
  void aRecordOfThreeEvents() {
    file = folder.resolve("batq.db");
    kept = folder.resolve("backups");
    database = Notes.office(file);
    Notes.write(database, 3);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aBackupHoldsWhatWasCommittedAndTellsByItsName() throws IOException {
    var backup = made(NIGHT);
    assertThat(backup.file()).hasFileName("batq-20261121-020000-1-3.db");
    assertThat(backup.at()).isEqualTo(NIGHT);
    assertThat(ReadBack.of(backup.file())).isEqualTo(new ReadBack.Whole(standing()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rwx------");
    assertThat(Files.list(kept)).containsExactly(backup.file());
  }

  @Test
  void whatIsCommittedOnlyInTheLogIsInTheBackup() {
    assertThat(folder.resolve("batq.db-wal")).isNotEmptyFile();
    assertThat(made(NIGHT).mark().sequence()).isEqualTo(3);
  }

  @Test
  void theOfficeGoesOnWhileABackupIsMade() throws InterruptedException {
    var stop = new AtomicBoolean();
    var writing =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!stop.get()) {
                    Notes.write(database, 1);
                  }
                });
    try {
      for (var i = 0; i < 5; i++) {
        made(NIGHT.plusSeconds(i));
      }
    } finally {
      stop.set(true);
      writing.join();
    }
    assertThat(BackupFolder.beside(file).list())
        .hasSize(5)
        .allSatisfy(
            each -> assertThat(ReadBack.of(each.file())).isInstanceOf(ReadBack.Whole.class));
  }

  @Test
  void fourteenAreKeptAndTheOldestGoFirst() {
    for (var i = 0; i < 16; i++) {
      Notes.write(database, 1);
      // A clock that runs backwards does not let the newest go.
      made(NIGHT.minus(Duration.ofDays(i)));
    }
    var marks = BackupFolder.beside(file).list().stream().map(it -> it.mark().sequence()).toList();
    assertThat(marks).hasSize(14).startsWith(19L).endsWith(6L);
  }

  @Test
  void aCopyWithOneWrongPageIsNoBackup() throws IOException {
    Notes.write(database, 200);
    var backup = made(NIGHT);
    assertThat(ReadBack.of(backup.file())).isInstanceOf(ReadBack.Whole.class);
    try (var channel =
        java.nio.channels.FileChannel.open(backup.file(), StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.wrap(new byte[4096]), channel.size() - 4096);
    }
    assertThat(ReadBack.of(backup.file())).isInstanceOf(ReadBack.Broken.class);
  }

  @Test
  void aCopyThatLacksWhatWasKnownIsNoBackup() {
    var backup = made(NIGHT);
    Notes.write(database, 1);
    assertThat(ReadBack.of(backup.file(), standing()))
        .isEqualTo(new ReadBack.Broken("it lacks event 4 of the record"));
  }

  @Test
  void anEditedRecordGivesNoBackupAndTheOlderStay() {
    var before = made(NIGHT);
    database.write(
        tx -> {
          tx.update("DROP TRIGGER event_stays");
          return tx.update("UPDATE event SET actor = 'nobody' WHERE sequence = 2");
        });
    assertThat(new Backups(file).make(BackupFolder.beside(file), NIGHT.plusSeconds(1)))
        .isEqualTo(
            new BackupOutcome.NotMade(
                "the copy was read back and is no backup: event 2 is not what was written"));
    assertThat(BackupFolder.beside(file).list()).containsExactly(before);
  }

  @Test
  void withoutRoomNothingIsBegun() {
    var outcome = new Backups(file, 1L << 60).make(BackupFolder.beside(file), NIGHT);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            BackupOutcome.NotMade.class, it -> assertThat(it.why()).contains("MB are needed"));
    assertThat(BackupFolder.beside(file).list()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpLeavesTheOfficeAndTheOlderBackupsAlone() throws Exception {
    try (var small = SmallDisk.mounted(folder.resolve("stick"), 2)) {
      var stick = new BackupFolder(small.folder());
      var first = new Backups(file, 0).make(stick, NIGHT);
      assertThat(first).isInstanceOf(BackupOutcome.Made.class);
      Notes.write(database, 200, "x".repeat(10_000));
      // So much less than nothing is to be left free that the copying is begun and meets the end.
      var outcome = new Backups(file, -(1L << 40)).make(stick, NIGHT.plusSeconds(1));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              BackupOutcome.NotMade.class, it -> assertThat(it.why()).contains("full"));
      assertThat(stick.list()).containsExactly(((BackupOutcome.Made) first).backup());
      assertThat(Files.list(small.folder())).hasSize(1);
      Notes.write(database, 1);
      assertThat(database.takesWrites()).isTrue();
    }
  }

  @Test
  void anOlderRecordIsKeptBeforeItIsBroughtUpToDate() {
    database.close();
    var old = folder.resolve("old/batq.db");
    try (var fresh = Notes.older(old)) {
      assertThat(fresh).isNotNull();
    }
    var backups = BackupFolder.beside(old).list();
    assertThat(backups).hasSize(1);
    assertThat(tables(backups.getFirst().file())).contains("event").doesNotContain("visit");
    assertThat(tables(old)).contains("event", "visit");
    Database.open(old).close();
    assertThat(BackupFolder.beside(old).list()).hasSize(1);
  }

  @Test
  void whatCannotBeKeptIsNotBroughtUpToDate() throws IOException {
    database.close();
    var old = folder.resolve("old/batq.db");
    Files.createDirectories(old.getParent());
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old + "?journal_mode=WAL", "", "")
        .target("1")
        .load()
        .migrate();
    Files.createFile(old.resolveSibling("backups"));
    assertThatThrownBy(() -> Database.open(old))
        .hasMessageContaining("the record is not brought up to date");
    assertThat(tables(old)).doesNotContain("visit");
  }

  private static List<String> tables(Path database) {
    return Snapshot.read(
        database, sql -> sql.list("SELECT name FROM sqlite_schema", row -> row.text("name")));
  }

  private Standing standing() {
    return Snapshot.read(file, Standing::of);
  }

  private Backup made(Instant at) {
    var outcome = new Backups(file).make(BackupFolder.beside(file), at);
    assertThat(outcome).isInstanceOf(BackupOutcome.Made.class);
    return ((BackupOutcome.Made) outcome).backup();
  }
}
