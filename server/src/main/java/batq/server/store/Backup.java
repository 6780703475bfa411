package batq.server.store;

import batq.thai.ThaiDate;
import batq.wire.Mark;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A copy of the record that was read back. Its file tells by its name when it was made, in the
 * office's time, and up to which event it goes: {@code batq-20261121-020000-1-4711.db}.
 */
public record Backup(Path file, Mark mark, Instant at) {
  private static final Pattern NAME = Pattern.compile("batq-(\\d{8}-\\d{6})-(\\d+-\\d+)\\.db");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  /** By what they hold, for a clock may have been wrong; then by when they were made. */
  static final Comparator<Backup> OLDEST_FIRST =
      Comparator.<Backup>comparingLong(it -> it.mark().epoch())
          .thenComparingLong(it -> it.mark().sequence())
          .thenComparing(Backup::at);

  static String name(Mark mark, Instant at) {
    return "batq-" + TIME.format(at.atZone(ThaiDate.ZONE)) + "-" + mark + ".db";
  }

  /** The backup that a file is by its name; empty for any other file. */
  static Optional<Backup> of(Path file) {
    var match = NAME.matcher(file.getFileName().toString());
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      var at = LocalDateTime.parse(match.group(1), TIME).atZone(ThaiDate.ZONE).toInstant();
      return Optional.of(new Backup(file, Mark.parse(match.group(2)), at));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
