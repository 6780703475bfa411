package batq.server.pages.floor;

import batq.server.calendar.OfficeClock;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Destination;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.pages.floor.FloorView.Said;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /floor}: the helper's page, its live part, and the sheets that open over it. */
public final class FloorPageRoutes {
  /** Who works on the floor. */
  static final RouteRole[] ON_THE_FLOOR = {RouteRole.HELPER, RouteRole.SUPERVISOR, RouteRole.ADMIN};

  private static final int MOST_ISSUED = 10;

  private final Shells shells;
  private final Templates templates;
  private final FloorViews views;
  private final OfficeClock clock;

  public FloorPageRoutes(Shells shells, Templates templates, FloorViews views, OfficeClock clock) {
    this.shells = shells;
    this.templates = templates;
    this.views = views;
    this.clock = clock;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/floor",
        Described.page("The helper's page; a link may open a run over it.", this::page)
            .query("first", String.class)
            .query("last", String.class),
        ON_THE_FLOOR);
    routes.get(
        "/floor/live",
        Described.page("Its live part: notices and the tickets looked for.", this::live)
            .query("number", String.class)
            .query("service", String.class)
            .query("visitorClass", String.class)
            .query("hour", String.class)
            .query("waiting", String.class),
        ON_THE_FLOOR);
    routes.get(
        "/floor/ticket/{id}",
        Described.page("A ticket, opened.", this::ticket).refuses(404, "unknown-ticket"),
        ON_THE_FLOOR);
    routes.get(
        "/floor/issued",
        Described.page("Tickets just issued, with what became of their papers.", this::issued)
            .query("tickets", String.class),
        ON_THE_FLOOR);
    routes.get(
        "/floor/run",
        Described.page("Which run to cancel.", this::run)
            .query("first", String.class)
            .query("last", String.class),
        ON_THE_FLOOR);
    routes.get(
        "/floor/by-hand",
        Described.page("What was served while the system was down.", this::byHand),
        ON_THE_FLOOR);
  }

  private void page(Context ctx) {
    var shell = shells.of(ctx, Destination.FLOOR, "ผู้ดูแลคิว", "Floor");
    var view = views.page(shell.language());
    var model = new HashMap<String, Object>(Map.of("shell", shell, "view", view));
    FloorForms.linkedRun(ctx)
        .ends()
        .ifPresent(run -> model.put("opens", new RunLink(run.first(), run.last()).sheet()));
    Answers.html(ctx, templates.render("floor/page.jte", model));
  }

  private void live(Context ctx) {
    var live = views.live(Language.of(ctx), FloorForms.search(ctx, clock));
    Answers.html(ctx, templates.render("floor/live.jte", Map.of("live", live)));
  }

  private void ticket(Context ctx) {
    sheet(ctx, 200, Requests.ticketId(ctx), Optional.empty());
  }

  private void issued(Context ctx) {
    var text = Optional.ofNullable(ctx.queryParam("tickets")).orElse("");
    try {
      var ids = List.of(text.split(",")).stream().limit(MOST_ISSUED).map(TicketId::parse).toList();
      issued(ctx, 200, ids, Optional.empty());
    } catch (IllegalArgumentException e) {
      throw Refused.field("tickets", "not tickets");
    }
  }

  private void run(Context ctx) {
    var linked = FloorForms.linkedRun(ctx);
    sheet(ctx, 200, "floor/run.jte", Map.of("first", linked.first(), "last", linked.last()));
  }

  private void byHand(Context ctx) {
    byHand(ctx, 200, Optional.empty());
  }

  /** Answers with a ticket's sheet as it is now. */
  void sheet(Context ctx, int status, TicketId id, Optional<Said> said) {
    var sheet =
        views
            .sheet(id, Language.of(ctx))
            .orElseThrow(() -> Refused.of(404, "unknown-ticket", "ไม่พบบัตรคิวนี้ในวันนี้"));
    var model = new HashMap<String, Object>(Map.of("sheet", sheet, "services", services(ctx)));
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("floor/ticket.jte", model));
  }

  /** Answers with tickets just issued. */
  void issued(Context ctx, int status, List<TicketId> ids, Optional<Said> said) {
    var language = Language.of(ctx);
    var issued = ids.stream().flatMap(id -> views.issued(id, language).stream()).toList();
    var model = new HashMap<String, Object>();
    model.put("words", new FloorWords(language));
    model.put("issued", issued);
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("floor/issued.jte", model));
  }

  /** Answers with the form for what was served by hand. */
  void byHand(Context ctx, int status, Optional<Said> said) {
    var language = Language.of(ctx);
    var model = new HashMap<String, Object>();
    model.put("view", views.page(language));
    model.put("waiting", views.waiting(language));
    said.ifPresent(it -> model.put("said", it));
    ctx.status(status);
    Answers.html(ctx, templates.render("floor/by-hand.jte", model));
  }

  /** Answers with another sheet. */
  void sheet(Context ctx, int status, String template, Map<String, Object> more) {
    var model = new HashMap<String, Object>(more);
    model.put("words", new FloorWords(Language.of(ctx)));
    ctx.status(status);
    Answers.html(ctx, templates.render(template, model));
  }

  private List<FloorView.Tile> services(Context ctx) {
    return views.page(Language.of(ctx)).tiles();
  }
}
