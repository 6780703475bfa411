package batq.server.command;

import batq.server.errand.Errand;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq retire}: of old fiscal years only totals are kept. */
@Command(name = "retire", description = "Puts old fiscal years away; says first what would go.")
final class RetireCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--yes", description = "does it, after a backup; without it nothing goes")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    return data.run(new Errand.Retire(yes));
  }
}
