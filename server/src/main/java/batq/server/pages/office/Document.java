package batq.server.pages.office;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeHours;
import batq.server.catalogue.CatalogueData;
import batq.server.catalogue.CatalogueStore;
import batq.server.office.OfficeSettings;
import batq.server.office.OfficeStore;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/** A document of the office: how it stands, and how it is changed with its event. */
record Document<T>(Supplier<T> now, Function<Tx, T> stored, Change<T> change) {

  /** Writes it, and the event that carries it. */
  @FunctionalInterface
  interface Change<T> {
    void to(Tx tx, Instant at, LocalDate day, String actor, T changed);
  }

  static Document<CatalogueData> catalogue(CatalogueStore store) {
    return new Document<>(() -> store.catalogue().data(), store::stored, store::change);
  }

  static Document<OfficeHours> hours(CalendarStore store) {
    return new Document<>(store::hours, store::stored, store::change);
  }

  static Document<OfficeSettings> settings(OfficeStore store) {
    return new Document<>(store::settings, store::settings, store::change);
  }
}
