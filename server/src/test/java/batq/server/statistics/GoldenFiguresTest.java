package batq.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import batq.server.imports.ImportOutcome;
import batq.server.report.ReportFile;
import batq.server.store.Database;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure of the sample year, worked out by hand elsewhere, twice: by SQL and purely. */
class GoldenFiguresTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode GOLDEN =
      JSON.readTree(SampleYear.bytes("/demo/demo_summary_fy2569.json"));

  /** These two share one public face, which the office has since named anew (practice.md A7). */
  private static final Set<String> RENAMED = Set.of("disability", "aids");

  @TempDir static Path folder;
  private static Database database;
  private static StatisticsStore statistics;

  @BeforeAll
  static void importTheYear() {
    database = SampleYear.office(folder.resolve("batq.db"));
    var outcome = SampleYear.importInto(database, SampleYear.csv());
    assertThat(outcome)
        .isEqualTo(
            new ImportOutcome.Done(
                15_185, 52_305, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30)));
    statistics = new StatisticsStore(database);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /** A period, and where its figures stand. */
  record Golden(String period, JsonNode figures) {
    @Override
    public String toString() {
      return period;
    }
  }

  static Stream<Golden> golden() {
    var all =
        new ArrayList<>(
            List.of(
                new Golden("2026-03", GOLDEN.get("month")),
                new Golden("2569H1", GOLDEN.get("half")),
                new Golden("2569", GOLDEN.get("year"))));
    GOLDEN
        .get("months")
        .properties()
        .forEach(each -> all.add(new Golden(each.getKey(), each.getValue())));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theDatabaseCountsAsTheMemoDoes(Golden golden) {
    var period = Period.parse(golden.period());
    var figures = statistics.figures(period, SampleYear.WORKING_DAYS, SampleYear.NAMES);

    assertSame(golden, figures);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void thePureFunctionCountsAsTheMemoDoes(Golden golden) {
    var period = Period.parse(golden.period());
    var visits = statistics.visits(period);
    var figures = PeriodFigures.of(period, visits, SampleYear.WORKING_DAYS, SampleYear.NAMES);

    assertSame(golden, figures);
  }

  @Test
  void thePartsAddUp() {
    var figures =
        statistics.figures(Period.parse("2569"), SampleYear.WORKING_DAYS, SampleYear.NAMES);

    assertThat(figures.served() + figures.noShow() + figures.left() + figures.open())
        .isEqualTo(figures.issued());
    assertThat(figures.servedIn().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(figures.served());
    assertThat(figures.byDate().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(figures.issued());
  }

  private static void assertSame(Golden golden, PeriodFigures figures) {
    var ours = JSON.readTree(new ReportFile(figures, true).json());
    for (var each : golden.figures().properties()) {
      if (each.getKey().equals("label") && each.getValue().asString().equals(golden.period())) {
        continue; // The table of months is keyed, not labelled.
      }
      var our = ours.get(each.getKey());
      assertThat(our).as(each.getKey()).isNotNull();
      assertSame(each.getKey(), each.getValue(), our);
    }
  }

  private static void assertSame(String name, JsonNode golden, JsonNode ours) {
    switch (golden.getNodeType()) {
      case OBJECT -> {
        var isRenamed = golden.has("id") && RENAMED.contains(golden.get("id").asString());
        assertThat(ours.propertyNames()).as(name).hasSameElementsAs(golden.propertyNames());
        for (var each : golden.properties()) {
          if (!(isRenamed && each.getKey().equals("public"))) {
            assertSame(name + "." + each.getKey(), each.getValue(), ours.get(each.getKey()));
          }
        }
      }
      case ARRAY -> {
        assertThat(ours.size()).as(name).isEqualTo(golden.size());
        for (var i = 0; i < golden.size(); i++) {
          assertSame(name + "[" + i + "]", golden.get(i), ours.get(i));
        }
      }
      case NUMBER ->
          assertThat(ours.asDouble()).as(name).isEqualTo(golden.asDouble(), within(1e-9));
      default -> assertThat(ours).as(name).isEqualTo(golden);
    }
  }
}
