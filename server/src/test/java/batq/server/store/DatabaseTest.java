package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final Instant AT = Instant.parse("2026-03-11T01:42:00Z");

  @TempDir Path folder = Path.of("");
  private Database database = Database.open(Path.of(":memory:"));

  record Noted(String what) implements OfficeEvent {
    @Override
    public String name() {
      return "noted";
    }
  }

  @BeforeEach
  void open() {
    database.close();
    database = Database.open(folder.resolve("batq.db"));
    database.write(
        tx ->
            tx.update(
                "INSERT INTO office (office_id, epoch, sequence, head, sample) VALUES (1, 1, 0, ?, 0)",
                new byte[32]));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCommandThatThrowsLeavesNothingAndItsNeighboursStand() throws Exception {
    var group = groupOf("a", "boom", "b");
    assertThat(group.get(0).get()).isEqualTo(1L);
    assertThatThrownBy(() -> group.get(1).get()).hasRootCauseMessage("boom");
    assertThat(group.get(2).get()).isEqualTo(2L);
    assertThat(bodies()).containsExactly("{\"what\":\"a\"}", "{\"what\":\"b\"}");
    assertThat(broken()).isEmpty();
  }

  @Test
  void aFullFileRefusesTheWholeGroupAndIssuesAgainWhenThereIsSpace() throws Exception {
    note("before");
    var limit = folder.resolve("batq.db");
    Optional<Integer> pages =
        database.read(sql -> sql.first("PRAGMA page_count", row -> row.number("page_count")));
    database.write(
        tx ->
            tx.first(
                "PRAGMA max_page_count = " + pages.orElseThrow(),
                row -> row.number("max_page_count")));
    var refused = new ArrayList<Throwable>();
    var big = "x".repeat(4000);
    for (var i = 0; i < 20 && refused.isEmpty(); i++) {
      try {
        note(big);
      } catch (StoreDown down) {
        refused.add(down);
        assertThat(down.trouble()).isEqualTo(StoreDown.Trouble.FULL);
      }
    }
    assertThat(refused).hasSize(1);
    assertThat(Files.size(limit)).isPositive();
    // The connection with the limit was thrown away; the next one has room again.
    note("after");
    assertThat(database.takesWrites()).isTrue();
    assertThat(bodies()).contains("{\"what\":\"before\"}", "{\"what\":\"after\"}");
    assertThat(broken()).isEmpty();
  }

  @Test
  void theRecordTakesNoChangeAndNoDeletion() {
    note("written");
    assertThatThrownBy(() -> database.write(tx -> tx.update("UPDATE event SET body = '{}'")))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> database.write(tx -> tx.update("DELETE FROM event")))
        .rootCause()
        .hasMessageContaining("append-only");
  }

  @Test
  void anEditedRecordIsNoticedAndTheEventNamed() {
    for (var what : List.of("one", "two", "three")) {
      note(what);
    }
    database.write(
        tx -> {
          tx.update("DROP TRIGGER event_stays");
          return tx.update("UPDATE event SET body = '{\"what\":\"TWO\"}' WHERE sequence = 2");
        });
    assertThat(broken()).contains("event 2 is not what was written");
  }

  @Test
  void aRecordCutAtItsEndIsNoticed() {
    note("one");
    note("two");
    database.write(
        tx -> {
          tx.update("DROP TRIGGER event_remains");
          return tx.update("DELETE FROM event WHERE sequence = 2");
        });
    assertThat(broken()).isPresent();
  }

  @Test
  void whatIsClosedInOrderIsOneFileAlone() {
    note("kept");
    assertThat(bodies()).hasSize(1);
    database.close();
    assertThat(folder.resolve("batq.db-wal")).doesNotExist();
  }

  @Test
  void aReaderCannotWrite() {
    assertThatThrownBy(() -> database.read(sql -> sql.update("UPDATE office SET epoch = 2")))
        .isInstanceOf(StoreDown.class);
  }

  @Test
  void whatWasCommittedIsAnnouncedBeforeTheCommandIsAnswered() {
    var heard = new ArrayList<Recorded>();
    database.onCommitted(heard::addAll);
    note("said");
    assertThat(heard).extracting(Recorded::event).containsExactly(new Noted("said"));
  }

  @Test
  void aFolderIsOwnedByOneAlone() throws Exception {
    var office = folder.resolve("office");
    try (var owned = DataDirectory.own(office)) {
      assertThat(owned.database().getParent()).isEqualTo(office);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(office)))
          .isEqualTo("rwx------");
      assertThatThrownBy(() -> DataDirectory.own(office)).isInstanceOf(DataDirectory.InUse.class);
    }
    DataDirectory.own(office).close();
  }

  private long note(String what) {
    return database.write(tx -> tx.record(AT, DAY, "test", new Noted(what)));
  }

  private Optional<String> broken() {
    return database.read(sql -> Chain.check(sql, 1));
  }

  private List<String> bodies() {
    return database.read(
        sql -> sql.list("SELECT body FROM event ORDER BY sequence", row -> row.text("body")));
  }

  /**
   * Three commands that the writer takes as one group: the first command of all holds it back until
   * they wait.
   */
  private List<Future<Long>> groupOf(String... notes) throws InterruptedException {
    var gate = new CountDownLatch(1);
    var threads = Executors.newSingleThreadExecutor();
    var results = new ArrayList<Future<Long>>();
    try (threads;
        var pressers = Executors.newCachedThreadPool()) {
      pressers.submit(
          () ->
              database.write(
                  tx -> {
                    try {
                      gate.await();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                    return 0;
                  }));
      for (var what : notes) {
        Thread.sleep(50);
        results.add(
            pressers.submit(
                () ->
                    database.write(
                        tx -> {
                          var sequence = tx.record(AT, DAY, "test", new Noted(what));
                          if (what.equals("boom")) {
                            throw new IllegalStateException("boom");
                          }
                          return sequence;
                        })));
      }
      Thread.sleep(50);
      gate.countDown();
    }
    return results;
  }
}
