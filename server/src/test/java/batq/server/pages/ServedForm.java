package batq.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as a page of ours serves it: whatever field it has, a test sees.
 *
 * @param action where it is sent; a form of the account's page names a door of the API
 */
public record ServedForm(String action, List<ServedField> fields) {
  private static final Pattern FORM =
      Pattern.compile("<form\\b((?:[^\">]+|\"[^\"]*+\")*+)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(input|select|textarea)\\b((?:[^\">]+|\"[^\"]*+\")*+)>"
              + "(?:([^<]*+)</textarea>|((?:\\s*<option.*?</option>)*)\\s*</select>)?",
          Pattern.DOTALL);
  private static final Pattern OPTION =
      Pattern.compile("<option\\b((?:[^\">]+|\"[^\"]*+\")*+)>[^<]*</option>", Pattern.DOTALL);

  /** A field with what it holds, and what it offers where it offers something. */
  public record ServedField(String name, String type, List<String> values, List<String> options) {
    /** Fields that stand in many rows are alike. */
    public String alike() {
      return name.replaceFirst("^([^.]+)\\.[^.]+", "$1.*");
    }
  }

  /** Every form of a page. */
  public static List<ServedForm> of(String page) {
    return FORM.matcher(page)
        .results()
        .map(
            form ->
                new ServedForm(
                    attribute(form.group(1), "hx-post")
                        .or(() -> attribute(form.group(1), "data-api"))
                        .orElse(""),
                    fields(form.group(2))))
        .toList();
  }

  /** What is sent, with other values for some of the fields. */
  public String with(List<ServedField> others) {
    return Stream.concat(
            fields.stream()
                .filter(it -> others.stream().noneMatch(other -> other.name().equals(it.name()))),
            others.stream())
        .flatMap(it -> it.values().stream().map(value -> it.name() + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  /** The word that an answer says at a field, if it says one. */
  public static Optional<String> wordAt(String answer, String field) {
    var at = answer.indexOf("name=\"" + field + "\"");
    if (at < 0) {
      return Optional.empty();
    }
    var next = answer.indexOf("<div class=\"field ", at);
    var own = answer.substring(at, next < 0 ? answer.length() : next);
    var word = Pattern.compile("<p class=\"wrong\">([^<]+)</p>").matcher(own);
    return word.find() ? Optional.of(word.group(1)) : Optional.empty();
  }

  private static List<ServedField> fields(String form) {
    var fields = new ArrayList<ServedField>();
    FIELD
        .matcher(form)
        .results()
        .forEach(tag -> attribute(tag.group(2), "name").ifPresent(name -> add(fields, name, tag)));
    return fields;
  }

  /** Ticks of one name are one field of which several may be chosen. */
  private static void add(List<ServedField> fields, String name, MatchResult tag) {
    var field = field(name, tag);
    var known = fields.stream().filter(it -> it.name().equals(name)).findFirst();
    known.ifPresent(fields::remove);
    fields.add(known.map(it -> joined(it, field)).orElse(field));
  }

  private static ServedField joined(ServedField one, ServedField other) {
    return new ServedField(
        one.name(),
        one.type(),
        Stream.concat(one.values().stream(), other.values().stream()).toList(),
        Stream.concat(one.options().stream(), other.options().stream()).toList());
  }

  private static ServedField field(String name, MatchResult tag) {
    var attributes = tag.group(2);
    if (tag.group(1).equals("textarea")) {
      return new ServedField(
          name, "textarea", List.of(text(String.valueOf(tag.group(3)))), List.of());
    }
    if (tag.group(1).equals("select")) {
      var options =
          OPTION.matcher(String.valueOf(tag.group(4))).results().map(it -> it.group(1)).toList();
      var chosen = options.stream().filter(it -> it.matches("(?s).*\\sselected\\b.*")).toList();
      return new ServedField(name, "select", values(chosen), values(options));
    }
    var type = attribute(attributes, "type").orElse("text");
    var value = text(attribute(attributes, "value").orElse(""));
    if (type.equals("checkbox") || type.equals("radio")) {
      var on = attributes.matches("(?s).*\\schecked\\b.*");
      return new ServedField(name, type, on ? List.of(value) : List.of(), List.of(value));
    }
    return new ServedField(name, type, List.of(value), List.of());
  }

  private static List<String> values(List<String> options) {
    return options.stream().map(it -> text(attribute(it, "value").orElse(""))).toList();
  }

  private static Optional<String> attribute(String tag, String name) {
    var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static String text(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
