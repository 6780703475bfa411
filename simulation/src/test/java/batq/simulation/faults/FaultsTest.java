package batq.simulation.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build's share of the fault programs (docs/faults.md); the nights run the same ones longer.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FaultsTest {
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

  @Test
  void aPowerCutLosesNothingThatWasAnswered() throws Exception {
    holds(new PowerCuts(Duration.ofSeconds(20)), 3_000);
  }

  @Test
  void anIoErrorLeavesNoHalfTicket() throws Exception {
    holds(new IoErrors(), 10);
  }

  @Test
  void aFullDiskStopsPolitelyAndIssuesAgainWhenThereIsRoom() throws Exception {
    holds(new FullDisk(), 2);
  }

  @Test
  void aDiskThatTurnsReadOnlyIsSaidToBeSo() throws Exception {
    holds(new ReadOnlyDisk(), 2);
  }

  @Test
  void aKilledServerLosesNothingThatWasAnswered() throws Exception {
    holds(new Kills(), 2);
  }

  @Test
  void aLostAnswerAskedAgainGivesTheSameNumber() throws Exception {
    holds(new LostAnswers(), 25);
  }

  @Test
  void aWallOnABadLineMissesNoCall() throws Exception {
    holds(new CutWalls(), 20);
  }

  @Test
  void aWrongClockRenumbersNothing() throws Exception {
    holds(new WrongClocks(), 2);
  }

  /** Each run holds, and each control breaks. */
  private void holds(FaultProgram program, int count) throws Exception {
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
