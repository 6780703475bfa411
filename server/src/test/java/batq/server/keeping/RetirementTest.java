package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import batq.server.calendar.OfficeClock;
import batq.server.imports.ImportOutcome;
import batq.server.office.OfficeSettings;
import batq.server.office.OfficeStore;
import batq.server.report.ReportFile;
import batq.server.statistics.Period;
import batq.server.statistics.RetiredTotalsStore;
import batq.server.statistics.SampleYear;
import batq.server.statistics.StatisticsStore;
import batq.server.store.Backup;
import batq.server.store.BackupFolder;
import batq.server.store.BackupOutcome;
import batq.server.store.Backups;
import batq.server.store.Database;
import batq.server.store.Retiring;
import batq.server.store.Snapshot;
import batq.server.store.Sql;
import batq.server.ticket.TicketEvent;
import batq.server.ticket.TicketStore;
import batq.wire.TicketNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Old fiscal years go; their figures stay, and what went is accounted for. */
class RetirementTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> PERIODS =
      List.of("2569", "2569H1", "2569Q1", "2025-10", "2026-02", "2026-03");

  /** Half a year, which is enough and half as long. */
  private static final List<String> HALF =
      new String(SampleYear.csv(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.compareTo("2026-04") < 0 || line.contains("date,ticket"))
          .toList();

  private static final int VISITS = HALF.size() - 1;

  /** Fiscal year 2573; the office was set up and took in its past year in 2570. */
  static final OfficeClock LATER = clock("2029-11-21T03:00:00Z");

  @TempDir static Path shared;
  private static Path year;
  private static Map<String, JsonNode> before;

  @TempDir Path folder;

  @BeforeAll
  static void aYearLongAgo() {
    year = shared.resolve("year.db");
    try (var database = halfAYearLongAgo(year)) {
      before = figures(database);
    }
  }

  static Database halfAYearLongAgo(Path file) {
    var database = SampleYear.office(file);
    var half = String.join("\n", HALF).getBytes(StandardCharsets.UTF_8);
    assertThat(SampleYear.importInto(database, half)).isInstanceOf(ImportOutcome.Done.class);
    settingsChanged(database, LATER);
    return database;
  }

  @Test
  void theFiguresOfAYearStandAfterItsVisitsWentButForMedians() throws IOException {
    try (var database = theYear()) {
      var outcome = retirement(database, LATER, RetiredTotalsStore::keep).run();
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Retirement.Outcome.Done.class,
              done -> {
                assertThat(done.plan().tickets()).isEqualTo(VISITS);
                assertThat(done.plan().years())
                    .extracting(it -> it.year().buddhistYear())
                    .containsExactly(2569, 2570);
              });
      assertThat(tickets(database)).isZero();
      assertThat(figures(database)).isEqualTo(withoutMedians(before));
      assertWhole(0);
      everyEditOfWhatIsKeptIsFound(database);
    }
  }

  private void everyEditOfWhatIsKeptIsFound(Database database) throws IOException {
    for (var table : List.of("retired_run", "retired_service", "retired_arrivals")) {
      edit(database, "DROP TRIGGER " + table + "_stays");
      edit(database, "DROP TRIGGER " + table + "_remains");
    }
    edited(
        database,
        "UPDATE retired_service SET served = served + 1 WHERE run = 5",
        "UPDATE retired_service SET served = served - 1 WHERE run = 5",
        "are not what was kept");
    edited(
        database,
        "UPDATE retired_arrivals SET hour = hour + 30 WHERE run = 7",
        "UPDATE retired_arrivals SET hour = hour - 30 WHERE run = 7",
        "are not what was kept");
    edited(
        database,
        "UPDATE retired_run SET tickets = tickets + 1 WHERE run = 3",
        "UPDATE retired_run SET tickets = tickets - 1 WHERE run = 3",
        "are not what was kept");
    edited(
        database,
        "INSERT INTO retired_arrivals VALUES (1, 9999, '2026-03-02', 'monk', 'kiosk', 9, 1)",
        "DELETE FROM retired_arrivals WHERE run = 9999",
        "there are totals that batq did not keep");
    assertWhole(0);
    edit(database, "DELETE FROM retired_arrivals WHERE run = 9");
    assertThat(wrong()).contains("are not what was kept");
  }

  @Test
  void whatIsInterruptedLeavesWholeDaysAndGoesOnWhereItWas() throws IOException {
    try (var database = theYear()) {
      var failing =
          retirement(
              database,
              LATER,
              (tx, run, events) -> {
                RetiredTotalsStore.keep(tx, run, events);
                if (run == 60) {
                  throw new IllegalStateException("the power failed");
                }
              });
      assertThatThrownBy(failing::run).hasMessage("the power failed");
      var left = tickets(database);
      assertThat(left).isBetween(1, VISITS - 1);
      assertWhole(left);
      var halfway = figures(database);
      assertThat(halfway.get("2025-10")).isEqualTo(withoutMedians(before).get("2025-10"));
      assertThat(halfway.get("2026-03")).isEqualTo(before.get("2026-03"));
      assertThat(halfway.get("2569")).isEqualTo(withoutMedians(before).get("2569"));

      var again = retirement(database, LATER, RetiredTotalsStore::keep);
      assertThat(again.plan().orElseThrow().tickets()).isEqualTo(left);
      assertThat(again.run()).isInstanceOf(Retirement.Outcome.Done.class);
      assertThat(figures(database)).isEqualTo(withoutMedians(before));
      assertWhole(0);
      assertThat(again.run()).isEqualTo(new Retirement.Outcome.Nothing());
    }
  }

  @Test
  void nothingGoesWithoutABackup() throws IOException {
    try (var database = small()) {
      var retirement =
          new Retirement(
              database,
              LATER,
              new Retirement.Rules(() -> 2, it -> true),
              () -> List.of(new BackupOutcome.NotMade("the stick is full")),
              RetiredTotalsStore::keep);
      assertThat(retirement.plan().orElseThrow().tickets()).isEqualTo(2);
      assertThat(retirement.run())
          .isEqualTo(
              new Retirement.Outcome.Refused("nothing was put away, because the stick is full"));
      assertThat(tickets(database)).isEqualTo(2);
    }
  }

  @Test
  void theBackupMadeBeforeHoldsTheWholeYear() throws IOException {
    try (var database = small()) {
      retirement(database, LATER, RetiredTotalsStore::keep).run();
      var backup = BackupFolder.beside(file()).newest().map(Backup::file).orElseThrow();
      int kept = Snapshot.read(backup, RetirementTest::tickets);
      assertThat(kept).isEqualTo(2);
      assertThat(tickets(database)).isZero();
    }
  }

  @Test
  void aYearStaysUntilSoManyWholeYearsHavePassed() {
    try (var database = SampleYear.office(file())) {
      SampleYear.importInto(database, visits("2026-03-02"));
      var last = clock("2029-09-30T03:00:00Z");
      settingsChanged(database, last);
      assertThat(retirement(database, last, RetiredTotalsStore::keep).plan()).isEmpty();
      var first = clock("2029-10-01T03:00:00Z");
      settingsChanged(database, first);
      assertThat(retirement(database, first, RetiredTotalsStore::keep).plan()).isPresent();
      assertThat(keeping(database, first, 3).plan()).isEmpty();
    }
  }

  @Test
  void aClockYearsAheadMakesNothingOld() {
    try (var database = SampleYear.office(file())) {
      SampleYear.importInto(database, visits("2026-03-02"));
      assertThat(retirement(database, LATER, RetiredTotalsStore::keep).plan()).isEmpty();
    }
  }

  @Test
  void aYearWhoseReportIsNotClosedStays() throws IOException {
    try (var database = small()) {
      var open = new Retirement.Rules(() -> 2, year -> year.buddhistYear() < 2569);
      var retirement =
          new Retirement(database, LATER, open, this::backup, RetiredTotalsStore::keep);
      assertThat(retirement.run()).isEqualTo(new Retirement.Outcome.Nothing());
    }
  }

  @Test
  void aTicketOfWhichSomethingWasRecordedLaterGoesWithThat() {
    try (var database = small()) {
      var ticket =
          database.read(
              sql ->
                  new TicketStore()
                      .find(
                          sql,
                          Database.OFFICE,
                          LocalDate.of(2026, 3, 2),
                          new TicketNumber("3007")));
      database.write(
          tx ->
              tx.record(
                  LATER.now(),
                  LocalDate.of(2026, 3, 2),
                  "batq",
                  new TicketEvent.Unserved(ticket.orElseThrow().id(), new TicketNumber("3007"))));
      settingsChanged(database, LATER);
      // 3007 was the first number of the day, and a kept event lies between: only the set-up may
      // go.
      var plan = retirement(database, LATER, RetiredTotalsStore::keep).plan().orElseThrow();
      assertThat(plan.tickets()).isZero();
      assertThat(plan.last()).isEqualTo(1);
    }
  }

  @Test
  void theYearsThatAreKeptStayAsTheyAre() throws IOException {
    try (var database = small()) {
      SampleYear.importInto(database, visits("2026-03-03"));
      var kept = figures(database).get("2026-03");
      var retirement = retirement(database, LATER, RetiredTotalsStore::keep);
      assertThat(retirement.run()).isInstanceOf(Retirement.Outcome.Done.class);
      // Those taken in after an event that is kept go with that.
      assertThat(tickets(database)).isEqualTo(2);
      assertThat(figures(database).get("2026-03"))
          .isEqualTo(withoutMedians(Map.of("2026-03", kept)).get("2026-03"));
      assertWhole(2);
    }
  }

  private Database theYear() throws IOException {
    Files.copy(year, file());
    return Database.open(file());
  }

  /** Two visits of fiscal year 2569, and a later event by which the office lives in 2573. */
  private Database small() {
    var database = SampleYear.office(file());
    SampleYear.importInto(database, visits("2026-03-02"));
    settingsChanged(database, LATER);
    return database;
  }

  private static byte[] visits(String day) {
    return """
        date,ticket,service_id,series,visitor_class,channel,issued,called,finished,counter,status,wait_sec,service_sec,rating
        DAY,3007,water_bill,3,ผู้สูงอายุ,kiosk,09:00:00,09:10:00,09:15:00,3,served,600,300,5
        DAY,3008,water_bill,3,ทั่วไป,staff,09:01:00,09:20:00,,3,no_show,,,
        """
        .replace("DAY", day)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Retirement retirement(Database database, OfficeClock clock, Retiring.Totals totals) {
    var rules = new Retirement.Rules(() -> 2, it -> true);
    return new Retirement(database, clock, rules, this::backup, totals);
  }

  private Retirement keeping(Database database, OfficeClock clock, int years) {
    var rules = new Retirement.Rules(() -> years, it -> true);
    return new Retirement(database, clock, rules, this::backup, RetiredTotalsStore::keep);
  }

  private List<BackupOutcome> backup() {
    return List.of(new Backups(file()).make(BackupFolder.beside(file()), LATER.now()));
  }

  private Path file() {
    return folder.resolve("batq.db");
  }

  static OfficeClock clock(String at) {
    return new OfficeClock(InstantSource.fixed(Instant.parse(at)));
  }

  static void settingsChanged(Database database, OfficeClock clock) {
    var offices = new OfficeStore(database);
    database.write(
        tx -> {
          var settings = OfficeSettings.named("อบต.ตัวอย่าง", "Sample SAO");
          offices.change(tx, clock.now(), clock.today(), "batq", settings);
          return true;
        });
  }

  static Map<String, JsonNode> figures(Database database) {
    var statistics = new StatisticsStore(database);
    var all = new LinkedHashMap<String, JsonNode>();
    for (var period : PERIODS) {
      var figures =
          statistics.figures(Period.parse(period), SampleYear.WORKING_DAYS, SampleYear.NAMES);
      all.put(period, JSON.readTree(new ReportFile(figures, true).json()));
    }
    return all;
  }

  static Map<String, JsonNode> withoutMedians(Map<String, JsonNode> figures) {
    var all = new LinkedHashMap<String, JsonNode>();
    figures.forEach(
        (period, json) ->
            all.put(
                period,
                ((ObjectNode) json.deepCopy()).putNull("wait_median_s").putNull("wait_p90_s")));
    return all;
  }

  private static int tickets(Database database) {
    return database.read(RetirementTest::tickets);
  }

  private static int tickets(Sql sql) {
    return sql.first("SELECT count(*) AS tickets FROM ticket", row -> row.number("tickets"))
        .orElseThrow();
  }

  private void edited(Database database, String edit, String back, String finding)
      throws IOException {
    edit(database, edit);
    assertThat(wrong()).as(edit).contains(finding);
    edit(database, back);
  }

  private static void edit(Database database, String statement) {
    database.write(tx -> tx.update(statement));
  }

  private void assertWhole(int tickets) throws IOException {
    assertThat(RecordCheck.of(file(), List.of(), Mounts.now()))
        .isInstanceOfSatisfying(
            RecordCheck.Whole.class, whole -> assertThat(whole.tickets()).isEqualTo(tickets));
  }

  private String wrong() throws IOException {
    return RecordCheck.of(file(), List.of(), Mounts.now()) instanceof RecordCheck.Wrong(var what)
        ? what
        : "nothing is wrong";
  }
}
