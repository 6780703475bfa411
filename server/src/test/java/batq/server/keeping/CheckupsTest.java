package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.OfficeClock;
import batq.server.statistics.SampleYear;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record looks after itself at night, and what it finds is kept (TRUST §3.8). */
class CheckupsTest {
  @TempDir Path folder;
  private Database database;
  private Checkups checkups;
  private Instant now = Instant.parse("2026-11-21T02:00:05+07:00");

  @BeforeEach
  void anOffice() {
    database = SampleYear.office(folder.resolve("batq.db"));
    begin();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void begin() {
    checkups = new Checkups(folder.resolve("batq.db"), new OfficeClock(() -> now));
  }

  @Test
  void theFirstNightLooksAtEverythingThenEachSeventh() {
    assertThat(checkups.last()).isEmpty();
    assertThat(night()).isEqualTo(now);
    var first = now;
    for (var night = 1; night < 7; night++) {
      tomorrow();
      assertThat(night()).as("night %d", night).isEqualTo(first);
    }
    tomorrow();
    assertThat(night()).isEqualTo(now);
  }

  @Test
  void aNightIsDoneOnce() {
    night();
    assertThat(checkups.isDone(due())).isTrue();
    tomorrow();
    assertThat(checkups.isDone(due())).isFalse();
  }

  @Test
  void anEditedEventIsFoundTheNextNightByTheQuickLook() {
    var first = night();
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 1");
    tomorrow();
    assertThat(night()).as("not everything was looked at").isEqualTo(first);
    assertThat(wrong()).contains("event 1 is not what was written");
  }

  /** An edit while no server ran (TRUST scene 12). */
  @Test
  void eachStartLooksAnew() {
    night();
    assertThat(checkups.isDone(due())).isTrue();
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 1");
    begin();
    assertThat(checkups.isDone(due())).isFalse();
    night();
    assertThat(checkups.isDone(due())).isTrue();
    assertThat(wrong()).contains("event 1 is not what was written");
  }

  @Test
  void whatWasFoundIsKeptAndLookedAtEachNightUntilItIsMended() {
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 1");
    night();
    var found = now;
    begin();
    assertThat(wrong()).contains("event 1 is not what was written");
    tomorrow();
    night();
    assertThat(checkups.last().orElseThrow().wrong().orElseThrow().since()).isEqualTo(found);
    edit("UPDATE event SET actor = 'batq' WHERE sequence = 1");
    tomorrow();
    night();
    assertThat(wrong()).isEmpty();
  }

  @Test
  void aDamagedPageIsFoundByTheQuickLook() throws IOException {
    database.write(
        tx ->
            tx.update("INSERT INTO office_document VALUES (1, 'long', 1, ?)", "x".repeat(400_000)));
    night();
    database.close();
    var file = folder.resolve("batq.db");
    var bytes = Files.readAllBytes(file);
    // A page in the middle of the long text: its chain of pages no longer adds up.
    for (var page = bytes.length / 4096 / 2; page < bytes.length / 4096 / 2 + 4; page++) {
      java.util.Arrays.fill(bytes, page * 4096, page * 4096 + 4, (byte) 0);
    }
    Files.write(file, bytes);
    tomorrow();
    night();
    assertThat(wrong()).isPresent();
  }

  @Test
  void aFileThatIsNoRecordIsWrongAndNotASilence() throws IOException {
    night();
    database.close();
    Files.writeString(folder.resolve("batq.db"), "a letter to the mayor, ".repeat(500));
    Files.deleteIfExists(folder.resolve("batq.db-wal"));
    tomorrow();
    night();
    assertThat(wrong()).hasValueSatisfying(it -> assertThat(it).contains("cannot be read"));
  }

  @Test
  void whoIsInterruptedKnowsNothing() {
    var visits = new String(SampleYear.csv(), StandardCharsets.UTF_8).lines().limit(3_000);
    SampleYear.importInto(
        database, visits.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    Thread.currentThread().interrupt();
    var looked = checkups.look(due());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(looked).isFalse();
    assertThat(checkups.last()).isEmpty();
  }

  /** The control: damage that nobody looks for is not told. */
  @Test
  void whatIsWrongIsNotKnownUntilTheNight() {
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 1");
    assertThat(wrong()).isEmpty();
    night();
    assertThat(wrong()).isPresent();
  }

  @Test
  void aRestoredRecordIsAnotherAndIsLookedAtAnew() {
    edit("UPDATE event SET actor = 'staff:9' WHERE sequence = 1");
    night();
    edit("UPDATE event SET actor = 'batq' WHERE sequence = 1");
    edit("UPDATE office SET epoch = epoch + 1");
    assertThat(checkups.isDone(due())).isFalse();
    night();
    assertThat(wrong()).isEmpty();
  }

  /** Does what is due and says when everything was looked at last. */
  private Instant night() {
    assertThat(checkups.look(due())).isTrue();
    return checkups.last().orElseThrow().thorough();
  }

  private Instant due() {
    return now.minusSeconds(5);
  }

  private void tomorrow() {
    now = now.plus(Duration.ofDays(1));
  }

  private Optional<String> wrong() {
    return checkups.last().flatMap(Checkup::wrong).map(Checkup.Wrong::what);
  }

  private void edit(String statement) {
    database.write(
        tx -> {
          tx.update("DROP TRIGGER IF EXISTS event_stays");
          return tx.update(statement);
        });
  }
}
