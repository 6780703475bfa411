package batq.server.calendar;

import batq.server.office.OfficeDocument;
import batq.server.store.Database;
import batq.server.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The office's hours in the record. */
public final class CalendarStore {
  private final OfficeDocument<OfficeHours> hours;

  public CalendarStore(Database database) {
    this.hours =
        new OfficeDocument<>(
            database,
            "hours",
            OfficeHours.class,
            StoredHours::newest,
            event ->
                event instanceof CalendarChange.HoursChanged changed
                    ? Optional.of(changed.hours())
                    : Optional.empty());
  }

  /** The calendar as it stands, from memory. */
  public Calendar calendar() {
    return new Calendar(hours.value());
  }

  public OfficeHours hours() {
    return hours.value();
  }

  /** The hours as they stand inside a transaction. */
  public OfficeHours stored(Tx tx) {
    return hours.stored(tx);
  }

  /** Sets the hours from now on. */
  public void change(Tx tx, Instant at, LocalDate day, String actor, OfficeHours changed) {
    var version = hours.write(tx, changed);
    tx.record(at, day, actor, new CalendarChange.HoursChanged(version, changed));
  }
}
