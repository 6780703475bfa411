package batq.server.command;

import batq.server.errand.Errand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code batq backup}: a copy of the record that was read back. */
@Command(name = "backup", description = "Makes a backup and reads it back.")
final class BackupCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "otherwise DIR/backups, and every USB stick labelled BATQ")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() throws IOException {
    return data.run(
        new Errand.MakeBackup(to.map(it -> it.toAbsolutePath().normalize().toString())));
  }
}
