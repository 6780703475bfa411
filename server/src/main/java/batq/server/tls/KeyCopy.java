package batq.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The office's key beside its backups: a new machine that restores one of them is known to every
 * device and every staff computer at once.
 */
public final class KeyCopy {
  private static final String NAME = "batq-office-key.pem";
  private static final String SECRET = "rw-------";

  private KeyCopy() {}

  /** What came of looking for the key beside a backup. */
  public sealed interface Found {

    /** There is none, or it is the one that is here anyway. */
    record Nothing() implements Found {}

    /**
     * It is the office's key now.
     *
     * @param aside the one that was here
     */
    record Put(Optional<Path> aside) implements Found {}
  }

  /**
   * Copies the office's key into a folder of backups, if there is one and the folder has not the
   * same. A damaged one is not copied over a sound one.
   */
  public static void keep(Path data, Path folder) throws IOException {
    var key = OfficeAuthority.keyFile(data);
    var copy = folder.resolve(NAME);
    if (Files.exists(key) && !same(key, copy)) {
      OfficeAuthority.read(key);
      Pem.put(copy, Files.readAllBytes(key), SECRET);
    }
  }

  /** Puts the key beside a backup in the place of the one here, which is kept. */
  public static Found bringBack(Path backup, Path data) throws IOException {
    var copy = backup.toAbsolutePath().resolveSibling(NAME);
    var key = OfficeAuthority.keyFile(data);
    if (!Files.exists(copy) || same(key, copy)) {
      return new Found.Nothing();
    }
    OfficeAuthority.read(copy);
    OfficeAuthority.makeFolder(data);
    var aside = Optional.of(key).filter(Files::exists).map(KeyCopy::aside);
    if (aside.isPresent()) {
      Files.copy(key, aside.get(), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Pem.put(key, Files.readAllBytes(copy), SECRET);
    return new Found.Put(aside);
  }

  private static boolean same(Path key, Path copy) throws IOException {
    return Files.exists(key) && Files.exists(copy) && Files.mismatch(key, copy) < 0;
  }

  private static Path aside(Path key) {
    for (var count = 1; ; count++) {
      var free = key.resolveSibling("before-restore-" + count + "-" + key.getFileName());
      if (!Files.exists(free)) {
        return free;
      }
    }
  }
}
