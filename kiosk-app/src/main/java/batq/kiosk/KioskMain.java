package batq.kiosk;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq kiosk}: takes presses, shows, prints; until it is stopped. */
@Command(
    name = "kiosk",
    mixinStandardHelpOptions = true,
    description = "The ticket kiosk. Each setting may stand in a file, name=value a line.")
public final class KioskMain implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(KioskMain.class);

  @Mixin private KioskOptions options = new KioskOptions();

  @Option(names = "--config", description = "a settings file; flags go before it")
  private @Nullable Path configFile;

  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String... args) {
    var command = new CommandLine(new KioskMain());
    try {
      command.setDefaultValueProvider(SettingsFile.named(args, command));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    command.setExecutionExceptionHandler(
        (failure, failed, result) -> {
          LOG.error("The kiosk cannot start", failure);
          System.err.println(failure.getMessage());
          return failure instanceof IllegalArgumentException
              ? CommandLine.ExitCode.USAGE
              : CommandLine.ExitCode.SOFTWARE;
        });
    return command.execute(args);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var config = options.config();
    LOG.info("Settings: {}", config);
    var stopped = new CountDownLatch(1);
    try (var kiosk = Kiosk.start(config)) {
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .name("stop")
                  .unstarted(
                      () -> {
                        kiosk.close();
                        stopped.countDown();
                      }));
      System.out.println("The kiosk is ready; server " + config.server().uri());
      stopped.await();
    }
    return CommandLine.ExitCode.OK;
  }

  /** Flags that are not given are looked up in the file of {@code --config}. */
  private static final class SettingsFile {
    static CommandLine.IDefaultValueProvider named(String[] args, CommandLine command)
        throws IOException {
      var properties = new Properties();
      for (var at = 0; at + 1 < args.length; at++) {
        if (args[at].equals("--config")) {
          try (var file = new FileInputStream(args[at + 1])) {
            properties.load(file);
          }
        }
      }
      for (var name : properties.stringPropertyNames()) {
        if (command.getCommandSpec().findOption("--" + name) == null) {
          throw new IllegalArgumentException("no such setting: " + name);
        }
      }
      return new CommandLine.PropertiesDefaultProvider(properties);
    }
  }
}
