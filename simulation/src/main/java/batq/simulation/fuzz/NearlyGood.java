package batq.simulation.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** One thing wrong with a request that was good. */
final class NearlyGood {
  private static final List<String> METHODS =
      List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "QUERY");
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.9",
          "1e999",
          "99999999999999999999",
          "\"\"",
          "\"1\"",
          "[]",
          "{}",
          "[[[]]]",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"กำ\u200b\u202e🦆\"",
          "NaN");

  private final RandomGenerator random;
  private final List<Caller> callers;

  NearlyGood(RandomGenerator random, List<Caller> callers) {
    this.random = random;
    this.callers = callers;
  }

  Ask spoil(Ask good) {
    return switch (random.nextInt(9)) {
      case 0 -> wrongMethod(good);
      case 1 -> anotherCaller(good);
      case 2 ->
          good.withHeaders(List.of("Authorization: Bearer " + "x".repeat(43)))
              .spoiled("foreign token");
      case 3 -> good.withHeaders(withoutLast(good.headers())).spoiled("a header less");
      case 4 -> wrongId(good);
      case 5 -> good.plus("Accept: text/html").spoiled("by a browser");
      case 6 -> good.withBody(cut(good.body())).spoiled("cut");
      default -> body(good);
    };
  }

  private Ask wrongMethod(Ask good) {
    var method = METHODS.get(random.nextInt(METHODS.size()));
    return method.equals(good.method())
        ? good
        : good.elsewhere(method, good.target()).spoiled("by " + method);
  }

  private Ask anotherCaller(Ask good) {
    var caller = callers.isEmpty() ? Caller.nobody() : callers.get(random.nextInt(callers.size()));
    var type = good.headers().stream().filter(it -> it.startsWith("Content-Type"));
    var headers = java.util.stream.Stream.concat(caller.headers().stream(), type).toList();
    return good.withHeaders(headers).spoiled("by " + caller.role());
  }

  private Ask wrongId(Ask good) {
    var wrong =
        List.of(
            "0", "99", "none", "3F2504E0-4F89-41D3-9A0C-0305E82C3301", "%E0%B8%81", "1e1", "-1");
    var parts = good.target().split("/", -1);
    if (parts.length < 4) {
      return good;
    }
    parts[3] = wrong.get(random.nextInt(wrong.size()));
    var target = String.join("/", parts);
    // The third part is a parameter in most of the paths, but not in all.
    return good.operation()
        .filter(it -> it.path().split("/").length > 3 && it.path().split("/")[3].startsWith("{"))
        .map(
            it ->
                new Ask(
                    good.what() + ", wrong id",
                    good.operation(),
                    good.method(),
                    target,
                    good.version(),
                    good.headers(),
                    good.body(),
                    false))
        .orElse(good);
  }

  private Ask body(Ask good) {
    if (good.body().length == 0) {
      return good.withBody("{}".getBytes(StandardCharsets.US_ASCII)).spoiled("with a body");
    }
    var json = new String(good.body(), StandardCharsets.UTF_8);
    return good.withBody(spoiledJson(json).getBytes(StandardCharsets.UTF_8)).spoiled("wrong field");
  }

  private String spoiledJson(String json) {
    var value = VALUES.get(random.nextInt(VALUES.size()));
    return switch (random.nextInt(6)) {
      case 0 ->
          json.replaceFirst(
              ":(\"[^\"]*\"|[0-9]+|null)", ":" + java.util.regex.Matcher.quoteReplacement(value));
      case 1 -> json.replaceAll(",\"[^\"]*\":(\"[^\"]*\"|[0-9]+|null)}$", "}");
      case 2 ->
          json.replaceFirst(
              "\\{", "{\"extra\":" + java.util.regex.Matcher.quoteReplacement(value) + ",");
      case 3 -> json.replaceFirst("\\{(\"[^,]*),", "{$1,$1,");
      case 4 -> json + value;
      default ->
          json.replaceFirst("\"([^\"]*)\"}$", "\"" + "ก".repeat(random.nextInt(20_000)) + "\"}");
    };
  }

  private byte[] cut(byte[] body) {
    return body.length == 0 ? body : Arrays.copyOf(body, random.nextInt(body.length));
  }

  private static List<String> withoutLast(List<String> headers) {
    return headers.isEmpty() ? headers : headers.subList(0, headers.size() - 1);
  }
}
