package batq.server.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code batq server · setup · staff · device · fingerprint · import · report · backup · restore ·
 * retire · check}.
 */
@Command(
    name = "batq",
    description = "The queue of a Thai local-government office.",
    subcommands = {
      ServerCommand.class,
      SetupCommand.class,
      StaffCommand.class,
      DeviceCommand.class,
      FingerprintCommand.class,
      ImportCommand.class,
      ReportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      RetireCommand.class,
      CheckCommand.class,
      BenchStoreCommand.class,
      JudgeCommand.class,
    })
public final class Main implements Callable<Integer> {
  /** Wrong use of a command. */
  static final int WRONG_USE = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  @Spec private @Nullable CommandSpec spec;

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Runs a command line and gives its exit code: 0 done, 1 failed, 2 wrong use. */
  public static int run(String... args) {
    var line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, given) -> {
          line.getErr().println("batq: " + firstLine(e));
          return WRONG_USE;
        });
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          LOG.debug("The command failed", e);
          line.getErr().println("batq: " + firstLine(e));
          return e instanceof WrongUse ? WRONG_USE : 1;
        });
    return line.execute(args);
  }

  @Override
  public Integer call() {
    var known = java.util.Objects.requireNonNull(spec).subcommands().keySet();
    throw new WrongUse("name one of the commands " + String.join(", ", known));
  }

  private static String firstLine(Exception e) {
    var message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
