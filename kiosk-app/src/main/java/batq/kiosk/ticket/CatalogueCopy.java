package batq.kiosk.ticket;

import batq.wire.BadJson;
import batq.wire.Catalogue;
import batq.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last catalogue on disk: a kiosk that starts without its server still knows the office. */
public final class CatalogueCopy {
  private static final Logger LOG = LoggerFactory.getLogger(CatalogueCopy.class);

  private final Path file;

  public CatalogueCopy(Path folder) {
    this.file = folder.resolve("catalogue.json");
  }

  Optional<Catalogue> read() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(WireJson.read(Files.readAllBytes(file), Catalogue.class));
    } catch (IOException | BadJson e) {
      LOG.warn("The copy of the catalogue cannot be read and is not used: {}", file, e);
      return Optional.empty();
    }
  }

  /** Written beside and moved into place, so that a power cut leaves the old one or the new one. */
  void write(Catalogue catalogue) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.write(fresh, WireJson.writeBytes(catalogue));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The catalogue could not be copied to {}", file, e);
    }
  }
}
