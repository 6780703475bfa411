package batq.wire;

import java.util.Optional;

/**
 * A refusal or failure as RFC 9457 {@code application/problem+json}.
 *
 * @param type a URI reference, {@code about:blank} here
 * @param title the code in English words
 * @param status the HTTP status again
 * @param code the stable name that programs switch over, as {@code unknown-service}
 * @param detail a sentence for a person, saying what to do next
 * @param field the offending field of the request, when there is one
 * @param state what is true now, when a move was not possible: a ticket's or a counter's state in
 *     its wire word
 */
public record Problem(
    String type,
    String title,
    int status,
    String code,
    String detail,
    Optional<String> field,
    Optional<String> state) {

  public static Problem of(int status, String code, String detail) {
    return new Problem(
        "about:blank",
        code.replace('-', ' '),
        status,
        code,
        detail,
        Optional.empty(),
        Optional.empty());
  }

  public Problem withField(String name) {
    return new Problem(type, title, status, code, detail, Optional.of(name), state);
  }

  public Problem withState(String word) {
    return new Problem(type, title, status, code, detail, field, Optional.of(word));
  }
}
