package batq.server.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The office's table of holidays; cabinet adds and moves days, so the office edits it. */
public record Holidays(@JsonValue List<Holiday> days) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Holidays {
    var seen = new HashSet<LocalDate>();
    for (var day : days) {
      if (!seen.add(day.date())) {
        throw new IllegalArgumentException("two holidays on " + day.date());
      }
    }
    days = days.stream().sorted(Comparator.comparing(Holiday::date)).toList();
  }

  /** The civil-service holidays that BatQ knows. */
  public static Holidays shipped() {
    try (var file = Holidays.class.getResourceAsStream("/demo/holidays.json")) {
      if (file == null) {
        throw new IllegalStateException("the shipped holidays are missing");
      }
      return read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading the shipped holidays", e);
    }
  }

  /** Holidays from a file of the shipped form; throws {@code BadJson} naming the field. */
  public static Holidays read(byte[] json) {
    return HolidaysFile.read(json);
  }

  public Optional<Holiday> on(LocalDate date) {
    return days.stream().filter(day -> day.date().equals(date)).findFirst();
  }

  /**
   * Whether anything is known of a year: a year without a single holiday is a table not yet kept.
   */
  public boolean cover(Year year) {
    return days.stream().anyMatch(day -> Year.from(day.date()).equals(year));
  }
}
