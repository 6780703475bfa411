package batq.server.catalogue;

import batq.server.office.OfficeDocument;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The catalogue in the record. */
public final class CatalogueStore {
  private final OfficeDocument<CatalogueData> document;
  private volatile Optional<OfficeCatalogue> ready = Optional.empty();

  public CatalogueStore(Database database) {
    this.document =
        new OfficeDocument<>(
            database,
            "catalogue",
            CatalogueData.class,
            StoredCatalogue::newest,
            event ->
                event instanceof CatalogueChange.CatalogueChanged changed
                    ? Optional.of(changed.catalogue())
                    : Optional.empty());
  }

  /** The catalogue as it stands, from memory. */
  public OfficeCatalogue catalogue() {
    var data = document.value();
    var known = ready;
    if (known.isPresent() && known.get().data() == data) {
      return known.get();
    }
    var made = new OfficeCatalogue(data);
    ready = Optional.of(made);
    return made;
  }

  /** The catalogue as it stands inside a transaction. */
  public CatalogueData stored(Tx tx) {
    return document.stored(tx);
  }

  /**
   * Does what has effect by this day, each time in one event; whether there was anything.
   *
   * @param day the office's date
   */
  public boolean doWhatIsDue(Database database, Instant at, LocalDate day) {
    return document.value().changesBy(day)
        && database.write(
            tx -> {
              var stored = stored(tx);
              var changed = stored.on(day);
              if (!changed.equals(stored)) {
                change(tx, at, day, "batq", changed);
              }
              return true;
            });
  }

  /** Sets the catalogue from now on. */
  public void change(Tx tx, Instant at, LocalDate day, String actor, CatalogueData changed) {
    var version = document.write(tx, changed);
    tx.record(at, day, actor, new CatalogueChange.CatalogueChanged(version, changed));
  }
}
