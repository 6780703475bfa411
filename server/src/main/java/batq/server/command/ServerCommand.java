package batq.server.command;

import batq.server.FirstRun;
import batq.server.Server;
import batq.server.ServerConfig;
import batq.server.calendar.BatteryClock;
import batq.server.calendar.MachineTime;
import batq.server.calendar.RealMachineTime;
import batq.server.keeping.Sticks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code batq server}: in the foreground, one line when ready, put down in order when it is ended.
 */
@Command(name = "server", description = "Runs the server in the foreground.")
final class ServerCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "for staff and devices; 0: any free one")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "the address to listen on; 0.0.0.0 for the whole office")
  private String host = "127.0.0.1";

  @Option(
      names = "--public-port",
      description = "for visitors' own telephones; without it nothing listens for them")
  private Optional<Integer> publicPort = Optional.empty();

  @Mixin private TlsOption tls = new TlsOption();

  @Option(
      names = "--stick",
      paramLabel = "PATH",
      description =
          "where a USB stick for backups is mounted, * for any name; otherwise by its label BATQ")
  private List<String> sticks = Sticks.USUAL;

  @Option(
      names = "--battery-clock",
      defaultValue = "AUTO",
      description = "whether the machine has a clock with a battery: ${COMPLETION-CANDIDATES}")
  private BatteryClock.Setting batteryClock = BatteryClock.Setting.AUTO;

  @Override
  public Integer call() throws Exception {
    var config = new ServerConfig(data.data, host, port, publicPort, tls.forHost(host), sticks);
    LOG.info("Starting with {}, battery clock {}", config, batteryClock);
    var machine = new RealMachineTime(new BatteryClock(batteryClock));
    config = withOffice(config, machine);
    try (var server = Server.start(config, machine)) {
      var scheme = server.fingerprint().isPresent() ? "https://" : "http://";
      System.out.println("BatQ is ready at " + scheme + host + ":" + server.port());
      server
          .fingerprint()
          .ifPresent(it -> System.out.println("Devices know it by --server-fingerprint " + it));
      server
          .publicPort()
          .ifPresent(it -> System.out.println("Visitors reach it at http://" + host + ":" + it));
      System.out.flush();
      var ended = new CountDownLatch(1);
      var stopped = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              Thread.ofPlatform()
                  .unstarted(
                      () -> {
                        ended.countDown();
                        awaitQuietly(stopped);
                      }));
      ended.await();
      server.close();
      stopped.countDown();
    }
    return 0;
  }

  /** Where there is no office yet, its people make it first, at the address that it keeps. */
  private ServerConfig withOffice(ServerConfig config, MachineTime machine) throws Exception {
    var folder = FirstRun.where(config, machine);
    if (folder.isEmpty()) {
      return config;
    }
    try (var first = folder.get()) {
      var scheme = first.isSecured() ? "https://" : "http://";
      System.out.println(
          "BatQ has no office yet. Open " + scheme + host + ":" + first.port() + "/set-up");
      System.out.println(
          "and type this code there within 30 minutes (รหัสติดตั้ง): " + first.code());
      System.out.flush();
      first.awaitOffice();
      return config.at(first.port());
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      if (!latch.await(10, java.util.concurrent.TimeUnit.SECONDS)) {
        LOG.warn("The server did not stop in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
