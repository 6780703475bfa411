package batq.server.command;

import batq.server.calendar.OfficeClock;
import batq.server.errand.Errand;
import batq.server.errand.ErrandAnswer;
import batq.server.errand.ErrandClient;
import batq.server.office.OfficeStore;
import batq.server.store.DataDirectory;
import batq.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/**
 * {@code --data DIR}: the folder with the office's record. Whoever writes is its owner or asks the
 * server that is; whoever reads may do so beside it.
 */
final class DataOption {
  /** A server that is just starting owns the folder and does not listen yet. */
  private static final int TRIES = 20;

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

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

  /** Has the errand done, by the running server or here, and says what came of it. */
  int run(Errand errand) throws IOException {
    return switch (done(errand)) {
      case ErrandAnswer.Done(var text) -> {
        System.out.println(text);
        yield 0;
      }
      case ErrandAnswer.Failed(var problem) -> {
        System.err.println("batq: " + problem);
        yield 1;
      }
    };
  }

  private ErrandAnswer done(Errand errand) throws IOException {
    for (var left = TRIES; ; left--) {
      var answer = ErrandClient.ask(DataDirectory.socket(data), errand);
      if (answer.isPresent()) {
        return answer.get();
      }
      try {
        return inOffice(
            (database, clock) ->
                OwnErrands.over(DataDirectory.database(data), database, clock).run(errand));
      } catch (DataDirectory.InUse e) {
        if (left == 0) {
          throw e;
        }
        pause();
      }
    }
  }

  /** Runs the work on an office that is set up; the server must not be running. */
  <T> T inOffice(Work<T> work) throws IOException {
    exists();
    return inFolder((database, clock) -> work.with(setUp(database), clock));
  }

  /** Runs questions on an office that is set up; the server may be running. */
  <T> T besideOffice(Work<T> questions) throws IOException {
    exists();
    try {
      return inOffice(questions);
    } catch (DataDirectory.InUse e) {
      try (var database = Database.openBeside(DataDirectory.database(data))) {
        return questions.with(setUp(database), clock());
      }
    }
  }

  /** Runs the work on the folder as it is. */
  <T> T inFolder(Work<T> work) throws IOException {
    try (var directory = DataDirectory.own(data);
        var database = Database.open(directory)) {
      return work.with(database, clock());
    }
  }

  static OfficeClock clock() {
    return new OfficeClock(InstantSource.system());
  }

  /** The folder, which must be there. */
  Path exists() {
    if (!Files.isDirectory(data)) {
      throw new WrongUse("there is no folder " + data + "; batq setup makes one");
    }
    return data;
  }

  private Database setUp(Database database) {
    if (new OfficeStore(database).find().isEmpty()) {
      throw new WrongUse("no office is set up in " + data + "; run batq setup first");
    }
    return database;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
