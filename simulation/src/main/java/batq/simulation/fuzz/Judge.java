package batq.simulation.fuzz;

import batq.simulation.fuzz.Line.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Holds an answer to the contract and to what holds for every answer. */
final class Judge {
  private static final String PROBLEM = "application/problem+json";

  /** A stack trace, a class of ours or of a library, or the database's own words. */
  private static final Pattern LEAK =
      Pattern.compile(
          "\\bat [a-z]\\w*(\\.[\\w$]+)+\\(|\\b(java|javax|jdk|kotlin)\\.[a-z]+\\.|\\bbatq\\.[a-z]+\\.[A-Z]"
              + "|(io\\.javalin|org\\.eclipse|org\\.sqlite|tools\\.jackson|com\\.fasterxml)\\."
              + "|\\b[A-Z]\\w+Exception\\b|SQLITE_|\\bSELECT .* FROM\\b|`[^`]*\\.[A-Z]\\w*`");

  private final Contract contract;
  private final Duration longest;

  /**
   * @param longest that an answer may take
   */
  Judge(Contract contract, Duration longest) {
    this.contract = contract;
    this.longest = longest;
  }

  /** What is wrong with the answer, in one line; empty when nothing is. */
  Optional<String> fault(Ask ask, Optional<Reply> reply) {
    if (reply.isEmpty()) {
      return ask.mangled() ? Optional.empty() : Optional.of("the line was cut without an answer");
    }
    var answer = reply.get();
    if (answer.status() == 0 || answer.took().compareTo(longest) > 0) {
      return Optional.of("it took " + answer.took().toMillis() + " ms");
    }
    if (answer.status() >= 500) {
      return Optional.of("answered " + answer.status() + " " + shortened(answer.text()));
    }
    return leak(answer)
        .or(() -> ask.operation().flatMap(it -> unlisted(it, answer)))
        .or(() -> answer.status() < 400 ? Optional.empty() : notAProblem(ask, answer));
  }

  private static Optional<String> leak(Reply answer) {
    var type = answer.header("content-type");
    if (!type.contains("json") && !type.startsWith("text/html") && !type.startsWith("text/plain")) {
      return Optional.empty();
    }
    var found = LEAK.matcher(answer.text());
    return found.find()
        ? Optional.of("leaks " + found.group() + " in " + shortened(answer.text()))
        : Optional.empty();
  }

  private Optional<String> unlisted(Contract.Operation operation, Reply answer) {
    var response = operation.response(answer.status());
    if (response.isEmpty()) {
      return Optional.of(
          "answered " + answer.status() + ", which is not listed " + shortened(answer.text()));
    }
    var content = response.get().path("content");
    if (answer.body().length == 0 || content.isEmpty()) {
      return Optional.empty();
    }
    var type = answer.header("content-type");
    var listed = listed(content, type);
    if (listed.isEmpty()) {
      return Optional.of("answered " + answer.status() + " as " + type + ", which is not listed");
    }
    return Optional.ofNullable(listed.get().get("schema"))
        .flatMap(schema -> misfit(schema, answer));
  }

  private static Optional<JsonNode> listed(JsonNode content, String type) {
    return content.properties().stream()
        .filter(it -> plain(it.getKey()).equals(plain(type)))
        .map(it -> it.getValue())
        .findFirst();
  }

  /**
   * Without its charset, which for JSON says nothing, and may be written with or without a space.
   */
  private static String plain(String type) {
    return type.split(";", 2)[0].strip();
  }

  private Optional<String> notAProblem(Ask ask, Reply answer) {
    var type = answer.header("content-type");
    if (answer.body().length == 0 && ask.method().equals("HEAD")) {
      return Optional.empty();
    }
    if (ask.wantsPage() && type.startsWith("text/html")
        || ask.operation().isPresent() && type.startsWith("text/html")) {
      // A person's refusal is a page; whether the route may give one was judged by the contract.
      return Optional.empty();
    }
    if (!type.equals(PROBLEM)) {
      return Optional.of("answered %d as '%s'".formatted(answer.status(), type));
    }
    return misfit(contract.schema("Problem"), answer);
  }

  private Optional<String> misfit(JsonNode schema, Reply answer) {
    List<String> misfits;
    try {
      misfits = contract.misfits(schema, answer.text());
    } catch (RuntimeException e) {
      return Optional.of("answered what is not JSON: " + shortened(answer.text()));
    }
    return misfits.stream()
        .findFirst()
        .map(
            first ->
                "answered %d, which does not fit: %s in %s"
                    .formatted(answer.status(), first, shortened(answer.text())));
  }

  private static String shortened(String text) {
    return text.length() > 300 ? text.substring(0, 300) + "…" : text;
  }
}
