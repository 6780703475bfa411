package batq.server.command;

import batq.server.keeping.RestoreOutcome;
import batq.server.keeping.Restoring;
import batq.server.store.DataDirectory;
import batq.server.tls.KeyCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batq restore}: a backup takes the record's place; the record is kept beside it. */
@Command(name = "restore", description = "Puts a backup in the record's place.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "BACKUP", description = "the backup's file")
  private Path backup = Path.of("");

  @Option(
      names = "--skip",
      paramLabel = "N",
      defaultValue = "" + Restoring.SKIP,
      description = "how many numbers of today's series may be on paper since the backup")
  private int skip;

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(backup)) {
      throw new WrongUse("there is no backup " + backup);
    }
    if (skip < 1 || skip > 100_000) {
      throw new WrongUse("--skip is 1 to 100000");
    }
    try (var directory = DataDirectory.own(data.data)) {
      return switch (new Restoring(directory, DataOption.clock(), skip).run(backup)) {
        case RestoreOutcome.Restored restored -> {
          System.out.println(told(restored) + keyTold());
          yield 0;
        }
        case RestoreOutcome.Refused(var why) -> {
          System.err.println("batq: " + why);
          yield 1;
        }
      };
    } catch (DataDirectory.InUse e) {
      throw new IOException("stop the server first: " + e.getMessage(), e);
    }
  }

  /** The devices know the office by its key, which lies beside a backup. */
  private String keyTold() throws IOException {
    return switch (broughtBack()) {
      case KeyCopy.Found.Nothing() -> "";
      case KeyCopy.Found.Put(var aside) ->
          "\nthe office's key came with the backup: devices know this machine as their server"
              + aside.map(it -> "; the key that was here is kept as " + it).orElse("");
    };
  }

  private KeyCopy.Found broughtBack() throws IOException {
    try {
      return KeyCopy.bringBack(backup, data.data);
    } catch (IOException e) {
      throw new IOException(
          "the record is restored, but not the office's key beside the backup; devices must be"
              + " given the new fingerprint: "
              + e.getMessage(),
          e);
    }
  }

  private String told(RestoreOutcome.Restored restored) {
    var told = new StringBuilder("restored up to event " + restored.from().sequence());
    if (!restored.skipped().isEmpty()) {
      told.append("; today's numbers go on after ").append(String.join(", ", restored.skipped()));
    }
    restored
        .aside()
        .ifPresent(
            aside ->
                told.append(
                    "\nthe record as it was is kept; to undo: batq restore --data %s %s"
                        .formatted(data.data, aside)));
    return told.toString();
  }
}
