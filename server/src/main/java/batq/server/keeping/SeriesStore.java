package batq.server.keeping;

import batq.server.store.Sql;
import batq.wire.Series;
import java.time.LocalDate;
import java.util.List;

/** How far each series of numbers has come, as a record says. */
final class SeriesStore {
  private SeriesStore() {}

  /** A series at a site, and the last number it gave out on a day; 0 if none is known. */
  record Reached(int site, Series series, int last) {}

  static List<Reached> on(Sql sql, int office, LocalDate day) {
    return sql.list(
        "SELECT site, series, last FROM series_counter WHERE office_id = ? AND day = ?",
        row -> new Reached(row.number("site"), new Series(row.text("series")), row.number("last")),
        office,
        day);
  }

  /** Every series that ever gave out a number, for a day of which nothing is known. */
  static List<Reached> ever(Sql sql, int office) {
    return sql.list(
        "SELECT DISTINCT site, series FROM series_counter WHERE office_id = ?",
        row -> new Reached(row.number("site"), new Series(row.text("series")), 0),
        office);
  }
}
