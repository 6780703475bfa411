package batq.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Random days against a queue on paper: after every step each ticket is where the paper has it; at
 * the end of each day the parts add up; at the end the rows are rebuilt from the events. One real
 * record grows through all the days. A failing day is shrunk to the steps that matter.
 *
 * <p>{@link FaultyDaysTest} plays many more, with faults between the steps.
 */
@PropertyDefaults(shrinking = ShrinkingMode.BOUNDED)
class RandomDaysTest {
  private static final int RULE = 2;
  private static final Set<String> NUMBERS_OF_ALL_DAYS = new HashSet<>();

  private static Path folder = Path.of("");
  private static Optional<TestOffice> opened = Optional.empty();

  @BeforeContainer
  static void open() throws IOException {
    var memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "batq-days-")
            : Files.createTempDirectory("batq-days-");
    opened = Optional.of(TestOffice.open(folder));
  }

  @AfterContainer
  static void close() throws IOException {
    QueueDayTest.assertRowsFollowFromEvents(office());
    office().close();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    }
  }

  @Provide
  Arbitrary<List<PaperDay.Step>> days() {
    var step =
        Combinators.combine(
                Arbitraries.integers().between(0, 23),
                Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(0, 12))
            .as(PaperDay.Step::new);
    return step.list().ofMinSize(10).ofMaxSize(90);
  }

  /** The control: a paper that allows a third priority number in a row is soon seen to differ. */
  @Property(tries = 1)
  void aPaperWithAnotherRuleDiffers() {
    assertThatThrownBy(
            () ->
                days()
                    .sampleStream()
                    .limit(100)
                    .forEach(
                        steps -> new PaperDay(office(), RULE + 1, NUMBERS_OF_ALL_DAYS).go(steps)))
        .isInstanceOf(AssertionError.class);
  }

  @Property(tries = 60)
  void anyDayIsAsThePaperHasIt(@ForAll("days") List<PaperDay.Step> steps) {
    new PaperDay(office(), RULE, NUMBERS_OF_ALL_DAYS).go(steps);
  }

  private static TestOffice office() {
    return opened.orElseThrow();
  }
}
