package batq.simulation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build's share of the fault programs (docs/faults.md); the nights run the same ones longer.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithFaults {
  private final long seed = System.nanoTime();
  private FaultOffice office;

  @BeforeAll
  void setUp(@TempDir Path folder) throws IOException {
    office = new FaultOffice(TestPrograms.in(folder), folder.resolve("offices"));
    System.out.println("seed " + seed);
  }

  @AfterAll
  void tidy() throws IOException {
    office.close();
  }

  /** Each run holds, and each control breaks. */
  final void holds(FaultProgram program, int count) throws Exception {
    try {
      var trials = program.run(office, count, seed);
      trials.forEach(trial -> System.out.println(trial.inWords()));
      assertThat(trials).allMatch(Trial::asItMust);
    } catch (Missing e) {
      System.err.println("SKIPPED: this machine lacks " + e.getMessage());
      Assumptions.abort("skipped, for this machine lacks " + e.getMessage());
    }
  }
}
