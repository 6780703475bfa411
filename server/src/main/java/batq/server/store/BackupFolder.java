package batq.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of backups, beside the record or on a stick. It keeps the newest {@value #KEPT}. */
public final class BackupFolder {
  /** Two weeks of nights. */
  public static final int KEPT = 14;

  private static final String PARTIAL = ".partial";

  private final Path folder;

  public BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of a record's own backups. */
  public static BackupFolder beside(Path database) {
    return new BackupFolder(database.toAbsolutePath().resolveSibling("backups"));
  }

  public Path path() {
    return folder;
  }

  /** The backups in it, the newest first. */
  public List<Backup> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .map(Backup::of)
          .flatMap(Optional::stream)
          .sorted(Backup.OLDEST_FIRST.reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("looking into " + folder, e);
    }
  }

  public Optional<Backup> newest() {
    return list().stream().findFirst();
  }

  /** A name for a copy that is not a backup yet; what a killed copying left is cleared away. */
  Path partial() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      close(folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (var left : files.filter(BackupFolder::isPartial).toList()) {
        Files.delete(left);
      }
    }
    return folder.resolve("batq-being-made" + PARTIAL);
  }

  /** Names a copy that was read back, and lets go of the oldest. */
  Backup add(Path partial, Standing standing, Instant at) throws IOException {
    var file = folder.resolve(Backup.name(standing.mark(), at));
    Durable.rename(partial, file);
    for (var old : list().stream().skip(KEPT).toList()) {
      Files.deleteIfExists(old.file());
    }
    return Backup.of(file).orElseThrow();
  }

  private static boolean isPartial(Path file) {
    // SQLite puts a journal beside a copy that it is making.
    return file.getFileName().toString().contains(PARTIAL);
  }

  private static void close(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
