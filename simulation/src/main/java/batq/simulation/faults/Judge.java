package batq.simulation.faults;

import batq.simulation.Program;
import batq.simulation.Programs;
import batq.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The server's own oracle as a process, which judges folder after folder. */
final class Judge implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);

  private final Program program;

  /** What {@code batq judge} prints. */
  record Judgement(int tickets, List<String> wrong) {}

  /**
   * @param folder for what it is told and for its log
   */
  Judge(Programs programs, Path folder, Ledger ledger) throws IOException {
    var told = Files.createTempDirectory(folder, "judge");
    ledger.write(told.resolve("answered"), told.resolve("refused"));
    this.program =
        programs.start(
            "judge",
            told.resolve("log"),
            List.of(
                "judge",
                "--answered",
                told.resolve("answered").toString(),
                "--refused",
                told.resolve("refused").toString()));
    program.awaitReady(START);
  }

  /** Judges a folder of which the first so many answers had been given. */
  Judgement judge(Path data, int answers) throws InterruptedException {
    var line =
        program
            .ask(data + " " + answers, START)
            .orElseThrow(() -> new IllegalStateException("no judgement: " + program.lastWords()));
    return WireJson.read(line, Judgement.class);
  }

  /** Judges one folder by all that was answered, with what the clients saw themselves. */
  static List<String> once(FaultOffice office, Path data, Ledger ledger)
      throws IOException, InterruptedException {
    try (var judge = new Judge(office.programs(), office.folder(), ledger)) {
      var broken = new java.util.ArrayList<>(ledger.broken());
      broken.addAll(judge.judge(data, ledger.count()).wrong());
      return broken;
    }
  }

  @Override
  public void close() {
    program.close();
  }
}
