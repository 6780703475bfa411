package batq.server.command;

import batq.server.keeping.Mounts;
import batq.server.keeping.RecordCheck;
import batq.server.store.DataDirectory;
import batq.server.store.Witness;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq check}: whether the record is what was written; its server may be running. */
@Command(name = "check", description = "Verifies the whole record.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--witness",
      paramLabel = "SEQ:HEX",
      description = "an event that somebody noted down; may be given more than once")
  private List<String> witnesses = List.of();

  @Override
  public Integer call() throws IOException {
    var seen = witnesses.stream().map(CheckCommand::witness).toList();
    var database = DataDirectory.database(data.exists());
    if (!Files.exists(database)) {
      throw new WrongUse("no office is set up in " + data.data + "; run batq setup first");
    }
    return switch (RecordCheck.of(database, seen, Mounts.now(), new ProgressLine())) {
      case RecordCheck.Whole(var head, var tickets, var putAway) -> {
        System.out.println(
            "the record is whole: %d events, %d tickets\nhead %s"
                .formatted(head.sequence() - putAway, tickets, head));
        if (putAway > 0) {
          System.out.println("put away with old years: %d events".formatted(putAway));
        }
        yield 0;
      }
      case RecordCheck.Wrong(var what) -> {
        System.err.println("batq: " + what);
        yield 1;
      }
    };
  }

  private static Witness witness(String text) {
    try {
      return Witness.parse(text);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }
}
