package batq.server.command;

import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.device.Devices;
import batq.server.errand.Errands;
import batq.server.imports.VisitImport;
import batq.server.keeping.Keeper;
import batq.server.keeping.Sticks;
import batq.server.office.OfficeStore;
import batq.server.staff.Staff;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import java.nio.file.Path;

/** Errands done by a command that owns the folder itself, because no server runs. */
final class OwnErrands {
  private OwnErrands() {}

  static Errands over(Path file, Database database, OfficeClock clock) {
    return new Errands(
        new Staff(database, clock, new OfficeStore(database)).accounts(),
        new Devices(database, clock),
        () ->
            new VisitImport(
                database, new TicketStore(), new CatalogueStore(database).catalogue(), clock),
        new Keeper(file, Sticks.at(Sticks.USUAL), clock));
  }
}
