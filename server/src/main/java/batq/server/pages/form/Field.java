package batq.server.pages.form;

import java.util.List;
import java.util.Optional;

/**
 * One field of a form.
 *
 * @param values as they stand in it; of a choice of several there may be many or none
 * @param longest how many letters it takes
 * @param hint said below its name; may be empty
 * @param error what is wrong with what was typed
 * @param theirs what somebody else saved here meanwhile, where that is something else
 */
public record Field(
    String name,
    String label,
    Kind kind,
    List<String> values,
    int longest,
    String hint,
    List<Option> options,
    Optional<String> error,
    Optional<String> theirs) {

  /** How it is filled in. */
  public enum Kind {
    TEXT,
    /** A thing a line. */
    LINES,
    NUMBER,
    /** As people write it; the page says back what it understood. */
    DATE,
    TIME,
    CHECK,
    ONE_OF,
    SOME_OF,
    SECRET,
    /** Digits that others must not read over the shoulder. */
    PIN
  }

  /** One that may be chosen. */
  public record Option(String value, String label) {}

  public Field {
    values = List.copyOf(values);
    options = List.copyOf(options);
  }

  /** A field with this in it. */
  static Field of(Kind kind, String name, String label, String value, int longest) {
    return new Field(
        name,
        label,
        kind,
        List.of(value),
        longest,
        "",
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public static Field text(String name, String label, String value, int longest) {
    return of(Kind.TEXT, name, label, value, longest);
  }

  public static Field lines(String name, String label, List<String> values, int longest) {
    return of(Kind.LINES, name, label, String.join("\n", values), longest);
  }

  public static Field number(String name, String label, String value) {
    return of(Kind.NUMBER, name, label, value, 9);
  }

  public static Field date(String name, String label, String value) {
    return of(Kind.DATE, name, label, value, Typed.LONGEST_DATE);
  }

  public static Field time(String name, String label, String value) {
    return of(Kind.TIME, name, label, value, 10);
  }

  public static Field check(String name, String label, boolean checked) {
    return of(Kind.CHECK, name, label, "", 9).having(checked ? List.of("on") : List.of());
  }

  public static Field secret(String name, String label) {
    return of(Kind.SECRET, name, label, "", 200);
  }

  public static Field pin(String name, String label) {
    return of(Kind.PIN, name, label, "", 6);
  }

  public static Field oneOf(String name, String label, String chosen, List<Option> options) {
    return of(Kind.ONE_OF, name, label, chosen, 80).offering(options);
  }

  public static Field someOf(String name, String label, List<String> chosen, List<Option> options) {
    return of(Kind.SOME_OF, name, label, "", 80).having(chosen).offering(options);
  }

  public Field hint(String words) {
    return new Field(name, label, kind, values, longest, words, options, error, theirs);
  }

  public Field having(List<String> others) {
    return new Field(name, label, kind, others, longest, hint, options, error, theirs);
  }

  Field offering(List<Option> choices) {
    return new Field(name, label, kind, values, longest, hint, choices, error, theirs);
  }

  Field wrong(Optional<String> words) {
    return new Field(name, label, kind, values, longest, hint, options, words, theirs);
  }

  Field othersSaved(Optional<String> words) {
    return new Field(name, label, kind, values, longest, hint, options, error, words);
  }

  public String value() {
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean has(String value) {
    return values.contains(value);
  }

  /** Whether this may stand in it, where there is a list to choose from. */
  boolean offers(String value) {
    return options.isEmpty() || options.stream().anyMatch(it -> it.value().equals(value));
  }

  /** Its id on the page. */
  public String id() {
    return "f-" + name.replace('.', '-');
  }

  /** What describes it to who does not see: error, hint, and what others saved. */
  public String describedBy() {
    return id() + "-said";
  }

  /** Its values as a person reads them. */
  String inWords() {
    var words =
        values.stream()
            .map(
                value ->
                    options.stream()
                        .filter(option -> option.value().equals(value))
                        .map(Option::label)
                        .findFirst()
                        .orElse(value))
            .toList();
    return kind == Kind.CHECK ? (values.isEmpty() ? "☐" : "☑") : String.join(", ", words);
  }
}
