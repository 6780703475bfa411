package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain of a record whose beginning was put away: events 1 to 50 of 120. */
class RetiredRunsTest {
  private static final Instant AT = Instant.parse("2029-11-21T03:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2029-11-21");

  @TempDir Path folder;
  private Database database;
  private Sql sql;
  private Witness thirtieth;

  @BeforeEach
  void aRecord() throws SQLException {
    var file = folder.resolve("batq.db");
    database = Notes.office(file);
    Notes.write(database, 120);
    sql = new Connections(file).writer();
    thirtieth = witness(30);
    database.write(tx -> putAway(tx, new OldEvents.Run(1, 30)));
    database.write(tx -> putAway(tx, new OldEvents.Run(31, 50)));
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
    database.close();
  }

  @Test
  void whatIsLeftHangsTogetherWithWhatWent() {
    assertThat(check()).isEmpty();
    assertThat(count()).isEqualTo(70 + 2);
    assertThat(check(Standing.of(sql).head(), witness(60))).isEmpty();
  }

  @Test
  void aWitnessOfAnEventThatWentIsBelievedOnlyWhereItsHashWasKept() {
    assertThat(check(thirtieth)).isEmpty();
    var other = new Witness(30, "0".repeat(64));
    assertThat(check(other)).contains("event 30 is not the one that was seen: " + other);
    assertThat(check(new Witness(17, "0".repeat(64))).orElseThrow())
        .startsWith("event 17 was put away");
  }

  @Test
  void noEventGoesUnlessItIsWrittenDownThatItsRunGoes() {
    assertThatThrownBy(
            () -> database.write(tx -> tx.update("DELETE FROM event WHERE sequence = 51")))
        .hasStackTraceContaining("the record is append-only");
    assertThatThrownBy(() -> database.write(tx -> tx.update("DELETE FROM retired_run")))
        .hasStackTraceContaining("the record is append-only");
    assertThat(check()).isEmpty();
  }

  @Test
  void oneEventMoreThanSaidIsMissed() throws SQLException {
    unguarded();
    sql.update("DELETE FROM event WHERE sequence = 51");
    assertThat(check()).contains("event 51 is missing");
  }

  @Test
  void aForgerWhoAlsoWritesTheRunAnewIsFoundByTheEventThatTellsOfIt() throws SQLException {
    unguarded();
    var hash = HexFormat.of().parseHex(witness(51).hash());
    var runs = RetiredRuns.read(sql, Database.OFFICE);
    var said = runs.newest().orElseThrow();
    var forged =
        new RecordChange.Retired(
            2,
            31,
            51,
            HexFormat.of().formatHex(hash),
            said.firstDay(),
            said.lastDay(),
            said.tickets(),
            "");
    var before =
        sql.first("SELECT totals FROM retired_run WHERE run = 1", row -> row.text("totals"));
    var first =
        new RecordChange.Retired(
            1, 1, 30, "", said.firstDay(), said.lastDay(), 0, before.orElseThrow());
    var totals = RetiredRuns.totals(sql, forged, Optional.of(first));
    sql.update(
        "UPDATE retired_run SET last = 51, last_hash = ?, totals = ? WHERE run = 2",
        forged.lastHash(),
        totals);
    sql.update("DELETE FROM event WHERE sequence = 51");
    assertThat(check())
        .contains("what is kept of the events that were put away is not what was put away");
  }

  @Test
  void aRunThatIsNotToldOfAndOneThatIsGoneAreFound() throws SQLException {
    unguarded();
    sql.update("DELETE FROM retired_run WHERE run = 2");
    assertThat(check()).contains("event 31 is missing");
    sql.update("DELETE FROM retired_run");
    assertThat(check()).contains("event 1 is missing");
  }

  @Test
  void anEventThatWentAndIsThereAgainIsFound() {
    sql.update(
        "INSERT INTO event SELECT office_id, 17, at, day, name, ticket_id, counter_id, actor, body, hash"
            + " FROM event WHERE sequence = 60");
    assertThat(check()).contains("event 17 was put away and is there again");
  }

  private static RecordChange.Retired putAway(Tx tx, OldEvents.Run run) {
    return Retiring.putAway(tx, run, (in, number, events) -> {}, AT, DAY, "batq");
  }

  private void unguarded() throws SQLException {
    for (var trigger : List.of("event_remains", "retired_run_stays", "retired_run_remains")) {
      sql.run("DROP TRIGGER " + trigger);
    }
  }

  private int count() {
    return sql.first("SELECT count(*) AS events FROM event", row -> row.number("events"))
        .orElseThrow();
  }

  private Witness witness(long sequence) {
    return sql.first(
            "SELECT hash FROM event WHERE sequence = ?",
            row -> Witness.of(sequence, row.bytes("hash")),
            sequence)
        .orElseThrow();
  }

  private Optional<String> check(Witness... seen) {
    return Chain.check(sql, Database.OFFICE, List.of(seen));
  }
}
