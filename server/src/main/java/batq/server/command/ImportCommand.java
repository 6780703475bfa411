package batq.server.command;

import batq.server.catalogue.CatalogueStore;
import batq.server.imports.ImportOutcome;
import batq.server.imports.VisitImport;
import batq.server.ticket.TicketStore;
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
    var csv = Files.readAllBytes(file);
    return data.inOffice(
        (database, clock) -> {
          var catalogue = new CatalogueStore(database).catalogue();
          var imports = new VisitImport(database, new TicketStore(), catalogue, clock);
          return switch (imports.run(csv)) {
            case ImportOutcome.Done(var visits, _, var first, var last) -> {
              System.out.println(
                  visits + " visits from " + first + " to " + last + " are taken in");
              yield 0;
            }
            case ImportOutcome.Refused refused -> {
              System.err.println("batq: nothing was taken in\n" + refused.text());
              yield 1;
            }
          };
        });
  }
}
