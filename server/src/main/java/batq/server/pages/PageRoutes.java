package batq.server.pages;

import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.staff.PinPlace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code GET /} and {@code GET /sign-in}. The sign-in page hands name and secret to {@code POST
 * /api/session} as JSON, by a script of our own: one door for signing in, which a foreign page's
 * form cannot knock at, since a form cannot send JSON.
 */
public final class PageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final Function<Context, Optional<PinPlace>> place;

  /**
   * @param place what the browser that asks is, if it was paired with a counter
   */
  public PageRoutes(
      Shells shells, Templates templates, Function<Context, Optional<PinPlace>> place) {
    this.shells = shells;
    this.templates = templates;
    this.place = place;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/",
        Described.as("Leads to the caller's own page.", this::begin).gives(303),
        RouteRole.ANYONE);
    routes.get(
        "/sign-in",
        Described.page("Name and password; at a paired browser a PIN.", this::signIn).gives(303),
        RouteRole.ANYONE);
  }

  private void begin(Context ctx) {
    var caller = Requests.caller(ctx);
    var to = Destination.first(caller).map(Destination::path).orElse("/sign-in");
    ctx.redirect(to, HttpStatus.SEE_OTHER);
  }

  private void signIn(Context ctx) {
    if (Requests.caller(ctx) instanceof Caller.Person) {
      begin(ctx);
      return;
    }
    var shell = shells.aside(ctx, "เข้าสู่ระบบ", "Sign in");
    var model = new HashMap<String, Object>(Map.of("shell", shell));
    place.apply(ctx).filter(it -> !it.staff().isEmpty()).ifPresent(it -> model.put("place", it));
    Answers.html(ctx, templates.render("sign-in.jte", model));
  }
}
