package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallastTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aFullDiskGivesItUpAndNewThingsWaitUntilItIsBack() throws Exception {
    try (var directory = DataDirectory.own(folder.resolve("office"));
        var database = Database.open(directory)) {
      var ballast = folder.resolve("office").resolve("ballast");
      assertThat(Files.size(ballast)).isEqualTo(16 << 20);
      database.needRoom();

      fill(database);

      assertThat(ballast).doesNotExist();
      assertThatThrownBy(database::needRoom)
          .isInstanceOfSatisfying(
              StoreDown.class,
              down -> assertThat(down.trouble()).isEqualTo(StoreDown.Trouble.FULL));
      assertThat(database.takesWrites()).isFalse();
      // What is under way is still brought to its end.
      assertThat(grow(database, 1)).isEqualTo(1);
      await().ignoreExceptions().untilAsserted(database::needRoom);
      assertThat(Files.size(ballast)).isEqualTo(16 << 20);
      assertThat(database.takesWrites()).isTrue();
    }
  }

  @Test
  void aFileThatIsNoOfficesOwnHasNone() {
    try (var database = Database.open(folder.resolve("batq.db"))) {
      fill(database);
      database.needRoom();
      assertThat(folder.resolve("ballast")).doesNotExist();
    }
  }

  /** The connection may make the file no longer; it is thrown away when that has shown. */
  private static void fill(Database database) {
    database.write(
        tx ->
            tx.update(
                "INSERT INTO office (office_id, epoch, sequence, head, sample) VALUES (1, 1, 0, ?, 0)",
                new byte[32]));
    database.write(
        tx -> tx.first("PRAGMA max_page_count = 1", row -> row.number("max_page_count")));
    assertThatThrownBy(() -> grow(database, 1_000_000)).isInstanceOf(StoreDown.class);
  }

  private static int grow(Database database, int bytes) {
    return database.write(
        tx ->
            tx.update(
                "INSERT INTO office_document VALUES (1, 'grown', 1, ?)"
                    + " ON CONFLICT DO UPDATE SET body = excluded.body",
                "x".repeat(bytes)));
  }
}
