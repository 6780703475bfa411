package batq.simulation.fuzz;

import batq.simulation.ProcessFigures;
import batq.simulation.Programs;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batq fuzz}: the API fuzzer on a server of its own (docs/faults.md). */
@Command(
    name = "fuzz",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Sends a server's own contract back at it, spoiled.")
public final class FuzzCommand implements Callable<Integer> {
  private static final int WARM_UP = 500;

  /** TRUST T6. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  @Option(names = "--requests", defaultValue = "5000", paramLabel = "N")
  private long requests;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "S")
  private long seed;

  @Override
  public Integer call() throws Exception {
    try (var office = FuzzedOffice.start(Programs.ofThisHouse())) {
      var fuzz = office.fuzz(LONGEST);
      fuzz.run(WARM_UP, seed - 1);
      var before = office.figures();
      var begun = System.nanoTime();
      var outcome = fuzz.run(requests, seed);
      var seconds = (System.nanoTime() - begun) / 1e9;
      print(outcome, seconds);
      var left = before.isPresent() && leftBehind(office, before.get());
      return outcome.faults().isEmpty() && !left ? 0 : 1;
    }
  }

  private static void print(Fuzz.Outcome outcome, double seconds) {
    System.out.printf(
        "%d requests of seed %d in %.0f s, the longest %d ms%n",
        outcome.requests(), outcome.seed(), seconds, outcome.longest().toMillis());
    System.out.println("answers by status, warm-up included: " + outcome.byStatus());
    System.out.println("never answered as when all goes well: " + outcome.neverDone());
    System.out.println(outcome.faults().size() + " faults");
    outcome
        .faults()
        .forEach(it -> System.out.printf("  %d %s%n    %s%n", it.number(), it.what(), it.ask()));
  }

  private static boolean leftBehind(FuzzedOffice office, ProcessFigures before)
      throws InterruptedException {
    var after = office.settled(before);
    System.out.println("threads and descriptors before " + before + ", after " + after);
    return after.isPresent() && !after.get().nearly(before);
  }
}
