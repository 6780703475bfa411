package batq.server.pages.ticket;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.RouteRole;
import batq.server.pages.Language;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/**
 * {@code GET /t/{id}} and its live part, on the visitors' listener. Whatever names no ticket of
 * today is refused alike: unknown, of another day, or not an id at all.
 */
public final class TicketPageRoutes {
  private static final String PAGE = "/t/{id}";
  private static final String LIVE = "/t/{id}/now";

  private final Shells shells;
  private final Templates templates;
  private final FollowedTickets tickets;
  private final AddressPace pace;

  public TicketPageRoutes(
      Shells shells, Templates templates, FollowedTickets tickets, AddressPace pace) {
    this.shells = shells;
    this.templates = templates;
    this.tickets = tickets;
    this.pace = pace;
  }

  public void add(RoutesConfig routes) {
    routes.beforeMatched(PAGE, this::slowly);
    routes.beforeMatched(LIVE, this::slowly);
    routes.get(
        PAGE,
        Described.page("A visitor's own ticket.", this::page)
            .refuses(404, "unknown-ticket")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
    routes.get(
        LIVE,
        Described.page("The live part of it.", this::live)
            .refuses(404, "unknown-ticket")
            .refuses(429, "too-many-requests"),
        RouteRole.ANYONE);
  }

  private void slowly(Context ctx) {
    var wait = pace.ask(ctx.ip());
    if (wait.isPresent()) {
      throw Refused.tooMany(wait.get());
    }
  }

  private void page(Context ctx) {
    var view = found(ctx);
    var shell = shells.aside(ctx, "บัตรคิว " + view.number(), "Ticket " + view.number());
    Answers.html(ctx, templates.render("ticket/page.jte", Map.of("shell", shell, "view", view)));
  }

  private void live(Context ctx) {
    Answers.html(ctx, templates.render("ticket/now.jte", Map.of("view", found(ctx))));
  }

  private FollowedTicket found(Context ctx) {
    try {
      return tickets
          .find(TicketId.parse(ctx.pathParam("id")), Language.of(ctx))
          .orElseThrow(TicketPageRoutes::unknown);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static Refused unknown() {
    return Refused.of(404, "unknown-ticket", "ไม่พบบัตรคิวนี้");
  }
}
