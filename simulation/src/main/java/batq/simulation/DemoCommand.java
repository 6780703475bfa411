package batq.simulation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code batq demo}: the whole office on this machine, until it is ended. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "A whole office on this machine, with visitors and clerks.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "its folder; default: demo-data beside the launcher")
  private java.util.Optional<Path> data = java.util.Optional.empty();

  @Option(names = "--port", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
  private int port;

  @Option(names = "--no-apps", description = "no kiosk, printer and wall: the server alone")
  private boolean noApps;

  @Option(
      names = "--pace",
      defaultValue = "20",
      description = "how much faster than life; default: ${DEFAULT-VALUE}")
  private double pace;

  @Option(names = "--headless", description = "no windows: pictures of what the screens show")
  private boolean headless;

  @Option(
      names = "--visitors",
      defaultValue = "140",
      description = "a day, on average; default: ${DEFAULT-VALUE}")
  private double visitors;

  @Option(names = "--seed", description = "to see the same visitors again; default: a new one")
  private long seed = System.currentTimeMillis() % 1_000_000;

  @Override
  public Integer call() throws Exception {
    var programs = Programs.ofThisHouse();
    var settings = settings(programs);
    settings.folder().make();
    checkPort();
    var accounts = new DemoOffice(programs, settings.folder(), DemoCommand::say).ready();
    var demo = new Demo(settings, new DemoPrograms(programs, settings), DemoCommand::say);
    var failed = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> putDown(demo, failed)));
    try {
      say("Starting the programs (their logs: " + settings.folder().data().resolve("logs") + ")");
      demo.start(accounts);
      say(whereToLook(settings, accounts));
      demo.lookAfter();
      return 0;
    } catch (IllegalStateException e) {
      failed.set(true);
      throw e;
    }
  }

  private DemoSettings settings(Programs programs) {
    var folder = data.orElseGet(() -> programs.launcher().resolveSibling("demo-data"));
    try {
      return new DemoSettings(
          new DemoFolder(folder.toAbsolutePath().normalize()),
          port,
          new Pace(pace),
          !noApps,
          headless || !hasScreen(),
          new ArrivalShape(visitors).visitorsADay(),
          seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean hasScreen() {
    return System.getProperty("os.name").startsWith("Mac")
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }

  private void checkPort() {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new IllegalStateException(
          "port %d is taken; name another by --port".formatted(port), e);
    }
  }

  private static String whereToLook(DemoSettings settings, SignIns accounts) {
    var text = new StringBuilder();
    var address = "http://127.0.0.1:" + settings.port();
    text.append(
        "\nThe office is at work, %s times faster than life (seed %d).\n\n"
            .formatted(settings.pace().factor(), settings.seed()));
    text.append("  a counter     %s/counter\n".formatted(address));
    text.append("  this month    %s/month\n".formatted(address));
    if (settings.apps()) {
      text.append("  the paper     %s\n".formatted(settings.folder().pictures("paper")));
      text.append("  the screens   %s\n".formatted(settings.folder().pictures("").getParent()));
    }
    text.append("\nSign in as (kept in %s):\n\n".formatted(settings.folder().signIns()));
    accounts.print().lines().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.append("\nCtrl-C ends all of it.\n").toString();
  }

  /** Runs when the JVM is asked to end, and then ends it with success unless something failed. */
  private static void putDown(Demo demo, AtomicBoolean failed) {
    demo.close();
    if (!failed.get()) {
      say("The office is closed.");
      Runtime.getRuntime().halt(0);
    }
  }

  private static void say(String text) {
    System.out.println(text);
    System.out.flush();
  }
}
