package batq.simulation;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code batq bench}. */
@Command(name = "bench", description = "Measures this machine beside the figures to reach.")
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return 0;
  }
}
