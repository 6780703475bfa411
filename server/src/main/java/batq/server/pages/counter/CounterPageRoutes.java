package batq.server.pages.counter;

import batq.server.calling.Desks;
import batq.server.catalogue.OfficeCatalogue;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code GET /counter}: choose one; {@code GET /counter/{counter}}: its page, and its live part.
 */
public final class CounterPageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final Desks desks;
  private final Supplier<OfficeCatalogue> catalogue;
  private final DeskViews views;

  public CounterPageRoutes(
      Shells shells,
      Templates templates,
      Desks desks,
      Supplier<OfficeCatalogue> catalogue,
      DeskViews views) {
    this.shells = shells;
    this.templates = templates;
    this.desks = desks;
    this.catalogue = catalogue;
    this.views = views;
  }

  /** A counter among those to choose from. */
  public record CounterChoice(String name, DeskView desk) {}

  public void add(RoutesConfig routes) {
    routes.get(
        "/counter", Described.page("Choose a counter.", this::choose), RouteRole.QUEUE_STAFF);
    routes.get(
        "/counter/{counter}",
        Described.page("The page of a counter.", this::page).refuses(404, "unknown-counter"),
        RouteRole.QUEUE_STAFF);
    routes.get(
        "/counter/{counter}/desk",
        Described.page("The live part of it.", ctx -> answer(ctx, 200, Optional.empty()))
            .refuses(404, "unknown-counter"),
        RouteRole.QUEUE_STAFF);
  }

  private void choose(Context ctx) {
    var shell = shells.of(ctx, Destination.COUNTER, "เลือกช่องบริการ", "Choose a counter");
    var counters =
        desks.all().stream().map(desk -> choice(desk.counterId(), shell.language())).toList();
    Answers.html(
        ctx, templates.render("counter/choose.jte", Map.of("shell", shell, "counters", counters)));
  }

  private CounterChoice choice(CounterId id, Language language) {
    var name = catalogue.get().counter(id).orElseThrow().nameTh();
    return new CounterChoice(name, views.of(id, language).orElseThrow());
  }

  private void page(Context ctx) {
    var id = Requests.counterId(ctx);
    var shell =
        shells.of(
            ctx, Destination.COUNTER, "ช่องบริการ %s".formatted(id), "Counter %s".formatted(id));
    var view = views.of(id, shell.language()).orElseThrow(CounterPageRoutes::unknown);
    Answers.html(ctx, templates.render("counter/page.jte", Map.of("shell", shell, "view", view)));
  }

  /** Answers with the live part of a counter's page as it is now. */
  void answer(Context ctx, int status, Optional<DeskView.Said> said) {
    var view =
        views.of(Requests.counterId(ctx), Language.of(ctx)).orElseThrow(CounterPageRoutes::unknown);
    var model = new HashMap<String, Object>(Map.of("view", view));
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("counter/moved.jte", model));
  }

  static Refused unknown() {
    return Refused.of(404, "unknown-counter", "ไม่พบช่องบริการนี้");
  }
}
