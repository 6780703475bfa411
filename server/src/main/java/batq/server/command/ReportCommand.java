package batq.server.command;

import batq.server.calendar.CalendarStore;
import batq.server.catalogue.CatalogueStore;
import batq.server.office.OfficeStore;
import batq.server.report.Figures;
import batq.server.report.ReportFile;
import batq.server.statistics.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batq report}: the figures of a period as a file. */
@Command(name = "report", description = "Writes the figures of a period.")
final class ReportCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "PERIOD", description = "2026-03, 2569H1, 2569Q1 or 2569")
  private String period = "";

  @Option(names = "--format", defaultValue = "json", description = "json or csv")
  private ReportFile.Format format = ReportFile.Format.JSON;

  @Option(names = "--out", paramLabel = "FILE", description = "otherwise standard output")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws IOException {
    var wanted = wanted();
    var bytes =
        data.besideOffice(
            (database, clock) -> {
              var figures =
                  new Figures(
                      database, new CalendarStore(database), new CatalogueStore(database), clock);
              var sample = new OfficeStore(database).office().sample();
              return new ReportFile(figures.of(wanted), sample).bytes(format);
            });
    if (out.isPresent()) {
      Files.write(out.get(), bytes);
    } else {
      System.out.writeBytes(bytes);
      System.out.flush();
    }
    return 0;
  }

  private Period wanted() {
    try {
      return Period.parse(period);
    } catch (Period.NotAPeriod e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }
}
