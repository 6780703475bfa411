package batq.simulation.faults;

import org.junit.jupiter.api.Test;

/** What befalls a server, its clock and its lines: D1, T1 and T2 of docs/faults.md. */
class ServerFaultsTest extends WithFaults {
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
}
