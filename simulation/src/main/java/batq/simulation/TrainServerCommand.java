package batq.simulation;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.client.StaffClient;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The training run of the server's AOT cache: a server on a folder of its own serves one ticket and
 * ends, and the JVM writes down what it had loaded.
 */
@Command(name = "train-server", hidden = true)
final class TrainServerCommand implements Callable<Integer> {
  private static final Duration WRITING_THE_CACHE = Duration.ofMinutes(2);

  @Option(names = "--cache", required = true, paramLabel = "FILE")
  private Path cache = Path.of("");

  @Override
  public Integer call() throws Exception {
    var programs = Programs.ofThisHouse();
    try (var office = BenchOffice.inTemporaryFolder(programs)) {
      var training = programs.with("BATQ_AOT_OUTPUT", cache.toString());
      var server = office.start(training);
      try (server) {
        serveOne(office.address(server), office);
        ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroy);
        server.join(WRITING_THE_CACHE);
      }
    }
    return 0;
  }

  private static void serveOne(URI address, BenchOffice office) {
    var kiosk = new QueueClient(address, office.kioskToken(), Patience.BACKGROUND);
    var service = kiosk.catalogue().orThrow().choices().getFirst();
    kiosk.issue(
        new IssueTicket(
            TicketId.random(), service.serviceId(), VisitorClass.GENERAL, Channel.KIOSK));
    kiosk.board().orThrow();
    var clerk = StaffClient.signIn(address, BenchOffice.CLERK, office.secret()).orThrow();
    for (var counter : List.of(CounterId.of(1))) {
      clerk.open(counter).orThrow();
      clerk.next(counter, UUID.randomUUID(), Optional.empty()).orThrow();
    }
  }
}
