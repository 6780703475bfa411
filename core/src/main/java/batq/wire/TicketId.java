package batq.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A ticket's identity: a random UUID (RFC 9562 version 4) made where the button was pressed, so
 * that asking again is harmless. It is never shown to anyone; the shown number is a {@link
 * TicketNumber}.
 */
@Spelling("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
public record TicketId(UUID value) implements Comparable<TicketId> {
  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  public static TicketId random() {
    return new TicketId(UUID.randomUUID());
  }

  /** Reads the canonical lower-case form alone; {@link UUID#fromString} would accept far more. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TicketId parse(String text) {
    if (!CANONICAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a version 4 UUID in lower case: " + text);
    }
    return new TicketId(UUID.fromString(text));
  }

  @Override
  public int compareTo(TicketId other) {
    return value.compareTo(other.value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
