package batq.simulation;

import batq.wire.WireJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batq bench}: measures, prints each figure as it comes, and ends by itself. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measures this machine beside the figures to reach.")
final class BenchCommand implements Callable<Integer> {
  @Option(
      names = "--stored",
      defaultValue = "0",
      paramLabel = "N",
      description = "measure also with so many tickets stored before")
  private long stored;

  @Option(names = "--out", paramLabel = "FILE", description = "writes the figures there as JSON")
  private Optional<Path> out = Optional.empty();

  record Report(String machine, int processors, long stored, List<Findings.Finding> findings) {}

  @Override
  public Integer call() throws Exception {
    var machine =
        System.getProperty("os.arch")
            + ", "
            + System.getProperty("os.name")
            + ", Java "
            + Runtime.version();
    var processors = Runtime.getRuntime().availableProcessors();
    System.out.printf("%d processors, %s%n%n", processors, machine);
    var findings = new Bench(Programs.ofThisHouse(), stored).run();
    if (out.isPresent()) {
      var report = new Report(machine, processors, stored, findings.all());
      Files.writeString(out.get(), WireJson.writeIndented(report) + "\n");
    }
    return 0;
  }
}
