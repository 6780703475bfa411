package batq.wire;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** JSON that is not what was asked for: a 400 that names the field, never a 500. */
public final class BadJson extends RuntimeException {
  private final String reason;
  private final String field;

  public BadJson(String message, String field, Throwable cause) {
    super(message, cause);
    this.reason = message;
    this.field = field;
  }

  /** What is wrong with it. */
  public String reason() {
    return reason;
  }

  /**
   * The path of the offending field, as {@code visitorClass} or {@code documents[2].th}; empty for
   * the whole.
   */
  public String field() {
    return field;
  }

  static <T> T naming(Supplier<T> reading) {
    try {
      var value = reading.get();
      if (value == null) {
        throw new BadJson("null is not a value here", "", new NullPointerException());
      }
      return value;
    } catch (JacksonException e) {
      throw new BadJson(JsonWords.of(e), path(e), e);
    }
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
