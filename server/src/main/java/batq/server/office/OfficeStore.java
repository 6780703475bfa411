package batq.server.office;

import batq.server.store.Database;
import batq.server.store.Sql;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The office's row and its settings in the record. */
public final class OfficeStore {
  private static final int FIRST_EPOCH = 1;
  private static final int HASH_BYTES = 32;
  private static final String CREATE =
      "INSERT INTO office (office_id, epoch, sequence, head, sample) VALUES (?, ?, 0, ?, ?)";
  private static final String FIND =
      "SELECT epoch, sequence, sample FROM office WHERE office_id = ?";

  private final Database database;
  private final OfficeDocument<OfficeSettings> settings;
  private final OfficeDocument<Seating> seating;

  public OfficeStore(Database database) {
    this.database = database;
    this.settings =
        new OfficeDocument<>(
            database,
            "settings",
            OfficeSettings.class,
            StoredSettings::newest,
            event ->
                event instanceof OfficeChange.SettingsChanged changed
                    ? Optional.of(changed.settings())
                    : Optional.empty());
    this.seating =
        new OfficeDocument<>(
            database,
            "seating",
            Seating.class,
            event ->
                event instanceof OfficeChange.SeatingChanged changed
                    ? Optional.of(changed.seating())
                    : Optional.empty());
  }

  /** The seats of the waiting hall, once somebody has counted them. */
  public Optional<Seating> seating() {
    return seating.perhaps();
  }

  /** Sets the seats from now on. */
  public void change(Tx tx, Instant at, LocalDate day, String actor, Seating changed) {
    var version = seating.write(tx, changed);
    tx.record(at, day, actor, new OfficeChange.SeatingChanged(version, changed));
  }

  /** The settings as they stand, from memory. */
  public OfficeSettings settings() {
    return settings.value();
  }

  /** The office of this folder, if it is set up. */
  public Optional<Office> find() {
    return database.read(OfficeStore::find);
  }

  /** The office of a folder that is set up. */
  public Office office() {
    return find().orElseThrow(() -> new IllegalStateException("the office is not set up"));
  }

  /** As {@link #find()}, inside a question that reads more. */
  public static Optional<Office> find(Sql sql) {
    return sql.first(
        FIND,
        row -> new Office(row.bigNumber("epoch"), row.bigNumber("sequence"), row.flag("sample")),
        Database.OFFICE);
  }

  /** Begins the record: the office's row and its first event. */
  public void create(Tx tx, boolean sample, Instant at, LocalDate day, String actor) {
    tx.update(CREATE, tx.office(), FIRST_EPOCH, new byte[HASH_BYTES], sample);
    tx.record(at, day, actor, new OfficeChange.OfficeSetUp(sample));
  }

  /** The settings as they stand inside a transaction. */
  public OfficeSettings settings(Tx tx) {
    return settings.stored(tx);
  }

  /** Sets the office's settings from now on. */
  public void change(Tx tx, Instant at, LocalDate day, String actor, OfficeSettings changed) {
    var version = settings.write(tx, changed);
    tx.record(at, day, actor, new OfficeChange.SettingsChanged(version, changed));
  }

  /**
   * Does what has effect by this day, in one event; whether there was anything.
   *
   * @param day the office's date
   */
  public boolean doWhatIsDue(Instant at, LocalDate day) {
    return !settings().on(day).equals(settings())
        && database.write(
            tx -> {
              var stored = settings(tx);
              var changed = stored.on(day);
              if (!changed.equals(stored)) {
                change(tx, at, day, "batq", changed);
              }
              return true;
            });
  }

  /** Begins a new epoch of the record: what devices remember of the old one counts no more. */
  public void restore(
      Tx tx, Instant at, LocalDate day, String actor, OfficeChange.Restored restored) {
    tx.update("UPDATE office SET epoch = ? WHERE office_id = ?", restored.epoch(), tx.office());
    tx.record(at, day, actor, restored);
  }
}
