package batq.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir Path folder = Path.of("");

  @Test
  void theVersionsNamedAreThoseOfTheFiles() {
    var files = Flyway.configure().dataSource(url(), "", "").load().info().all();
    assertThat(Migration.VERSIONS)
        .containsExactlyElementsOf(
            Arrays.stream(files).map(it -> it.getVersion().getVersion()).toList());
  }

  @Test
  void aRecordThatWasBroughtUpToDateNeedsNoFlyway() {
    assertThat(Migration.isUpToDate(url())).isFalse();
    Migration.ofACopy(url());
    assertThat(Migration.isUpToDate(url())).isTrue();
  }

  @Test
  void anOlderAndANewerRecordAreForFlywayToJudge() throws Exception {
    Flyway.configure().dataSource(url(), "", "").target("2").load().migrate();
    assertThat(Migration.isUpToDate(url())).isFalse();
    Migration.ofACopy(url());
    try (var connection = DriverManager.getConnection(url());
        var statement = connection.createStatement()) {
      statement.execute("UPDATE flyway_schema_history SET version = '999' WHERE version = '5'");
    }
    assertThat(Migration.isUpToDate(url())).isFalse();
  }

  private String url() {
    return new Connections(folder.resolve("batq.db")).url();
  }
}
