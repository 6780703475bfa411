package batq.server;

import batq.server.alarm.Alarm;
import batq.server.alarm.Alarms;
import batq.server.alarm.Trouble;
import batq.server.alarm.TroubleWords;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.RouteRole;
import batq.server.store.StoreDown;
import batq.wire.Catalogue;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /health} and {@code GET /api/catalogue}. */
final class OfficeRoutes {
  private final Supplier<Optional<StoreDown.Trouble>> trouble;
  private final Alarms alarms;
  private final Supplier<Catalogue> catalogue;

  OfficeRoutes(
      Supplier<Optional<StoreDown.Trouble>> trouble, Alarms alarms, Supplier<Catalogue> catalogue) {
    this.trouble = trouble;
    this.alarms = alarms;
    this.catalogue = catalogue;
  }

  /**
   * It answers and takes writes.
   *
   * @param status {@code ok}, or {@code attention} when somebody should look after the machine
   * @param code of the gravest alarm of the machine
   * @param sentence what to do about it, in Thai; nothing of the hall or of the record
   */
  record Health(String status, Optional<String> code, Optional<String> sentence) {}

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
    var down = trouble.get();
    if (down.isPresent()) {
      var words = TroubleWords.of(new Trouble.Store(down.get()));
      throw Refused.of(503, down.get().code(), words.th());
    }
    var gravest =
        alarms.now().stream().map(Alarm::trouble).filter(Trouble::isOfTheMachine).findFirst();
    Answers.json(
        ctx,
        new Health(
            gravest.isPresent() ? "attention" : "ok",
            gravest.map(Trouble::code),
            gravest.map(it -> TroubleWords.of(it).th())));
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
