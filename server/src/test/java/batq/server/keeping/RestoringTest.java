package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.office.Office;
import batq.server.office.OfficeStore;
import batq.server.statistics.SampleYear;
import batq.server.store.BackupOutcome;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import batq.server.store.Snapshot;
import batq.server.ticket.TicketStore;
import batq.wire.Mark;
import batq.wire.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoringTest {
  private static final LocalDate TODAY = SampleYear.CLOCK.today();
  private static final Series FIRST = new Series("1");
  private static final Series SECOND = new Series("2");

  @TempDir Path folder;
  private Path file;
  private final TicketStore tickets = new TicketStore();

  @BeforeEach
  void where() {
    file = folder.resolve("batq.db");
  }

  @Test
  void aRestoreBeginsANewEpochAndSaysSoInTheRecord() throws IOException {
    var backup = backupOfADay();
    var restored = restored(backup);
    assertThat(restored.from()).isEqualTo(new Mark(1, 1));
    assertThat(restored.epoch()).isEqualTo(2);
    try (var database = Database.open(file)) {
      assertThat(new OfficeStore(database).find()).contains(new Office(2, 2, true));
      assertThat(lastEvent(database))
          .isEqualTo(
              "{\"kind\":\"restored\",\"epoch\":2,\"from\":\"1-1\",\"lost\":\"1-1\",\"skipped\":100}");
    }
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
  }

  @Test
  void numbersThatMayBeOnPaperAreSteppedOver() throws IOException {
    // Five and seven were given out when the backup was made, then twenty of each.
    var backup = backupOfADay();
    assertThat(restored(backup).skipped()).containsExactly("1125", "2127");
    try (var database = Database.open(file)) {
      assertThat(next(database, FIRST)).isEqualTo(126);
      assertThat(next(database, SECOND)).isEqualTo(128);
      assertThat(next(database, new Series("3"))).as("not used today").isEqualTo(1);
    }
  }

  @Test
  void ofARecordThatCannotBeReadEverySeriesIsSteppedOver() throws IOException {
    Path backup;
    try (var database = SampleYear.office(file)) {
      give(database, FIRST, 5, TODAY.minusDays(1));
      give(database, SECOND, 7, TODAY);
      backup = keep();
    }
    Files.write(file, "not a record any more".repeat(1000).getBytes(StandardCharsets.UTF_8));
    var restored = restored(backup);
    assertThat(restored.skipped()).containsExactly("1100", "2107");
    assertThat(restored.aside())
        .hasValueSatisfying(it -> assertThat(it).content().startsWith("not a record"));
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
  }

  @Test
  void aRestoreIsUndoneByRestoringWhatWasKept() throws IOException {
    var backup = backupOfADay();
    var aside = restored(backup).aside().orElseThrow();
    var back = restored(aside);
    assertThat(back.epoch()).isEqualTo(3);
    try (var database = Database.open(file)) {
      assertThat(next(database, FIRST)).isGreaterThan(25);
    }
  }

  @Test
  void aBackupOfWhichAByteIsWrongIsRefusedAndNothingChanges() throws IOException {
    var backup = backupOfADay();
    var bytes = Files.readAllBytes(backup);
    var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("office-set-up");
    bytes[at] = 'O';
    Files.write(backup, bytes);
    var before = Files.readAllBytes(file);
    assertThat(run(backup))
        .isInstanceOfSatisfying(
            RestoreOutcome.Refused.class, it -> assertThat(it.why()).contains("event 1 is"));
    assertThat(run(Files.writeString(folder.resolve("letter.txt"), "a letter")))
        .isInstanceOf(RestoreOutcome.Refused.class);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .doesNotContain("restoring.db")
          .noneMatch(name -> name.startsWith("before-restore"));
    }
  }

  @Test
  void theLogOfAKilledServerIsNotReadIntoTheRestoredRecord() throws IOException {
    var backup = backupOfADay();
    killedAfter(30);
    var restored = restored(backup);
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
    // And what it held is in the record that was kept.
    int kept =
        Snapshot.read(
            restored.aside().orElseThrow(),
            sql -> SeriesStore.on(sql, Database.OFFICE, TODAY).getFirst().last());
    assertThat(kept).isEqualTo(55);
  }

  @Test
  void withTheOldLogBesideItTheRestoredRecordWouldBeNone() throws IOException {
    // The control of the test above: the file alone, without the folding of the log.
    var backup = backupOfADay();
    killedAfter(30);
    Files.copy(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(check()).isInstanceOf(RecordCheck.Wrong.class);
  }

  @Test
  void aFolderThatLostItsRecordTakesABackup() throws IOException {
    var backup = backupOfADay();
    Files.delete(file);
    assertThat(restored(backup).aside()).isEmpty();
    assertThat(check()).isInstanceOf(RecordCheck.Whole.class);
  }

  private Path backupOfADay() {
    try (var database = SampleYear.office(file)) {
      give(database, FIRST, 5, TODAY);
      give(database, SECOND, 7, TODAY);
      var backup = keep();
      give(database, FIRST, 20, TODAY);
      give(database, SECOND, 20, TODAY);
      return backup;
    }
  }

  /** Leaves a log beside the file, as a killed server does, of more numbers than the file knows. */
  private void killedAfter(int more) throws IOException {
    try (var database = Database.open(file)) {
      give(database, FIRST, more, TODAY);
      for (var i = 0; i < 40; i++) {
        database.write(
            tx ->
                tx.record(
                    SampleYear.CLOCK.now(),
                    TODAY,
                    "test",
                    new Filling("filling", "x".repeat(3000))));
      }
      Files.copy(folder.resolve("batq.db-wal"), folder.resolve("killed-wal"));
      Files.copy(file, folder.resolve("killed"));
    }
    Files.move(folder.resolve("killed"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.move(folder.resolve("killed-wal"), folder.resolve("batq.db-wal"));
  }

  record Filling(String kind, String what) implements batq.server.store.OfficeEvent {
    @Override
    public String name() {
      return "filling";
    }
  }

  private void give(Database database, Series series, int numbers, LocalDate day) {
    for (var i = 0; i < numbers; i++) {
      database.write(tx -> tickets.nextOrdinal(tx, 1, day, series));
    }
  }

  private int next(Database database, Series series) {
    return database.write(tx -> tickets.nextOrdinal(tx, 1, TODAY, series));
  }

  private Path keep() {
    var outcomes = new Keeper(file, Sticks.at(List.of()), SampleYear.CLOCK).keep();
    return ((BackupOutcome.Made) outcomes.getFirst()).backup().file();
  }

  private RestoreOutcome.Restored restored(Path backup) throws IOException {
    var outcome = run(backup);
    assertThat(outcome).isInstanceOf(RestoreOutcome.Restored.class);
    return (RestoreOutcome.Restored) outcome;
  }

  private RestoreOutcome run(Path backup) throws IOException {
    var seconds = new java.util.concurrent.atomic.AtomicInteger();
    try (var directory = DataDirectory.own(folder);
        var files = Files.list(folder)) {
      // Each restore a second later than the one before, as at a real keyboard.
      seconds.set((int) files.filter(it -> it.toString().contains("before-restore")).count());
      var clock =
          new batq.server.calendar.OfficeClock(
              () -> SampleYear.CLOCK.now().plusSeconds(seconds.get()));
      return new Restoring(directory, clock, Restoring.SKIP).run(backup);
    }
  }

  private RecordCheck check() throws IOException {
    return RecordCheck.of(file, List.of(), Mounts.now());
  }

  private static String lastEvent(Database database) {
    Optional<String> last =
        database.read(
            sql ->
                sql.first(
                    "SELECT body FROM event ORDER BY sequence DESC LIMIT 1",
                    row -> row.text("body")));
    return last.orElseThrow();
  }
}
