package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.OfficeClock;
import batq.server.statistics.SampleYear;
import batq.server.store.Backup;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightsTest {
  @TempDir Path folder;
  private Database database;
  private Keeper keeper;
  private Checkups checkups;
  private Nights nights;
  private Instant now = Instant.parse("2026-11-21T08:30:00+07:00");

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
    var clock = new OfficeClock(() -> now);
    keeper = new Keeper(folder.resolve("batq.db"), Sticks.at(List.of()), clock);
    checkups = new Checkups(folder.resolve("batq.db"), clock);
    nights = new Nights(keeper, checkups, clock);
  }

  @Test
  void theFirstStartOfTheDayMakesUpForTheNight() {
    nights.look();
    assertThat(made()).hasSize(1);
    nights.look();
    begin();
    nights.look();
    assertThat(made()).as("also after another start").hasSize(1);
  }

  @Test
  void eachNightAtTwoHasItsBackup() {
    nights.look();
    for (var time : List.of("T01:59:00", "T02:00:00", "T02:01:00", "T23:59:00")) {
      now = Instant.parse("2026-11-22" + time + "+07:00");
      nights.look();
    }
    assertThat(made().stream().map(Backup::at))
        .containsExactly(
            Instant.parse("2026-11-22T02:00:00+07:00"), Instant.parse("2026-11-21T08:30:00+07:00"));
    assertThat(keeper.age().kept()).isEqualTo(2);
  }

  @Test
  void aClockThatWasYearsAheadDoesNotEndTheBackups() {
    var today = now;
    now = Instant.parse("2031-01-01T12:00:00+07:00");
    nights.look();
    now = today;
    begin();
    nights.look();
    nights.look();
    assertThat(made()).hasSize(2);
  }

  @Test
  void whatCannotBeMadeIsToldAndTriedAgainAfterHalfAnHour() throws IOException {
    Files.createFile(folder.resolve("backups"));
    nights.look();
    assertThat(keeper.age().trouble())
        .hasValueSatisfying(it -> assertThat(it).contains("no backup"));
    Files.delete(folder.resolve("backups"));
    for (var minute = 0; minute < 29; minute++) {
      nights.look();
    }
    assertThat(made()).isEmpty();
    nights.look();
    assertThat(made()).hasSize(1);
    assertThat(keeper.age().trouble()).isEmpty();
  }

  private List<Backup> made() {
    return batq.server.store.BackupFolder.beside(folder.resolve("batq.db")).list();
  }
}
