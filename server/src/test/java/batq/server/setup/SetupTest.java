package batq.server.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.office.Office;
import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final Setup.FirstAccount NOBODY = (tx, at, day) -> {};

  @TempDir Path folder;
  private Database database;
  private Setup setup;

  @BeforeEach
  void anEmptyFolder() {
    database = Database.open(folder.resolve("batq.db"));
    setup = over(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theSampleOfficeHasFourCountersAndIsMarked() {
    var outcome = setup.demo(NOBODY);

    assertThat(outcome).isEqualTo(new SetupOutcome.Done(true));
    assertThat(new OfficeStore(database).find()).contains(new Office(1, 4, true));
    var catalogue = new CatalogueStore(database).catalogue();
    assertThat(catalogue.data().counters()).hasSize(4);
    assertThat(catalogue.servedBy(CounterId.of(4)))
        .contains(new ServiceId("build"), new ServiceId("welfare"), new ServiceId("hazard"));
    assertThat(catalogue.find(new ServiceId("id_card"))).isEmpty();
  }

  @Test
  void everythingThatWasSetUpIsThereAfterARestart() {
    setup.office(SampleOffice.file(), NOBODY);
    database.close();
    database = Database.open(folder.resolve("batq.db"));

    assertThat(new OfficeStore(database).settings()).isEqualTo(SampleOffice.file().settings());
    assertThat(new CalendarStore(database).hours()).isEqualTo(SampleOffice.file().hours());
    assertThat(new CatalogueStore(database).catalogue().data())
        .isEqualTo(SampleOffice.file().catalogue());
  }

  @Test
  void theFirstEventsOfTheRecordAreTheSetUp() {
    setup.office(SampleOffice.file(), NOBODY);

    List<String> names =
        database.read(
            sql -> sql.list("SELECT name FROM event ORDER BY sequence", row -> row.text("name")));
    assertThat(names)
        .containsExactly("office-set-up", "settings-changed", "hours-changed", "catalogue-changed");
  }

  @Test
  void aSampleFolderNeverBecomesAnOffice() {
    setup.demo(NOBODY);

    assertThat(setup.office(SampleOffice.file(), NOBODY))
        .isEqualTo(new SetupOutcome.AlreadySetUp(new Office(1, 4, true)));
    assertThatThrownBy(() -> database.write(tx -> tx.update("UPDATE office SET sample = 0")))
        .hasStackTraceContaining("sample data for ever");
    assertThat(new OfficeStore(database).office().sample()).isTrue();
  }

  @Test
  void anOfficeIsNotSetUpTwice() {
    setup.office(SampleOffice.file(), NOBODY);

    assertThat(setup.demo(NOBODY))
        .isEqualTo(new SetupOutcome.AlreadySetUp(new Office(1, 4, false)));
  }

  @Test
  void withoutItsFirstAccountNothingIsSetUp() {
    Setup.FirstAccount refusing =
        (tx, at, day) -> {
          throw new IllegalArgumentException("the password is too short");
        };

    assertThatThrownBy(() -> setup.demo(refusing)).hasMessage("the password is too short");
    assertThat(new OfficeStore(database).find()).isEmpty();
    assertThat(setup.office(SampleOffice.file(), NOBODY)).isInstanceOf(SetupOutcome.Done.class);
  }

  @Test
  void theFirstAccountIsOfTheSameMoment() {
    var moment = new AtomicReference<Instant>();
    setup.demo((tx, at, day) -> moment.set(at));

    assertThat(moment).hasValue(NOW);
  }

  private static Setup over(Database database) {
    return new Setup(
        database,
        new OfficeClock(InstantSource.fixed(NOW)),
        new OfficeStore(database),
        new CalendarStore(database),
        new CatalogueStore(database));
  }
}
