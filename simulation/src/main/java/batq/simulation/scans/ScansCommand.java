package batq.simulation.scans;

import batq.simulation.BenchOffice;
import batq.simulation.Programs;
import batq.simulation.fuzz.FuzzedOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batq scans}: what foreign scanners find (docs/faults.md). */
@Command(
    name = "scans",
    mixinStandardHelpOptions = true,
    description = "Lets wapiti, sqlmap and sslscan loose on a server of its own.")
public final class ScansCommand implements Callable<Integer> {
  @Option(
      names = "--attack-seconds",
      defaultValue = "120",
      paramLabel = "S",
      description = "how long wapiti may try each kind of attack (default ${DEFAULT-VALUE})")
  private int attackSeconds;

  @Override
  public Integer call() throws Exception {
    var programs = Programs.ofThisHouse();
    var folder = Files.createTempDirectory("batq-scans");
    System.out.println("what the scanners write is in " + folder);
    var clean = true;
    try (var office = FuzzedOffice.start(programs)) {
      var target = ScanTarget.of(office.address(), office.pages(), office.admin());
      clean &= isClean(new Wapiti(attackSeconds), target, folder);
      clean &= isClean(new SqlMap(), target, folder);
    }
    clean &= overTls(programs, folder);
    clean &= controlBreaks(folder);
    return clean ? 0 : 1;
  }

  private static boolean overTls(Programs programs, Path folder)
      throws IOException, InterruptedException {
    try (var office = BenchOffice.inTemporaryFolder(programs);
        var server = office.start(programs, "--tls", "self")) {
      var target = new ScanTarget(office.address(server), List.of(), List.of());
      return isClean(new SslScan(), target, folder);
    }
  }

  private boolean controlBreaks(Path folder) throws IOException, InterruptedException {
    var wapiti = new Wapiti(attackSeconds);
    if (!Tool.isHere(wapiti.program())) {
      return true;
    }
    var own = Files.createDirectory(folder.resolve("control"));
    try (var planted = new PlantedPage()) {
      var found =
          wapiti.scan(planted.target(), own).stream()
              .anyMatch(it -> it.what().startsWith("Cross Site Scripting"));
      System.out.println(
          found
              ? "control, a planted hole: wapiti found it"
              : "THE CONTROL DID NOT FAIL: wapiti did not find the planted hole");
      return found;
    }
  }

  private static boolean isClean(Scanner scanner, ScanTarget target, Path folder)
      throws IOException, InterruptedException {
    if (!Tool.isHere(scanner.program())) {
      System.out.println("SKIPPED: this machine lacks " + scanner.program());
      return true;
    }
    var findings = scanner.scan(target, folder);
    var grave = findings.stream().filter(Finding::grave).count();
    System.out.printf(
        "%s: %d addresses to begin with · grave %d · slight %d%n",
        scanner.program(), target.addresses().size(), grave, findings.size() - grave);
    findings.forEach(it -> System.out.println("  " + it));
    return grave == 0;
  }
}
