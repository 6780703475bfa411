package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A series of numbers, named by its sign: a digit 1-9 (the default) or a Latin letter (domain.md
 * §7.1).
 */
@Spelling("[1-9A-Z]")
public record Series(String sign) implements Comparable<Series> {
  private static final Pattern FORM = Pattern.compile("[1-9A-Z]");

  public Series {
    if (!FORM.matcher(sign).matches()) {
      throw new IllegalArgumentException("a series is one digit 1-9 or one letter A-Z: " + sign);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Series parse(String sign) {
    return new Series(sign);
  }

  @Override
  public int compareTo(Series other) {
    return sign.compareTo(other.sign);
  }

  @Override
  @JsonValue
  public String toString() {
    return sign;
  }
}
