package batq.server.keeping;

import batq.server.store.Durable;
import batq.wire.BadJson;
import batq.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code checkup.json} beside the record. Not in the record itself: one that is damaged is not to
 * be written to, and a restored one would know nothing of its own.
 */
final class CheckupFile {
  private static final Logger LOG = LoggerFactory.getLogger(CheckupFile.class);

  private final Path file;

  CheckupFile(Path database) {
    this.file = database.resolveSibling("checkup.json");
  }

  /** What was found last; empty if nothing was, or the file cannot be read. */
  Optional<Checkup> read() {
    try {
      return Files.exists(file)
          ? Optional.of(WireJson.read(Files.readAllBytes(file), Checkup.class))
          : Optional.empty();
    } catch (IOException | BadJson e) {
      LOG.warn("{} cannot be read; the record is looked through again", file, e);
      return Optional.empty();
    }
  }

  /** Keeps it; on a disk that takes nothing it is known until the next stop. */
  void write(Checkup checkup) {
    var fresh = file.resolveSibling("checkup.json.new");
    try {
      Files.write(fresh, WireJson.writeBytes(checkup));
      Durable.rename(fresh, file);
    } catch (IOException e) {
      LOG.warn("What was found could not be kept in {}: {}", file, checkup, e);
    }
  }
}
