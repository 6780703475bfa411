package batq.server.command;

import batq.server.calendar.OfficeClock;
import batq.server.office.OfficeStore;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/** {@code --data DIR}: the folder with the office's record, taken for the length of a command. */
final class DataOption {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the folder with the office's record")
  Path data = Path.of("");

  /** What a command does with the record. */
  @FunctionalInterface
  interface Work<T> {
    T with(Database database, OfficeClock clock) throws IOException;
  }

  /** Runs the work on an office that is set up; the server must not be running. */
  <T> T inOffice(Work<T> work) throws IOException {
    if (!Files.exists(data)) {
      throw new WrongUse("there is no folder " + data + "; batq setup makes one");
    }
    return inFolder(
        (database, clock) -> {
          if (new OfficeStore(database).find().isEmpty()) {
            throw new WrongUse("no office is set up in " + data + "; run batq setup first");
          }
          return work.with(database, clock);
        });
  }

  /** Runs the work on the folder as it is. */
  <T> T inFolder(Work<T> work) throws IOException {
    try (var directory = DataDirectory.own(data);
        var database = Database.open(directory)) {
      return work.with(database, new OfficeClock(InstantSource.system()));
    }
  }
}
