package batq.server;

import batq.server.http.Answers;
import batq.server.http.Refused;
import batq.server.http.RouteRole;
import batq.wire.Catalogue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
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

  void add(RoutesConfig routes) {
    routes.get("/health", this::health, RouteRole.ANYONE);
    routes.get("/api/catalogue", this::catalogue, RouteRole.KNOWN);
  }

  private void health(Context ctx) {
    if (!takesWrites.getAsBoolean()) {
      throw Refused.of(503, "store-failed", "ระบบบันทึกข้อมูลไม่ได้ กรุณาแจ้งผู้ดูแลระบบ");
    }
    Answers.json(ctx, Map.of("status", "ok"));
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
