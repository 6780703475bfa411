package batq.server.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.KilledStep;
import batq.server.statistics.RetiredTotalsStore;
import batq.server.store.BackupFolder;
import batq.server.store.Backups;
import batq.server.store.Database;
import batq.server.store.ReadBack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Old years go while the power is cut (TRUST D12): no figure is lost, and it is done again. */
class KilledRetirementTest {
  @TempDir static Path shared;
  private static Path year;
  private static Map<String, JsonNode> before;

  @TempDir Path folder;

  /** What is killed. */
  static final class Retiring {
    public static void main(String[] file) {
      try (var database = Database.open(Path.of(file[0]))) {
        retirement(database, Path.of(file[0])).run();
      }
    }
  }

  @BeforeAll
  static void halfAYearLongAgo() {
    year = shared.resolve("year.db");
    try (var database = RetirementTest.halfAYearLongAgo(year)) {
      before = RetirementTest.figures(database);
    }
  }

  static Stream<KilledStep> steps() {
    return KilledStep.all()
        ? Stream.concat(
            KilledStep.each("fsync", 20, "rename", 1, "unlink", 3),
            Stream.iterate(1, it -> it + 29).limit(80).map(it -> new KilledStep("pwrite64", it)))
        : KilledStep.some("pwrite64:900");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void killedAtAnyStepEachDayIsThereOrPutAwayWhole(KilledStep step) throws IOException {
    var file = folder.resolve("batq.db");
    Files.copy(year, file);

    step.kill(Retiring.class, file.toString());

    assertWhole(file);
    assertThat(BackupFolder.beside(file).list())
        .allSatisfy(it -> assertThat(ReadBack.of(it.file())).isInstanceOf(ReadBack.Whole.class));
    var without = RetirementTest.withoutMedians(before);
    try (var database = Database.open(file)) {
      var left = RetirementTest.figures(database);
      System.out.println(
          step + ": " + left.values().stream().filter(before::containsValue).count());
      assertThat(RetirementTest.withoutMedians(left)).isEqualTo(without);
      assertThat(retirement(database, file).run())
          .isNotInstanceOf(Retirement.Outcome.Refused.class);
      assertThat(RetirementTest.figures(database)).isEqualTo(without);
    }
    assertWhole(file);
  }

  private static Retirement retirement(Database database, Path file) {
    return new Retirement(
        database,
        RetirementTest.LATER,
        new Retirement.Rules(() -> 2, it -> true),
        () ->
            List.of(new Backups(file).make(BackupFolder.beside(file), RetirementTest.LATER.now())),
        RetiredTotalsStore::keep);
  }

  private static void assertWhole(Path file) throws IOException {
    assertThat(RecordCheck.of(file, List.of(), Mounts.now())).isInstanceOf(RecordCheck.Whole.class);
  }
}
