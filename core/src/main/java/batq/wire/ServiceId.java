package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A service as the catalogue names it: lower-case letters, digits and underscores, as {@code
 * land_tax}.
 */
@Spelling("[a-z][a-z0-9_]{0,39}")
public record ServiceId(String value) implements Comparable<ServiceId> {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public ServiceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a service id: " + value);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ServiceId parse(String value) {
    return new ServiceId(value);
  }

  @Override
  public int compareTo(ServiceId other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
