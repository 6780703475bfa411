package batq.server.command;

import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.device.Devices;
import batq.server.errand.Errands;
import batq.server.imports.VisitImport;
import batq.server.keeping.Keeper;
import batq.server.keeping.Retirement;
import batq.server.keeping.Sticks;
import batq.server.office.OfficeStore;
import batq.server.staff.Staff;
import batq.server.statistics.RetiredTotalsStore;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import java.nio.file.Path;

/** Errands done by a command that owns the folder itself, because no server runs. */
final class OwnErrands {
  private OwnErrands() {}

  static Errands over(Path file, Database database, OfficeClock clock) {
    var keeper = new Keeper(file, Sticks.at(Sticks.USUAL), clock);
    var office = new OfficeStore(database);
    return new Errands(
        new Staff(database, clock, office).accounts(),
        new Devices(database, clock),
        () ->
            new VisitImport(
                database, new TicketStore(), new CatalogueStore(database).catalogue(), clock),
        keeper,
        new Retirement(
            database,
            clock,
            // The yearly report, which closes a year, comes with a later release.
            new Retirement.Rules(() -> office.settings().keepFiscalYears(), year -> true),
            keeper::keep,
            RetiredTotalsStore::keep));
  }
}
