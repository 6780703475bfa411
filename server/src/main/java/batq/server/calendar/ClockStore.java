package batq.server.calendar;

import batq.server.calendar.Kept.Held;
import batq.server.calendar.Kept.Newest;
import batq.server.store.Row;
import batq.server.store.Sql;
import batq.server.store.Tx;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the record holds of its own time: the state to begin from, the marks, and what they touch.
 */
final class ClockStore {
  private static final String KEEP =
      """
      INSERT INTO office_clock (office_id, ahead_ms, doubted, believed_at, held_day, held_since, held_start, believed_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (office_id) DO UPDATE SET
        ahead_ms = excluded.ahead_ms, doubted = excluded.doubted, believed_at = excluded.believed_at,
        held_day = excluded.held_day, held_since = excluded.held_since,
        held_start = excluded.held_start, believed_on = excluded.believed_on""";

  /** What is imported tells of the past and says nothing of the clock. */
  private static final String NEWEST =
      """
      SELECT at, day, sequence FROM event WHERE office_id = ? AND actor <> 'import'
      ORDER BY sequence DESC LIMIT 1""";

  private static final String CARRY_ON =
      """
      INSERT INTO series_counter (office_id, site, day, series, last)
      SELECT office_id, site, ?, series, last FROM series_counter WHERE office_id = ? AND day = ?
      ON CONFLICT (office_id, site, day, series) DO UPDATE SET last = max(last, excluded.last)""";

  private ClockStore() {}

  static Optional<Newest> newest(Sql sql, int office) {
    return sql.first(
        NEWEST,
        row -> new Newest(row.instant("at"), row.date("day"), row.bigNumber("sequence")),
        office);
  }

  static Kept kept(Sql sql, int office) {
    return sql.first("SELECT * FROM office_clock WHERE office_id = ?", ClockStore::kept, office)
        .orElse(Kept.NONE);
  }

  static void keep(Tx tx, Kept kept) {
    tx.update(
        KEEP,
        tx.office(),
        kept.ahead().toMillis(),
        kept.inDoubtSince().isPresent(),
        kept.inDoubtSince(),
        kept.held().map(Held::day),
        kept.held().map(Held::since),
        kept.held().flatMap(Held::start),
        kept.held().flatMap(Held::believedOn));
  }

  /** Marks the jump of an event, and every stretch of time that was running across it. */
  static void mark(Tx tx, long sequence, Instant before, Instant after) {
    tx.update(
        "INSERT INTO clock_mark (office_id, sequence, before_at, after_at) VALUES (?, ?, ?, ?)",
        tx.office(),
        sequence,
        before,
        after);
    tx.update(
        "INSERT OR IGNORE INTO unmeasured (office_id, day, since)"
            + " SELECT office_id, day, since FROM running WHERE office_id = ?",
        tx.office());
  }

  /** Whether somebody still holds a number of this day that was given out since. */
  static boolean isSomebodyThere(Sql sql, int office, Held held) {
    return sql.first(
            "SELECT 1 FROM in_the_hall WHERE office_id = ? AND day = ? AND sequence > ? LIMIT 1",
            row -> true,
            office,
            held.day(),
            held.since())
        .isPresent();
  }

  /** Whether a number of this day was given out since. */
  static boolean wasGivenOut(Sql sql, int office, Held held) {
    return sql.first(
            "SELECT 1 FROM event WHERE office_id = ? AND day = ? AND sequence > ?"
                + " AND name = 'issued' LIMIT 1",
            row -> true,
            office,
            held.day(),
            held.since())
        .isPresent();
  }

  /** The numbers of one day go on after those of another. */
  static void carryOn(Tx tx, LocalDate from, LocalDate to) {
    tx.update(CARRY_ON, to, tx.office(), from);
  }

  private static Kept kept(Row row) throws SQLException {
    Optional<Held> held = Optional.empty();
    var day = row.perhapsText("held_day");
    if (day.isPresent()) {
      held =
          Optional.of(
              new Held(
                  LocalDate.parse(day.get()),
                  row.bigNumber("held_since"),
                  row.perhapsBigNumber("held_start"),
                  row.perhapsText("believed_on").map(LocalDate::parse)));
    }
    return new Kept(
        Duration.ofMillis(row.bigNumber("ahead_ms")), row.perhapsInstant("believed_at"), held);
  }
}
