package batq.simulation.faults;

import batq.simulation.Programs;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code batq faults}: runs one fault program and says what broke; docs/faults.md tells of each.
 */
@Command(
    name = "faults",
    mixinStandardHelpOptions = true,
    description = "Runs a fault program: what befalls a server, and whether it keeps its promises.")
public final class FaultsCommand implements Callable<Integer> {
  private static final String NIGHT = "night";
  private static final Map<String, FaultProgram> PROGRAMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("power-cut", new PowerCuts(Duration.ofHours(4))),
              Map.entry("io-errors", new IoErrors()),
              Map.entry("full-disk", new FullDisk()),
              Map.entry("read-only", new ReadOnlyDisk()),
              Map.entry("kills", new Kills()),
              Map.entry("slow-syncs", new SlowSyncs()),
              Map.entry("stuck-readers", new StuckReaders()),
              Map.entry("slow-senders", new SlowSenders()),
              Map.entry("lost-answers", new LostAnswers()),
              Map.entry("cut-walls", new CutWalls()),
              Map.entry("clock", new WrongClocks())));

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      arity = "0..1",
      description = "which; night: all, one after the other; none: a list")
  private Optional<String> name = Optional.empty();

  @Option(names = "--count", paramLabel = "N", description = "how often; unset: as each night")
  private Optional<Integer> count = Optional.empty();

  @Option(names = "--seed", paramLabel = "S", description = "repeats a run's random choices")
  private Optional<Long> seed = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (name.equals(Optional.of(NIGHT))) {
      return wholeNight() ? 0 : 1;
    }
    var program = name.map(PROGRAMS::get);
    if (program.isEmpty()) {
      System.out.println(String.join("\n", PROGRAMS.keySet()));
      return name.isEmpty() ? 0 : 2;
    }
    return run(program.get()) ? 0 : 1;
  }

  /** Each in turn with its night's count; one that breaks does not keep the others from running. */
  private boolean wholeNight() {
    var held = true;
    for (var program : PROGRAMS.entrySet()) {
      System.out.println(program.getKey());
      try {
        held &= run(program.getValue());
      } catch (Exception e) {
        System.out.println("BROKEN: " + program.getKey() + " did not come to its end: " + e);
        held = false;
      }
    }
    return held;
  }

  private boolean run(FaultProgram program) throws Exception {
    var chosen = seed.orElseGet(System::nanoTime);
    System.out.println("seed " + chosen);
    var folder = Files.createTempDirectory("batq-faults");
    try (var office = new FaultOffice(Programs.ofThisHouse(), folder)) {
      List<Trial> trials = program.run(office, count.orElse(program.aNight()), chosen);
      trials.forEach(trial -> System.out.println(trial.inWords()));
      return trials.stream().allMatch(Trial::asItMust);
    } catch (Missing e) {
      System.out.println("SKIPPED: this machine lacks " + e.getMessage());
      return true;
    }
  }
}
