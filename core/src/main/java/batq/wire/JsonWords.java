package batq.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with JSON, in our own words: the parser's own name our classes and its settings,
 * which is nobody's business outside.
 */
final class JsonWords {
  private static final int LONGEST = 200;

  private JsonWords() {}

  static String of(JacksonException bad) {
    var words = whole(bad);
    return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
  }

  private static String whole(JacksonException bad) {
    for (Throwable cause = bad; cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException own && isOurs(own)) {
        return String.valueOf(own.getMessage());
      }
    }
    return switch (bad) {
      case UnrecognizedPropertyException unknown -> "there is no such field";
      case InvalidFormatException wrong ->
          "%s is not possible here: %s".formatted(wrong.getValue(), expected(wrong));
      case MismatchedInputException wrong ->
          String.valueOf(wrong.getOriginalMessage()).contains("creator property")
              ? "this field is missing"
              : expected(wrong);
      case StreamReadException broken ->
          "not JSON at line %d, column %d"
              .formatted(broken.getLocation().getLineNr(), broken.getLocation().getColumnNr());
      default -> "this is not what is expected here";
    };
  }

  /** Whether a record of ours refused the value, in words meant for people. */
  private static boolean isOurs(IllegalArgumentException refusal) {
    var thrownBy = refusal.getStackTrace();
    return thrownBy.length > 0 && thrownBy[0].getClassName().startsWith("batq.");
  }

  private static String expected(MismatchedInputException wrong) {
    return kind(wrong.getTargetType()) + " is expected";
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null || type.isRecord() || type.isInterface() && !isCollection(type)) {
      return "a group in { }";
    }
    if (type.isEnum()) {
      return "one of " + constants(type);
    }
    if (type == LocalDate.class) {
      return "a date as \"2026-12-31\"";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "text in quotes";
    }
    return isCollection(type) ? "a list in [ ]" : "a number without quotes";
  }

  private static List<String> constants(Class<?> type) {
    return Stream.of(type.getFields())
        .filter(Field::isEnumConstant)
        .map(
            constant -> {
              var word = constant.getAnnotation(JsonProperty.class);
              return word == null ? constant.getName() : word.value();
            })
        .toList();
  }

  private static boolean isCollection(Class<?> type) {
    return Collection.class.isAssignableFrom(type);
  }
}
