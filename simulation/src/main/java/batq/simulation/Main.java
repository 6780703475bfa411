package batq.simulation;

import batq.simulation.faults.FaultsCommand;
import batq.simulation.fuzz.FuzzCommand;
import batq.simulation.scans.ScansCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code batq demo · bench · faults · fuzz · scans}, and the training run behind the server's
 * start-up cache.
 */
@Command(
    name = "batq",
    description = "A simulated office, and measurements.",
    subcommands = {
      DemoCommand.class,
      BenchCommand.class,
      TrainServerCommand.class,
      FaultsCommand.class,
      FuzzCommand.class,
      ScansCommand.class
    })
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command line and gives its exit code: 0 done, 1 failed, 2 wrong use. */
  static int run(String... args) {
    var line = new CommandLine(new Main());
    line.setParameterExceptionHandler(
        (wrong, given) -> {
          line.getErr().println("batq: " + firstLine(wrong));
          return CommandLine.ExitCode.USAGE;
        });
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          LOG.info("The command failed", failure);
          line.getErr().println("batq: " + firstLine(failure));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return line.execute(args);
  }

  private static String firstLine(Exception e) {
    var message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse("");
  }
}
