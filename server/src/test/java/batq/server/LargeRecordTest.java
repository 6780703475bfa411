package batq.server;

import static org.assertj.core.api.Assertions.assertThat;

import batq.server.statistics.SampleYear;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A record of many years is checked in the room of one day. To hold the tickets of this one year at
 * once takes more than the heap that is given here.
 */
class LargeRecordTest {
  private static final int MEGABYTES = 20;

  @Test
  void aYearIsCheckedInTheRoomOfADay(@TempDir Path folder) throws IOException {
    try (var database = SampleYear.office(folder.resolve("batq.db"))) {
      SampleYear.importInto(database, SampleYear.csv());
    }
    var check = CommandProcess.runInHeap(MEGABYTES, "check", "--data", folder.toString());
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out()).startsWith("the record is whole").contains("15185 tickets");
  }
}
