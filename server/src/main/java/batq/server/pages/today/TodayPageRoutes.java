package batq.server.pages.today;

import batq.server.alarm.Concern;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code GET /today} and its live part. */
public final class TodayPageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final TodayViews views;

  public TodayPageRoutes(Shells shells, Templates templates, TodayViews views) {
    this.shells = shells;
    this.templates = templates;
    this.views = views;
  }

  /** What the page says after a key. */
  public record Said(boolean done, String words) {}

  public void add(RoutesConfig routes) {
    routes.get(
        "/today",
        Described.page("The supervisor's day.", this::page),
        RouteRole.READERS_OF_FIGURES);
    routes.get(
        "/today/now",
        Described.page("The live part of it.", ctx -> answer(ctx, 200, Optional.empty())),
        RouteRole.READERS_OF_FIGURES);
  }

  private void page(Context ctx) {
    var shell = shells.of(ctx, Destination.TODAY, "วันนี้", "Today");
    Answers.html(
        ctx,
        templates.render(
            "today/page.jte", Map.of("shell", shell, "view", view(ctx, shell.language()))));
  }

  /** Answers with the live part as it is now. */
  void answer(Context ctx, int status, Optional<Said> said) {
    var model = new HashMap<String, Object>(Map.of("view", view(ctx, Language.of(ctx))));
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("today/moved.jte", model));
  }

  private TodayView view(Context ctx, Language language) {
    var roles = Requests.caller(ctx).roles();
    var acts = !roles.contains(RouteRole.EXECUTIVE);
    return views.now(language, Concern.of(roles), acts);
  }
}
