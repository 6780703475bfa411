package batq.server.setup;

import batq.wire.BadJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** An office's file that cannot be taken: which field, and what is wrong with it. */
public final class OfficeFileRefused extends RuntimeException {
  private OfficeFileRefused(String message, Throwable cause) {
    super(message, cause);
  }

  static OfficeFileRefused because(BadJson bad) {
    var where = bad.field().isEmpty() ? "the file" : bad.field();
    return new OfficeFileRefused(where + ": " + words(bad), bad);
  }

  /** Our own words where a record refused; else what the parser found, without its class names. */
  private static String words(BadJson bad) {
    for (var cause = bad.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
        return cause.getMessage();
      }
    }
    return switch (bad.getCause()) {
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
      case null, default -> String.valueOf(bad.getMessage());
    };
  }

  private static String expected(MismatchedInputException wrong) {
    return kind(wrong.getTargetType()) + " is expected";
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null || type.isRecord() || type.isInterface() && !isCollection(type)) {
      return "a group in { }";
    }
    if (type.isEnum()) {
      return "one of " + List.of(type.getEnumConstants());
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

  private static boolean isCollection(Class<?> type) {
    return Collection.class.isAssignableFrom(type);
  }
}
