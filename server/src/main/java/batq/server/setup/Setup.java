package batq.server.setup;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;

/** Makes an empty folder into an office, in one transaction: wholly or not at all. */
public final class Setup {
  private static final String ACTOR = "batq";

  private final Database database;
  private final OfficeClock clock;
  private final OfficeStore offices;
  private final CalendarStore calendars;
  private final CatalogueStore catalogues;

  public Setup(
      Database database,
      OfficeClock clock,
      OfficeStore offices,
      CalendarStore calendars,
      CatalogueStore catalogues) {
    this.database = database;
    this.clock = clock;
    this.offices = offices;
    this.calendars = calendars;
    this.catalogues = catalogues;
  }

  /** Creates the first account, inside the transaction of the set-up. */
  @FunctionalInterface
  public interface FirstAccount {
    void create(Tx tx, Instant at, LocalDate day);
  }

  /** An office of its own, from its file. */
  public SetupOutcome office(OfficeFile file, FirstAccount admin) {
    return database.write(tx -> run(tx, file, false, admin));
  }

  /** The sample municipality, open at all hours and marked for ever. */
  public SetupOutcome demo(FirstAccount admin) {
    return database.write(tx -> run(tx, SampleOffice.openAtAllHours(), true, admin));
  }

  private SetupOutcome run(Tx tx, OfficeFile file, boolean sample, FirstAccount admin) {
    var present = OfficeStore.find(tx.sql());
    if (present.isPresent()) {
      return new SetupOutcome.AlreadySetUp(present.get());
    }
    var at = clock.now();
    var day = clock.dayOf(at);
    offices.create(tx, sample, at, day, ACTOR);
    offices.change(tx, at, day, ACTOR, file.settings());
    calendars.change(tx, at, day, ACTOR, file.hours());
    catalogues.change(tx, at, day, ACTOR, file.catalogue());
    admin.create(tx, at, day);
    return new SetupOutcome.Done(sample);
  }
}
