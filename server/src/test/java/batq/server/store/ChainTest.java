package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody who may write the file edits it by hand (TRUST §4, scene 12). */
class ChainTest {
  private static final int EVENTS = 120;
  private static final int TRIES = Integer.getInteger("batq.forgeries", 1000);
  private static final String LAST = "SELECT max(sequence) AS last FROM event";

  @TempDir Path folder;
  private Path file;
  private Sql sql;
  private Witness head;

  /** What an editor does who knows SQL. */
  enum Forgery {
    EDIT {
      @Override
      void commit(Sql sql, Random random) {
        var column =
            List.of("at", "day", "name", "ticket_id", "counter_id", "actor", "body", "hash");
        edit(sql, pick(sql, random), column.get(random.nextInt(column.size())), random);
      }
    },
    DELETION {
      @Override
      void commit(Sql sql, Random random) {
        // The last one too, cleverly, is a cut of the tail, which only a witness finds.
        sql.update("DELETE FROM event WHERE sequence = ?", 1 + random.nextInt(EVENTS - 1));
        if (random.nextBoolean()) {
          closeTheGap(sql);
        }
      }
    },
    INSERTION {
      @Override
      void commit(Sql sql, Random random) {
        var at = 1 + random.nextInt(EVENTS + 1);
        sql.update("UPDATE event SET sequence = -sequence - 1 WHERE sequence >= ?", at);
        sql.update("UPDATE event SET sequence = -sequence WHERE sequence < 0");
        sql.update(
            "INSERT INTO event SELECT office_id, ?, at, day, name, ticket_id, counter_id, actor, body, hash"
                + " FROM event WHERE sequence = ?",
            at,
            at == 1 ? 2 : at - 1);
        if (random.nextBoolean()) {
          sql.update("UPDATE office SET sequence = sequence + 1");
        }
      }
    },
    SWAP {
      @Override
      void commit(Sql sql, Random random) {
        var one = pick(sql, random);
        var other = one % EVENTS + 1;
        sql.update("UPDATE event SET sequence = -1 WHERE sequence = ?", one);
        sql.update("UPDATE event SET sequence = ? WHERE sequence = ?", one, other);
        sql.update("UPDATE event SET sequence = ? WHERE sequence = -1", other);
      }
    },
    TAIL_CUT {
      @Override
      void commit(Sql sql, Random random) {
        sql.update("DELETE FROM event WHERE sequence >= ?", pick(sql, random));
      }
    };

    abstract void commit(Sql sql, Random random);
  }

  @BeforeEach
  void aRecord() throws SQLException {
    file = folder.resolve("batq.db");
    try (var database = Notes.office(file)) {
      Notes.write(database, EVENTS);
    }
    sql = new Connections(file).writer();
    head = Standing.of(sql).head();
    for (var trigger : List.of("event_stays", "event_remains")) {
      sql.run("DROP TRIGGER " + trigger);
    }
  }

  @AfterEach
  void close() throws SQLException {
    sql.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyForgeryIsFound(Forgery forgery) throws SQLException {
    var seed = System.nanoTime();
    System.out.println(forgery + " seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < TRIES; i++) {
      sql.run("BEGIN");
      forgery.commit(sql, random);
      assertThat(check()).as("forgery %d of seed %d", i, seed).isPresent();
      sql.run("ROLLBACK");
    }
    assertThat(check()).as("untouched again").isEmpty();
  }

  @Test
  void theFirstWrongEventIsNamed() {
    assertThat(after("UPDATE event SET body = '{' WHERE sequence = 40"))
        .contains("event 40 is not what was written");
    assertThat(after("UPDATE event SET day = 'never' WHERE sequence IN (41, 50)"))
        .contains("event 41 is not what was written");
    assertThat(after("UPDATE event SET name = 'called' WHERE sequence = 7"))
        .contains("event 7 is filed under another name, ticket or counter");
    assertThat(after("DELETE FROM event WHERE sequence BETWEEN 7 AND 9"))
        .contains("event 7 is missing");
    assertThat(after("DELETE FROM event WHERE sequence > 110"))
        .contains("event 111 is missing: the record was cut at its end");
    assertThat(after("UPDATE office SET sequence = 119"))
        .contains("event 120 was not written by batq");
    assertThat(after("UPDATE office SET head = zeroblob(32)"))
        .contains("event 120 is not the one with which the record ended");
  }

  @Test
  void aCleverCutIsFoundByAWitnessAlone() throws SQLException {
    sql.run("BEGIN");
    sql.update("DELETE FROM event WHERE sequence > 100");
    sql.update(
        "UPDATE office SET sequence = 100, head = (SELECT hash FROM event WHERE sequence = 100)");
    assertThat(check()).isEmpty();
    assertThat(check(head)).contains("event 120 was seen and is missing");
  }

  @Test
  void aRecordWrittenAnewIsFoundByAWitnessAlone() throws SQLException {
    var early = witness(30);
    var late = witness(90);
    sql.run("BEGIN");
    sql.update(
        "UPDATE event SET body = replace(body, 'note', 'NOTE'), name = 'NOTE' WHERE sequence = 60");
    hashAnew();
    assertThat(check()).isEmpty();
    assertThat(check(early)).isEmpty();
    assertThat(check(late, early)).contains("event 90 is not the one that was seen: " + late);
    assertThat(check(Witness.parse("90:" + late.hash().substring(0, 16)))).isPresent();
  }

  @Test
  void aWitnessOfAnUntouchedRecordIsContent() {
    assertThat(check(head, witness(1), witness(1))).isEmpty();
    assertThat(head.toString()).matches("120:[0-9a-f]{64}");
    assertThat(Witness.parse(head.toString())).isEqualTo(head);
  }

  private void hashAnew() {
    var previous = new byte[][] {new byte[32]};
    record Line(long sequence, String canonical) {}
    var lines =
        sql.list(
            "SELECT * FROM event ORDER BY sequence",
            row ->
                new Line(
                    row.bigNumber("sequence"),
                    Journal.canonical(
                        1,
                        row.bigNumber("sequence"),
                        row.bigNumber("at"),
                        row.text("day"),
                        row.text("actor"),
                        row.text("body"))));
    for (var line : lines) {
      previous[0] = Journal.hash(previous[0], line.canonical());
      sql.update("UPDATE event SET hash = ? WHERE sequence = ?", previous[0], line.sequence());
    }
    sql.update("UPDATE office SET head = ?", previous[0]);
  }

  private Witness witness(long sequence) {
    return sql.first(
            "SELECT hash FROM event WHERE sequence = ?",
            row -> new Witness(sequence, HexFormat.of().formatHex(row.bytes("hash"))),
            sequence)
        .orElseThrow();
  }

  private Optional<String> after(String edit) {
    try {
      sql.run("BEGIN");
      sql.update(edit);
      var wrong = check();
      sql.run("ROLLBACK");
      return wrong;
    } catch (SQLException e) {
      throw new IllegalStateException(edit, e);
    }
  }

  private Optional<String> check(Witness... seen) {
    return Chain.check(sql, Database.OFFICE, List.of(seen));
  }

  private static int pick(Sql sql, Random random) {
    var last = sql.first(LAST, row -> row.number("last")).orElseThrow();
    return 1 + random.nextInt(last);
  }

  private static void edit(Sql sql, int sequence, String column, Random random) {
    var set = "UPDATE event SET " + column + " = ? WHERE sequence = " + sequence;
    switch (column) {
      case "at" -> sql.update(set, random.nextLong());
      case "counter_id" -> sql.update(set, random.nextInt(20));
      case "hash" -> sql.update(set, new byte[] {(byte) random.nextInt()});
      default -> sql.update(set, "forged " + random.nextInt());
    }
  }

  private static void closeTheGap(Sql sql) {
    sql.update(
        "UPDATE office SET sequence = sequence - 1, head = (SELECT hash FROM event ORDER BY sequence DESC LIMIT 1)");
    for (var i = 1; i < EVENTS; i++) {
      var at = i;
      if (sql.first("SELECT 1 FROM event WHERE sequence = ?", row -> 1, at).isEmpty()) {
        sql.update("UPDATE event SET sequence = ? WHERE sequence = ?", at, at + 1);
      }
    }
  }
}
