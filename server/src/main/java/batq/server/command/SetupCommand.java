package batq.server.command;

import batq.server.calendar.CalendarStore;
import batq.server.calendar.OfficeClock;
import batq.server.catalogue.CatalogueStore;
import batq.server.office.OfficeStore;
import batq.server.setup.OfficeFile;
import batq.server.setup.SampleOffice;
import batq.server.setup.Setup;
import batq.server.setup.SetupOutcome;
import batq.server.staff.Staff;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code batq setup}: makes a folder into an office. */
@Command(name = "setup", description = "Makes an empty folder into an office.")
final class SetupCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", description = "the folder to make")
  private Path data = Path.of("");

  @Option(
      names = "--office",
      paramLabel = "FILE|demo",
      description = "the office's own file, or the sample municipality")
  private String office = "";

  @Option(names = "--admin", paramLabel = "NAME", description = "the first account")
  private String admin = "";

  @Option(names = "--password-stdin", description = "the first account's password")
  private boolean passwordStdin;

  @Option(names = "--print-sample", description = "prints an office's file to begin from")
  private boolean printSample;

  @Override
  public Integer call() throws IOException {
    if (printSample) {
      System.out.println(SampleOffice.file().print());
      return 0;
    }
    if (data.toString().isEmpty() || office.isEmpty() || admin.isEmpty()) {
      throw new WrongUse("setup needs --data DIR, --office FILE|demo and --admin NAME");
    }
    var secret = Stdin.secret(passwordStdin);
    var folder = new DataOption();
    folder.data = data;
    return folder.inFolder((database, clock) -> setUp(database, clock, secret));
  }

  private int setUp(Database database, OfficeClock clock, String secret) throws IOException {
    var offices = new OfficeStore(database);
    var file =
        office.equals("demo")
            ? SampleOffice.openAtAllHours()
            : OfficeFile.read(Files.readAllBytes(Path.of(office)));
    var setup =
        new Setup(
            database, clock, offices, new CalendarStore(database), new CatalogueStore(database));
    var first =
        new Staff(database, clock, offices)
            .accounts()
            .firstAdmin(admin, secret, file.settings().names());
    var outcome =
        office.equals("demo") ? setup.demo(first::store) : setup.office(file, first::store);
    return switch (outcome) {
      case SetupOutcome.Done(var sample) -> {
        System.out.println(
            (sample ? "The sample municipality" : "The office") + " is set up in " + data);
        yield 0;
      }
      case SetupOutcome.AlreadySetUp(var known) ->
          throw new IllegalStateException(
              data + " holds " + (known.sample() ? "sample data" : "an office") + " already");
    };
  }
}
