package batq.server.statistics;

import batq.server.calendar.Holidays;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.imports.ImportOutcome;
import batq.server.imports.VisitImport;
import batq.server.office.OfficeStore;
import batq.server.setup.SampleOffice;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** The shipped year of visits, in a real file, by a real import. */
public final class SampleYear {
  public static final OfficeClock CLOCK =
      new OfficeClock(InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z")));

  public static final OfficeCatalogue CATALOGUE =
      new OfficeCatalogue(SampleOffice.file().catalogue());
  public static final ServiceNames NAMES = new ServiceNames(CATALOGUE);
  public static final Holidays HOLIDAYS = Holidays.shipped();
  public static final WorkingDays WORKING_DAYS =
      new WorkingDays(day -> HOLIDAYS.on(day).isPresent(), CLOCK.today());

  private SampleYear() {}

  /** An office without visits. */
  public static Database office(Path file) {
    var database = Database.open(file);
    var offices = new OfficeStore(database);
    database.write(
        tx -> {
          offices.create(tx, true, CLOCK.now(), CLOCK.today(), "batq");
          return true;
        });
    return database;
  }

  public static ImportOutcome importInto(Database database, byte[] csv) {
    return new VisitImport(database, new TicketStore(), CATALOGUE, CLOCK).run(csv);
  }

  /** The shipped file. */
  public static byte[] csv() {
    return bytes("/demo/demo_tickets_fy2569.csv");
  }

  public static byte[] bytes(String resource) {
    try (var file = SampleYear.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("no such resource: " + resource);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
