package batq.server.command;

import batq.server.errand.Errand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code batq import}: past visits, as the events they were; all or nothing. */
@Command(name = "import", description = "Takes in past visits from a CSV file, all or nothing.")
final class ImportCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE.csv", description = "the visits, a line each")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(file)) {
      throw new WrongUse("there is no file " + file);
    }
    return data.run(new Errand.ImportVisits(file.toRealPath().toString()));
  }
}
