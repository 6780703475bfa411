package batq.server.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.store.Database;
import batq.wire.Mark;
import batq.wire.WireJson;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final OfficeSettings FIRST = OfficeSettings.named("อบต.ตัวอย่าง", "Sample SAO");

  @TempDir Path folder;
  private Database database;
  private OfficeStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("batq.db"));
    store = new OfficeStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyFolderHasNoOffice() {
    assertThat(store.find()).isEmpty();
    assertThatThrownBy(store::settings).hasMessageContaining("not set up");
  }

  @Test
  void withoutAnOfficeNothingIsRecorded() {
    assertThatThrownBy(() -> change(FIRST)).isInstanceOf(RuntimeException.class);
    int events =
        database.read(
            sql ->
                sql.first("SELECT count(*) AS n FROM event", row -> row.number("n")).orElseThrow());
    assertThat(events).isZero();
  }

  @Test
  void aChangeTakesEffectWhenItIsCommitted() {
    create();
    change(FIRST);
    var changed = FIRST.with(it -> it.ruleOfOrder = new RuleOfOrder.FirstComeFirstServed());
    change(changed);

    assertThat(store.settings()).isEqualTo(changed);
    assertThat(new OfficeStore(database).settings()).isEqualTo(changed);
    assertThat(store.office().mark()).isEqualTo(new Mark(1, 3));
  }

  @Test
  void aRefusedChangeChangesNothing() {
    create();
    change(FIRST);

    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      store.change(tx, NOW, DAY, "batq", FIRST.with(it -> it.hallTh = "โถง"));
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThat(store.settings()).isEqualTo(FIRST);
    assertThat(new OfficeStore(database).settings()).isEqualTo(FIRST);
  }

  @Test
  void eachChangeIsAnEventWithItsVersion() {
    create();
    change(FIRST);
    change(FIRST.with(it -> it.hallTh = "โถง"));

    List<String> bodies =
        database.read(
            sql ->
                sql.list(
                    "SELECT body FROM event WHERE name = 'settings-changed' ORDER BY sequence",
                    row -> row.text("body")));
    assertThat(bodies).hasSize(2);
    assertThat(bodies.getLast())
        .contains("\"kind\":\"settings-changed\"", "\"version\":2", "\"hallTh\":\"โถง\"");
  }

  @Test
  void everyDefaultIsAsShipped() {
    assertThat(FIRST)
        .isEqualTo(
            new OfficeSettings(
                "อบต.ตัวอย่าง",
                "Sample SAO",
                "",
                "",
                List.of(),
                new RuleOfOrder.Alternating(2),
                Optional.empty(),
                20,
                3,
                30,
                5,
                30,
                2,
                "",
                ""));
  }

  @Test
  void settingsWrittenBeforeYearsWerePutAwayKeepTwo() throws Exception {
    var file = folder.resolve("earlier.db");
    var url = "jdbc:sqlite:" + file + "?journal_mode=WAL";
    Flyway.configure().dataSource(url, "", "").target("7").load().migrate();
    var body =
        WireJson.write(FIRST)
            .replace(",\"comingRule\":null", "")
            .replace(",\"keepFiscalYears\":2,\"visitorsAddress\":\"\",\"helperKiosk\":\"\"", "");
    assertThat(body).doesNotContain("keepFiscalYears");
    try (var connection = DriverManager.getConnection(url);
        var office =
            connection.prepareStatement(
                "INSERT INTO office (office_id, epoch, sequence, head, sample) VALUES (1, 1, 0, ?, 0)");
        var settings =
            connection.prepareStatement(
                "INSERT INTO office_document VALUES (1, 'settings', 1, ?)")) {
      office.setBytes(1, new byte[32]);
      office.execute();
      settings.setString(1, body);
      settings.execute();
    }
    try (var brought = Database.open(file)) {
      assertThat(new OfficeStore(brought).settings()).isEqualTo(FIRST);
    }
  }

  @Test
  void aRuleThatComesLaterIsTheRuleFromItsDayOnInTheRecord() {
    create();
    var rule = new RuleOfOrder.FirstComeFirstServed();
    change(FIRST.with(it -> it.comingRule = Optional.of(new ComingRule(DAY.plusDays(1), rule))));

    assertThat(store.doWhatIsDue(NOW, DAY)).isFalse();
    assertThat(store.settings().ruleOfOrder()).isEqualTo(FIRST.ruleOfOrder());
    assertThat(store.doWhatIsDue(NOW, DAY.plusDays(1))).isTrue();
    assertThat(store.doWhatIsDue(NOW, DAY.plusDays(1))).isFalse();
    assertThat(store.settings()).isEqualTo(FIRST.with(it -> it.ruleOfOrder = rule));
    List<String> actors =
        database.read(
            sql ->
                sql.list(
                    "SELECT actor FROM event WHERE name = 'settings-changed' ORDER BY sequence",
                    row -> row.text("actor")));
    assertThat(actors).hasSize(2).last().isEqualTo("batq");
  }

  @Test
  void settingsOfAnEarlierVersionAreReadForEver() {
    var today = WireJson.write(FIRST);
    var earlier = today.replace(",\"comingRule\":null", "");

    assertThat(earlier).doesNotContain("comingRule");
    assertThat(WireJson.read(StoredSettings.newest(earlier), OfficeSettings.class))
        .isEqualTo(FIRST);
  }

  @Test
  void impossibleSettingsAreRefusedByName() {
    for (var address : List.of("q.example", "http://q/", "http://q?x", "javascript:alert(1)")) {
      assertThatThrownBy(() -> FIRST.with(it -> it.visitorsAddress = address))
          .hasMessageContaining(address);
    }
    assertThat(FIRST.with(it -> it.visitorsAddress = "http://192.168.1.10:8081").visitorsAddress())
        .isEqualTo("http://192.168.1.10:8081");
    assertThatThrownBy(() -> OfficeSettings.named(" ", "x")).hasMessageContaining("name");
    assertThatThrownBy(() -> FIRST.with(it -> it.messages = List.of("")))
        .hasMessageContaining("message");
    assertThatThrownBy(() -> new RuleOfOrder.Alternating(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> FIRST.with(it -> it.justCalledSeconds = 301))
        .hasMessage("justCalledSeconds is 0 to 300: 301");
    assertThatThrownBy(() -> FIRST.with(it -> it.keepFiscalYears = 0))
        .hasMessage("keepFiscalYears is 1 to 30: 0");
  }

  private void create() {
    database.write(
        tx -> {
          store.create(tx, false, NOW, DAY, "batq");
          return true;
        });
  }

  private void change(OfficeSettings settings) {
    database.write(
        tx -> {
          store.change(tx, NOW, DAY, "batq", settings);
          return true;
        });
  }
}
