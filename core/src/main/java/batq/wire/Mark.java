package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A place in the office's record of events: the epoch (a new one after each restore) and the
 * sequence of the last event seen. Written {@code 1-4711}; it is also the {@code id:} of the event
 * stream.
 */
@Spelling("[0-9]{1,12}-[0-9]{1,18}")
public record Mark(long epoch, long sequence) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,12})-([0-9]{1,18})");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Mark parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a mark: " + text);
    }
    return new Mark(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)));
  }

  @Override
  @JsonValue
  public String toString() {
    return epoch + "-" + sequence;
  }
}
