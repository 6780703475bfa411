package batq.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.imports.ImportOutcome.Done;
import batq.server.imports.ImportOutcome.LineProblem;
import batq.server.imports.ImportOutcome.Refused;
import batq.server.statistics.SampleYear;
import batq.server.store.Database;
import batq.server.ticket.TicketStore;
import batq.wire.Series;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitImportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String HEADING =
      "date,ticket,service_id,series,visitor_class,channel,issued,called,finished,counter,status,"
          + "wait_sec,service_sec,rating";
  private static final String SERVED =
      "2026-03-02,3007,water_bill,3,ผู้สูงอายุ,kiosk,09:00:00,09:10:00,09:15:00,3,served,600,300,5";
  private static final String ABSENT =
      "2026-03-02,3008,water_bill,3,ทั่วไป,staff,09:01:00,09:20:00,,3,no_show,,,";

  @TempDir Path folder;
  private Database database;
  private final TicketStore tickets = new TicketStore();

  @BeforeEach
  void anOfficeWithoutVisits() {
    database = SampleYear.office(folder.resolve("batq.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aFileBecomesTicketsAndTheNumbersGoOnAfterIt() {
    assertThat(imported(SERVED, ABSENT)).isEqualTo(new Done(2, 7, DAY, DAY));

    var states = database.read(sql -> tickets.ofDay(sql, Database.OFFICE, DAY));
    assertThat(states).extracting(it -> it.state().word()).containsExactly("finished", "no-show");
    int next = database.write(tx -> tickets.nextOrdinal(tx, 1, DAY, new Series("3")));
    assertThat(next).isEqualTo(9);
  }

  @Test
  void theSameFileAgainIsRefusedLineByLine() {
    imported(SERVED, ABSENT);

    assertThat(problems(imported(SERVED, ABSENT)))
        .containsExactly(
            new LineProblem(2, "this visit is in the record already"),
            new LineProblem(3, "this visit is in the record already"));
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void aNumberGivenOutThatDayIsRefused() {
    imported(SERVED);

    assertThat(problems(imported(SERVED.replace("09:00:00", "09:00:01"))))
        .containsExactly(new LineProblem(2, "ticket 3007 was given out on 2026-03-02"));
  }

  @Test
  void anotherSiteHasItsOwnNumbers() {
    imported(SERVED);

    var csv = HEADING + ",site\n" + SERVED + ",2\n";
    assertThat(SampleYear.importInto(database, csv.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Done.class);
  }

  @Test
  void oneWrongLineStoresNothing() {
    var outcome =
        imported(
            SERVED,
            ABSENT.replace("water_bill", "unheard_of"),
            SERVED,
            ABSENT.replace("09:20:00", "08:20:00").replace("3008", "3009"),
            ABSENT.replace("no_show", "gone").replace("3008", "3010"),
            ABSENT.replace("2026-03-02", "2027-03-02"));

    assertThat(problems(outcome))
        .containsExactlyInAnyOrder(
            new LineProblem(3, "the catalogue has no service unheard_of"),
            new LineProblem(4, "ticket 3007 of 2026-03-02 is in line 2 already"),
            new LineProblem(5, "called before it was issued"),
            new LineProblem(6, "status is served or no_show: gone"),
            new LineProblem(7, "it has not happened yet"));
    assertThat(stored()).isZero();
  }

  @Test
  void aMissingColumnIsNamed() {
    var csv = (HEADING.replace("channel,", "") + "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(problems(SampleYear.importInto(database, csv)))
        .containsExactly(new LineProblem(1, "no column channel"));
  }

  @Test
  void whatIsNotUtf8IsRefused() {
    var csv = (HEADING + "\n" + SERVED).getBytes(java.nio.charset.Charset.forName("TIS-620"));

    assertThat(problems(SampleYear.importInto(database, csv)))
        .containsExactly(new LineProblem(1, "the file is not UTF-8 text"));
  }

  @Test
  void manyWrongLinesAreToldUpToTwenty() {
    var lines = IntStream.range(0, 30).mapToObj(i -> SERVED.replace("kiosk", "fax")).toList();
    var refused = (Refused) imported(lines.toArray(String[]::new));

    assertThat(refused.problems()).hasSize(20);
    assertThat(refused.more()).isTrue();
    assertThat(refused.text()).startsWith("line 2: channel is").endsWith("… and more");
  }

  private ImportOutcome imported(String... lines) {
    var csv =
        List.of(lines).stream().collect(Collectors.joining("\n", "\uFEFF" + HEADING + "\n", "\n"));
    return SampleYear.importInto(database, csv.getBytes(StandardCharsets.UTF_8));
  }

  private static List<LineProblem> problems(ImportOutcome outcome) {
    return ((Refused) outcome).problems();
  }

  private int stored() {
    return database.read(sql -> tickets.ofDay(sql, Database.OFFICE, DAY)).size();
  }
}
