package batq.simulation.fuzz;

import batq.simulation.fuzz.Contract.Operation;
import batq.wire.WireJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Draws requests from the contract: as they should be, nearly so, and hostile. */
final class Asks {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Contract contract;
  private final List<Operation> operations;
  private final List<Operation> distinct;
  private final List<Caller> callers;
  private final Known known;

  Asks(Contract contract, List<Caller> callers, Known known) {
    this.contract = contract;
    this.operations = drawn(contract.operations());
    this.distinct = operations.stream().distinct().toList();
    this.callers = List.copyOf(callers);
    this.known = known;
  }

  /**
   * The next request by this chance; before chance decides, each operation is asked once as it
   * should be, so that it is no luck to have seen its good answer.
   */
  Ask draw(long number, RandomGenerator random) {
    if (number < distinct.size()) {
      return good(distinct.get((int) number), random);
    }
    var operation = operations.get(random.nextInt(operations.size()));
    var good = good(operation, random);
    var kind = random.nextInt(10);
    if (kind < 4) {
      return good;
    }
    return kind < 7 ? new NearlyGood(random, callers).spoil(good) : new Hostile(random).spoil(good);
  }

  /** One that should succeed, as far as the state of the office lets it. */
  Ask good(Operation operation, RandomGenerator random) {
    var sample = new Sample(contract, known, random);
    var caller = fitting(operation, random);
    var ask =
        Ask.of("good " + operation, operation, target(operation, sample, random), caller.headers());
    var json = operation.body(JSON);
    if (json.isPresent()) {
      var body = WireJson.writeBytes(sample.body(json.get(), caller));
      return ask.plus("Content-Type: " + JSON).withBody(body);
    }
    var form = operation.body(FORM);
    return form.isPresent()
        ? ask.plus("Content-Type: " + FORM).withBody(form(sample.body(form.get(), caller)))
        : ask;
  }

  /**
   * Files of the pages are many and all alike, signing in costs the server a tenth of a second, and
   * signing out ends the session that the others need: they come seldom, or not at all.
   */
  private static List<Operation> drawn(List<Operation> all) {
    var drawn = new ArrayList<Operation>();
    for (var operation : all) {
      var path = operation.path();
      if (operation.method().equals("DELETE") && path.equals("/api/session")) {
        continue;
      }
      var seldom =
          path.startsWith("/assets/")
              || path.startsWith("/api/session")
              || path.contains("/second-factor")
              || path.contains("/month");
      for (var times = seldom ? 1 : path.startsWith("/api/") ? 12 : 4; times > 0; times--) {
        drawn.add(operation);
      }
    }
    return drawn;
  }

  private Caller fitting(Operation operation, RandomGenerator random) {
    var roles = operation.roles();
    var fitting = callers.stream().filter(it -> roles.contains(it.role())).toList();
    return fitting.isEmpty() ? Caller.nobody() : fitting.get(random.nextInt(fitting.size()));
  }

  private static String target(Operation operation, Sample sample, RandomGenerator random) {
    var path = operation.path();
    for (var parameter : operation.parameters("path")) {
      var name = parameter.path("name").asString();
      path = path.replace("{" + name + "}", sample.parameter(name, parameter.path("schema")));
    }
    var query = new ArrayList<String>();
    for (var parameter : operation.parameters("query")) {
      var name = parameter.path("name").asString();
      if (random.nextBoolean()) {
        query.add(name + "=" + encoded(sample.parameter(name, parameter.path("schema"))));
      }
    }
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static byte[] form(Map<String, ?> fields) {
    return fields.entrySet().stream()
        .map(it -> encoded(it.getKey()) + "=" + encoded(String.valueOf(it.getValue())))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
