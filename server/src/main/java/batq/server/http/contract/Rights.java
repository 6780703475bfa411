package batq.server.http.contract;

import batq.server.http.RouteRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call what, as a table for people: {@code docs/rights.md} (ASVS 8.1, TRUST.md §4). */
public final class Rights {
  private static final String HEAD =
      """
      # Who may call what

      Drawn from the routes as they are registered; a test fails when this page is not as they are
      (`mvn verify -pl server -am -Dtest=RightsTest -Dbatq.write=true` writes it anew), and another calls
      every route as every role and as nobody. ● may call, an empty field may not. Anyone is who has
      neither signed in nor a device's token. A counter device acts at its own counter alone.

      """;

  private Rights() {}

  /** The page. */
  public static String page(List<Route> routes) {
    var roles = List.of(RouteRole.values());
    var lines =
        Stream.of(
            row("route", roles.stream().map(Rights::word)),
            row("---", roles.stream().map(role -> ":-:")));
    var table =
        routes.stream().map(it -> row(name(it), roles.stream().map(role -> mark(it, role))));
    return HEAD + Stream.concat(lines, table).collect(Collectors.joining("\n")) + "\n";
  }

  private static String row(String first, Stream<String> rest) {
    return "| " + first + " | " + rest.collect(Collectors.joining(" | ")) + " |";
  }

  private static String name(Route route) {
    return "`" + route.method() + " " + route.path() + "`";
  }

  private static String mark(Route route, RouteRole role) {
    return route.open() || route.roles().contains(role) ? "●" : "";
  }

  private static String word(RouteRole role) {
    return String.join(" ", Arrays.asList(role.name().toLowerCase(Locale.ROOT).split("_")));
  }
}
