package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.calendar.OfficeClock;
import batq.server.statistics.SampleYear;
import batq.server.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report carries "not whole" until a named person acknowledges just this finding. */
class WholenessTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:05+07:00");

  @TempDir Path folder;
  private Database database;
  private Optional<Checkup> last = Optional.empty();
  private Wholeness wholeness;

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
    wholeness = new Wholeness(database, new OfficeClock(() -> NOW), () -> last);
  }

  @Test
  void aWholeRecordNeedsNobody() {
    found(Optional.empty());
    wholeness.acknowledge("staff:1", "ปลัด");
    found(wrong("event 7 is not what was written"));
    assertThat(wholeness.damage().orElseThrow().known()).isEmpty();
  }

  @Test
  void whatAPersonAcknowledgedCarriesTheNameFromThenOnAndAcrossStarts() {
    found(wrong("event 7 is not what was written"));
    assertThat(wholeness.damage().orElseThrow().known()).isEmpty();
    wholeness.acknowledge("staff:1", "ปลัด");
    wholeness.acknowledge("staff:2", "นายก");
    assertThat(name()).contains("ปลัด");
    begin();
    assertThat(name()).contains("ปลัด");
  }

  @Test
  void anotherFindingIsNotAcknowledgedByTheFirst() {
    found(wrong("event 7 is not what was written"));
    wholeness.acknowledge("staff:1", "ปลัด");
    found(wrong("event 8 is not what was written"));
    assertThat(name()).isEmpty();
  }

  @Test
  void whatIsMendedIsNoLongerTold() {
    found(wrong("event 7 is not what was written"));
    wholeness.acknowledge("staff:1", "ปลัด");
    found(Optional.empty());
    assertThat(wholeness.damage()).isEmpty();
  }

  private void found(Optional<Checkup.Wrong> wrong) {
    last = Optional.of(new Checkup(1, NOW, NOW, wrong));
  }

  private static Optional<Checkup.Wrong> wrong(String what) {
    return Optional.of(new Checkup.Wrong(NOW.minusSeconds(3), what));
  }

  private Optional<String> name() {
    return wholeness.damage().flatMap(Wholeness.Damage::known).map(it -> it.by());
  }
}
