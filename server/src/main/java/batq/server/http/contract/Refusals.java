package batq.server.http.contract;

import batq.server.http.Described;
import batq.server.store.StoreDown;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every refusal that a route may give: those of the door, which all share, and its own. */
final class Refusals {
  private static final Set<String> OF_PARAMETERS = Set.of("id", "counter");

  private Refusals() {}

  /** The codes by status. */
  static SortedMap<Integer, Set<String>> of(Route route, Described described) {
    var codes = new TreeMap<Integer, Set<String>>();
    // What the web server itself does not understand, whatever the address.
    add(codes, 400, "bad-request");
    add(codes, 414, "address-too-long");
    add(codes, 431, "headers-too-large");
    for (var trouble : StoreDown.Trouble.values()) {
      add(codes, 503, trouble.code());
    }
    if (!route.open()) {
      add(codes, 401, "not-signed-in");
      add(codes, 403, "not-allowed");
    }
    if (route.unsafe()) {
      // A session's cookie binds also where nobody in particular may call.
      add(codes, 403, "csrf", "foreign-page");
    }
    if (route.pathParameters().stream().anyMatch(OF_PARAMETERS::contains)
        || described.parameters().stream().anyMatch(it -> it.place() == Described.Place.PATH)) {
      add(codes, 404, "not-found");
    }
    described.takes().ifPresent(body -> ofBody(codes, body));
    described.refused().forEach((status, more) -> add(codes, status, more.toArray(String[]::new)));
    return codes;
  }

  private static void ofBody(Map<Integer, Set<String>> codes, Described.Body body) {
    add(codes, 413, "too-large");
    if (body instanceof Described.Json) {
      add(codes, 415, "not-json");
    }
  }

  private static void add(Map<Integer, Set<String>> codes, int status, String... more) {
    codes.computeIfAbsent(status, key -> new TreeSet<>()).addAll(Arrays.asList(more));
  }
}
