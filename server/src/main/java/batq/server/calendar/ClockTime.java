package batq.server.calendar;

import batq.thai.ThaiDate;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** A time of day in hours and minutes, {@code 00:00} to {@code 24:00}: the end of a day counts. */
public record ClockTime(int minuteOfDay) implements Comparable<ClockTime> {
  private static final int MIDNIGHT = 24 * 60;
  private static final Pattern FORM = Pattern.compile("([0-9]{2}):([0-5][0-9])");

  public ClockTime {
    if (minuteOfDay < 0 || minuteOfDay > MIDNIGHT) {
      throw new IllegalArgumentException("not a minute of a day: " + minuteOfDay);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ClockTime parse(String text) {
    var match = FORM.matcher(text);
    if (match.matches()) {
      var minute = Integer.parseInt(match.group(1)) * 60 + Integer.parseInt(match.group(2));
      if (minute <= MIDNIGHT) {
        return new ClockTime(minute);
      }
    }
    throw new IllegalArgumentException("a time is written 08:30, from 00:00 to 24:00: " + text);
  }

  /** This time on a day of the office. */
  public Instant on(LocalDate date) {
    return date.atStartOfDay(ThaiDate.ZONE).toInstant().plus(Duration.ofMinutes(minuteOfDay));
  }

  public boolean isBefore(ClockTime other) {
    return minuteOfDay < other.minuteOfDay;
  }

  @Override
  public int compareTo(ClockTime other) {
    return Integer.compare(minuteOfDay, other.minuteOfDay);
  }

  @Override
  @JsonValue
  public String toString() {
    return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }
}
