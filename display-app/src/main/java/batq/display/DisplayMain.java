package batq.display;

import batq.client.ServerAddress;
import batq.display.board.WallRules;
import batq.display.screen.BoardScreen;
import batq.wire.ServerFingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code batq display}: the wall display, until it is ended. */
@Command(
    name = "batq display",
    description = "The wall display: shows and sounds the numbers that are called.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DisplayMain implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(DisplayMain.class);
  private static final DisplayConfig USUAL = DisplayConfig.byDefault();

  @Option(
      names = SettingsFile.FLAG,
      paramLabel = "FILE",
      description = "settings as lines of name = value; each is one of the flags below")
  @Nullable Path config;

  @Option(names = "--server", paramLabel = "URL", description = "default: http://127.0.0.1:8080")
  URI server = USUAL.server().uri();

  @Option(
      names = "--server-fingerprint",
      paramLabel = "HEX",
      description = "of the key that must answer there, as batq fingerprint prints it")
  @Nullable String serverFingerprint;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "the token that device add printed; without it the wall is paired")
  @Nullable Path tokenFile;

  @Option(
      names = "--sound",
      arity = "0..1",
      fallbackValue = "true",
      negatable = true,
      description = "sound the calls; default: true")
  boolean sound = USUAL.sound();

  @Option(
      names = "--announce-within",
      paramLabel = "TIME",
      description = "a missed call is still sounded if it is not older; default: PT2M")
  Duration announceWithin = USUAL.rules().announceWithin();

  @Option(
      names = "--stale-after",
      paramLabel = "TIME",
      description = "say that the wall is cut off after so long a silence; default: PT15S")
  Duration staleAfter = USUAL.rules().staleAfter();

  @Option(
      names = "--last-call",
      paramLabel = "N",
      description = "the call that is shown as the last; default: 3")
  int lastCall = USUAL.rules().lastCall();

  @Option(
      names = "--dark",
      arity = "0..1",
      fallbackValue = "true",
      description = "cream on night, for a dim hall; default: false")
  boolean dark = USUAL.screen().dark();

  @Option(
      names = "--less-motion",
      arity = "0..1",
      fallbackValue = "true",
      description = "a standing frame instead of the flash, no fading; default: false")
  boolean lessMotion = USUAL.screen().lessMotion();

  @Option(
      names = "--full-screen",
      arity = "0..1",
      fallbackValue = "true",
      negatable = true,
      description = "fill the screen; default: true")
  boolean fullScreen = USUAL.screen().fullScreen();

  @Option(names = "--screen", paramLabel = "N", description = "which screen; default: 1")
  int screen = USUAL.screen().screen();

  @Option(names = "--width", paramLabel = "PIXELS", description = "default: 1920")
  int width = USUAL.screen().width();

  @Option(names = "--height", paramLabel = "PIXELS", description = "default: 1080")
  int height = USUAL.screen().height();

  @Option(
      names = "--headless",
      arity = "0..1",
      fallbackValue = "true",
      description = "without any screen; default: false")
  boolean headless = USUAL.screen().headless();

  @Option(
      names = "--pictures",
      paramLabel = "DIR",
      description = "keep a picture of each change there; default: none")
  @Nullable Path pictures;

  /** Exit codes: 0 done, 2 wrong use, 1 it failed. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  static int run(String[] args) {
    try {
      return commandLine(new DisplayMain()).execute(SettingsFile.expanded(args));
    } catch (IOException e) {
      System.err.println("The settings cannot be read: " + e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
  }

  static CommandLine commandLine(DisplayMain main) {
    return new CommandLine(main)
        .setOverwrittenOptionsAllowed(true)
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              LOG.error("The display ends", failure);
              command.getErr().println("The display failed: " + failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            })
        .setParameterExceptionHandler(
            (wrong, given) -> {
              wrong.getCommandLine().getErr().println(wrong.getMessage());
              return CommandLine.ExitCode.USAGE;
            });
  }

  DisplayConfig config() {
    return new DisplayConfig(
        new ServerAddress(
            server, Optional.ofNullable(serverFingerprint).map(ServerFingerprint::parse)),
        Optional.ofNullable(tokenFile),
        sound,
        new WallRules(staleAfter, announceWithin, lastCall),
        new BoardScreen.Setting(
            headless,
            fullScreen,
            screen,
            width,
            height,
            dark,
            lessMotion,
            Optional.ofNullable(pictures)));
  }

  @Override
  public void run() {
    var settings = checked();
    LOG.info("{}", settings);
    var kept = kept(settings);
    var ended = new CountDownLatch(1);
    var screen = BoardScreen.open(settings.screen());
    try {
      var token = kept.isPresent() ? kept.get() : TheOfficesWall.paired(settings, screen);
      var display = new Display(settings, screen, token, new SteadyClock());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    display.close();
                    ended.countDown();
                  }));
      System.out.println("The wall follows " + settings.server().uri());
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The token of the pairing cannot be kept", e);
    }
  }

  private DisplayConfig checked() {
    try {
      return config();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(new CommandLine(this), e.getMessage(), e);
    }
  }

  private Optional<String> kept(DisplayConfig settings) {
    try {
      return TheOfficesWall.kept(settings);
    } catch (IOException e) {
      throw new ParameterException(
          new CommandLine(this), "The token file cannot be read: " + e.getMessage(), e);
    }
  }
}
