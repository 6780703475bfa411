package batq.simulation.scans;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program of somebody else that looks for holes. */
sealed interface Scanner permits Wapiti, SqlMap, SslScan {
  /** The name of its program. */
  String program();

  /**
   * Scans to the end.
   *
   * @param folder for what it writes
   */
  List<Finding> scan(ScanTarget target, Path folder) throws IOException, InterruptedException;
}
