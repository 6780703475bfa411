package batq.simulation.faults;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What befalls a disk: D2, D6, D7 and D8 of docs/faults.md. */
class DiskFaultsTest extends WithFaults {
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
}
