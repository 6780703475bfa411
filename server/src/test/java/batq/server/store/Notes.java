package batq.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.flywaydb.core.Flyway;

/** A record of notes in a real file, for tests of the store alone. */
final class Notes {
  private static final Instant AT = Instant.parse("2026-03-11T01:42:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");

  private Notes() {}

  record Note(String kind, String what) implements OfficeEvent {
    @Override
    public String name() {
      return "note";
    }
  }

  static Database office(Path file) {
    return begun(Database.open(file));
  }

  static Database office(Path file, LogFolding.Bounds bounds) {
    return begun(Database.open(file, bounds));
  }

  /** A record whose tables are those of the first release, opened by this one. */
  static Database older(Path file) {
    firstRelease(file);
    return begun(Database.open(file));
  }

  /** The same, with so many notes and closed before this release sees it. */
  static void olderAsItIs(Path file, int notes) {
    firstRelease(file);
    try (var database = begun(Database.openAsItIs(file))) {
      write(database, notes);
    }
  }

  private static void firstRelease(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + file + "?journal_mode=WAL", "", "")
        .target("1")
        .load()
        .migrate();
  }

  static void write(Database database, int notes) {
    write(database, notes, "");
  }

  static void write(Database database, int notes, String filling) {
    database.write(
        tx -> {
          for (var i = 0; i < notes; i++) {
            tx.record(AT.plusSeconds(i), DAY, "test", new Note("note", i + filling));
          }
          return notes;
        });
  }

  private static Database begun(Database database) {
    database.write(
        tx ->
            tx.update(
                "INSERT INTO office (office_id, epoch, sequence, head, sample) VALUES (1, 1, 0, ?, 0)",
                new byte[32]));
    return database;
  }
}
