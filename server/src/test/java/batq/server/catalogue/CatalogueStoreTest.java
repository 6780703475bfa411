package batq.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.office.OfficeStore;
import batq.server.store.Database;
import batq.wire.ServiceId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @TempDir Path folder;
  private Database database;
  private CatalogueStore store;

  @BeforeEach
  void anOffice() {
    database = Database.open(folder.resolve("batq.db"));
    store = new CatalogueStore(database);
    database.write(
        tx -> {
          new OfficeStore(database).create(tx, false, NOW, DAY, "batq");
          return true;
        });
    change(Offices.data());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChangedStandardHoldsFromTheCommitOn() {
    change(Offices.with("info", info -> Offices.withStandard(info, 7)));

    assertThat(store.catalogue().find(new ServiceId("info")).map(Offering::standardMinutes))
        .contains(7);
    assertThat(new CatalogueStore(database).catalogue().data()).isEqualTo(store.catalogue().data());
  }

  @Test
  void theCatalogueIsMadeReadyOnceForEachChange() {
    var before = store.catalogue();

    assertThat(store.catalogue()).isSameAs(before);
    change(Offices.data());
    assertThat(store.catalogue()).isNotSameAs(before);
  }

  @Test
  void theChangeIsInTheRecord() {
    String body =
        database.read(
            sql ->
                sql.first(
                        "SELECT body FROM event WHERE name = 'catalogue-changed'",
                        row -> row.text("body"))
                    .orElseThrow());

    assertThat(body).startsWith("{\"kind\":\"catalogue-changed\",\"version\":1,");
  }

  private void change(CatalogueData data) {
    database.write(
        tx -> {
          store.change(tx, NOW, DAY, "staff:1", data);
          return true;
        });
  }
}
