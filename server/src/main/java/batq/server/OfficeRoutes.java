package batq.server;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.RouteRole;
import batq.wire.Catalogue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** {@code GET /health} and {@code GET /api/catalogue}. */
final class OfficeRoutes {
  private final BooleanSupplier takesWrites;
  private final Supplier<Catalogue> catalogue;

  OfficeRoutes(BooleanSupplier takesWrites, Supplier<Catalogue> catalogue) {
    this.takesWrites = takesWrites;
    this.catalogue = catalogue;
  }

  /** That it answers and takes writes. */
  record Health(String status) {}

  void add(RoutesConfig routes) {
    addHealth(routes);
    addCatalogue(routes);
  }

  void addHealth(RoutesConfig routes) {
    routes.get(
        "/health",
        Described.as("Whether the store answers and takes writes.", this::health)
            .gives(200, Health.class),
        RouteRole.ANYONE);
  }

  private void addCatalogue(RoutesConfig routes) {
    routes.get(
        "/api/catalogue",
        Described.as("Services, opening hours and counters, as devices show them.", this::catalogue)
            .gives(200, Catalogue.class)
            .gives(304),
        RouteRole.KNOWN);
  }

  private void health(Context ctx) {
    if (!takesWrites.getAsBoolean()) {
      throw Refused.of(503, "store-failed", "ระบบบันทึกข้อมูลไม่ได้ กรุณาแจ้งผู้ดูแลระบบ");
    }
    Answers.json(ctx, new Health("ok"));
  }

  private void catalogue(Context ctx) {
    var now = catalogue.get();
    var etag = "\"" + now.version() + "\"";
    ctx.header("ETag", etag);
    if (etag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
    } else {
      Answers.json(ctx, now);
    }
  }
}
