package batq.server.pages.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form held when it was drawn, a few letters for each field: sent along, they tell what
 * somebody else has changed since, and what this person has.
 */
record Marks(Map<String, String> byField) {
  private static final int BYTES = 6;

  static Marks of(List<Part> parts) {
    return new Marks(
        parts.stream()
            .flatMap(Part::fields)
            .collect(Collectors.toMap(Field::name, field -> mark(field.values()))));
  }

  static Marks read(String text) {
    var marks = new HashMap<String, String>();
    for (var each : text.split(";", -1)) {
      var at = each.indexOf('=');
      if (at > 0) {
        marks.put(each.substring(0, at), each.substring(at + 1));
      }
    }
    return new Marks(marks);
  }

  String written() {
    return byField.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(";"));
  }

  boolean hold(String name, List<String> values) {
    return mark(values).equals(byField.get(name));
  }

  static boolean same(List<String> some, List<String> others) {
    return mark(some).equals(mark(others));
  }

  /** Line breaks as forms send them and as we keep them are one. */
  private static String mark(List<String> values) {
    var text =
        values.stream()
            .map(each -> each.replace("\r", "").strip())
            .sorted()
            .collect(Collectors.joining("\u0000"));
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
