package batq.server.http.contract;

import batq.server.http.Described;
import batq.server.http.RouteRole;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.Roles;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One route as it is registered.
 *
 * @param path with its parameters in braces, which is also how OpenAPI writes it
 * @param described empty when a room registered it without a word, which a test does not let pass
 */
public record Route(
    String method, String path, Set<RouteRole> roles, Optional<Described> described) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

  public Route {
    roles = Set.copyOf(roles);
  }

  /** Every route of a listener, by path and method. */
  public static List<Route> of(Javalin listener) {
    return listener.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(it -> HandlerType.commonHttp().contains(it.endpoint.method))
        .map(Route::of)
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  /** The names in braces, in order. */
  public List<String> pathParameters() {
    return PARAMETER.matcher(path).results().map(it -> it.group(1)).toList();
  }

  /** Whether it may change something. */
  public boolean unsafe() {
    return !method.equals("GET") && !method.equals("HEAD");
  }

  /** Whether nobody in particular may call it. */
  public boolean open() {
    return roles.contains(RouteRole.ANYONE);
  }

  private static Route of(ParsedEndpoint parsed) {
    var endpoint = parsed.endpoint;
    var roles = EnumSet.noneOf(RouteRole.class);
    var given = endpoint.metadata(Roles.class);
    if (given != null) {
      given.getRoles().forEach(role -> roles.add((RouteRole) role));
    }
    var described =
        endpoint.handler instanceof Described it ? Optional.of(it) : Optional.<Described>empty();
    return new Route(endpoint.method.name(), endpoint.path, roles, described);
  }
}
