package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number that visitors see: one sign for the series (a digit 1-9 or a Latin letter) and at
 * least three digits, as {@code 3021} or {@code R012} (domain.md §7.1).
 */
@Spelling("[1-9A-Z][0-9]{3,7}")
public record TicketNumber(String shown) {
  private static final Pattern FORM = Pattern.compile("[1-9A-Z][0-9]{3,7}");

  public TicketNumber {
    if (!FORM.matcher(shown).matches()) {
      throw new IllegalArgumentException("not a ticket number: " + shown);
    }
  }

  /**
   * The number {@code ordinal} of {@code series}; after 999 it goes on with more digits and never
   * wraps.
   */
  public static TicketNumber of(Series series, int ordinal) {
    if (ordinal < 1) {
      throw new IllegalArgumentException("ticket ordinals begin with 1: " + ordinal);
    }
    var digits = Integer.toString(ordinal);
    return new TicketNumber(series.sign() + "0".repeat(Math.max(0, 3 - digits.length())) + digits);
  }

  /** The series whose sign it begins with. */
  public Series series() {
    return new Series(shown.substring(0, 1));
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TicketNumber parse(String shown) {
    return new TicketNumber(shown);
  }

  @Override
  @JsonValue
  public String toString() {
    return shown;
  }
}
