package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A class of visitors (ประเภทผู้มาใช้บริการ). Five are shipped; an office may add its own
 * (practice.md B24).
 */
@Spelling("[a-z][a-z0-9_]{0,39}")
public record VisitorClass(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public static final VisitorClass GENERAL = new VisitorClass("general");
  public static final VisitorClass ELDERLY = new VisitorClass("elderly");
  public static final VisitorClass DISABLED = new VisitorClass("disabled");
  public static final VisitorClass PREGNANT = new VisitorClass("pregnant");
  public static final VisitorClass MONK = new VisitorClass("monk");

  public VisitorClass {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a visitor class: " + value);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static VisitorClass parse(String value) {
    return new VisitorClass(value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
