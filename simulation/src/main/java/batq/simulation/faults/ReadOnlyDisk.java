package batq.simulation.faults;

import batq.simulation.Program;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A disk that turns read-only, as a kernel does with one that errs (TRUST D8), while the server
 * runs and before it is started.
 */
final class ReadOnlyDisk implements FaultProgram {
  private static final Duration END = Duration.ofSeconds(60);

  @Override
  public int aNight() {
    return 20;
  }

  @Override
  public List<Trial> run(FaultOffice office, int count, long seed)
      throws IOException, InterruptedException, Missing {
    var readOnly =
        new SickDisk(
            "503 store-read-only",
            server -> server.orders().readOnly(true),
            it -> Optional.empty());
    // The same questions to a disk that stays well must find it wrong.
    var well = new SickDisk("503 store-read-only", server -> {}, it -> Optional.empty());
    try (var server = FaultyServer.on(office, "read-only")) {
      var rounds = readOnly.rounds(office, server, count);
      server.stop(true);
      rounds.broken.addAll(Judge.once(office, server.data(), rounds.ledger));
      server.orders().readOnly(true);
      rounds.broken.addAll(startFails(server));
      server.orders().heal();
      server.startAgain();
      return List.of(
          Trial.of("read-only disk", rounds.report()),
          Trial.control("a disk that is not", well.rounds(office, server, 1).report()));
    }
  }

  /** One line that says why, and exit 1. */
  private static List<String> startFails(FaultyServer server) throws InterruptedException {
    Program failed = server.startUnready();
    var code = failed.join(END);
    var words = failed.lastWords();
    System.out.println("  the start said: " + words);
    return code == 1 && words.contains("Read-only")
        ? List.of()
        : List.of("start: exit " + code + ", " + words);
  }
}
