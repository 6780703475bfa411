package batq.server.http.contract;

import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.wire.WireJson;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /api/openapi.json}. The document is drawn when it is first asked for: an office never
 * asks, and starts the sooner.
 */
public final class ContractRoutes {
  private volatile Supplier<List<Route>> routes = List::of;
  private volatile Optional<byte[]> drawn = Optional.empty();

  /** Every route of the listener, known once it stands. */
  public void describes(Supplier<List<Route>> every) {
    routes = every;
  }

  public void add(RoutesConfig config) {
    config.get(
        "/api/openapi.json",
        Described.as("This document.", this::send).gives(200, Map.class),
        RouteRole.ANYONE);
  }

  private void send(Context ctx) {
    var document = drawn.orElseGet(() -> WireJson.writeBytes(OpenApi.of(routes.get())));
    drawn = Optional.of(document);
    ctx.contentType("application/json").result(document);
  }
}
