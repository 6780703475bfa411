package batq.server.ticket;

import batq.server.calendar.DayLimit;
import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.store.Database;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /api/tickets}: issue and look up. */
public final class TicketRoutes {
  private final Database database;
  private final TicketStore tickets;
  private final Issuing issuing;
  private final TicketView view;

  public TicketRoutes(Database database, TicketStore tickets, Issuing issuing, TicketView view) {
    this.database = database;
    this.tickets = tickets;
    this.issuing = issuing;
    this.view = view;
  }

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/tickets",
        Described.as("Asks for a number; the same id again gives the same ticket.", this::issue)
            .takes(IssueTicket.class)
            .gives(201, IssuedTicket.class)
            .gives(200, IssuedTicket.class)
            .refuses(404, "unknown-service")
            .refuses(409, "closed", "full", "id-reused")
            .refuses(429, "too-fast"),
        RouteRole.KIOSK,
        RouteRole.HELPER,
        RouteRole.STAFF,
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
    routes.get(
        "/api/tickets/{id}",
        Described.as("A ticket as it is now.", this::find)
            .gives(200, IssuedTicket.class)
            .refuses(404, "unknown-ticket"),
        RouteRole.KNOWN);
  }

  private void issue(Context ctx) {
    var request = narrowed(ctx, Requests.body(ctx, IssueTicket.class));
    switch (issuing.issue(request, Requests.caller(ctx).actor())) {
      case Issuing.New(var ticket) -> {
        ctx.status(201);
        Answers.json(ctx, view.of(ticket));
      }
      case Issuing.Same(var ticket) -> Answers.json(ctx, view.of(ticket));
      case Issuing.IdReused() ->
          throw Refused.of(409, "id-reused", "หมายเลขคำขอนี้ใช้กับบริการอื่นแล้ว กรุณาลองใหม่");
      case Issuing.Refused(var why) -> throw refusal(why);
    }
  }

  /** A kiosk's tickets are a kiosk's, whatever it says; staff may not pretend to be one. */
  private static IssueTicket narrowed(Context ctx, IssueTicket request) {
    var kiosk =
        Requests.caller(ctx) instanceof Caller.Machine machine && machine.kind() == RouteRole.KIOSK;
    if (kiosk != (request.channel() == Channel.KIOSK)) {
      throw Refused.field("channel", "this caller cannot issue by that channel");
    }
    return request;
  }

  private static Refused refusal(Offers.Answer why) {
    return switch (why) {
      case Offers.Closed(var detail) -> Refused.of(409, "closed", detail);
      case Offers.Full() -> Refused.of(409, "full", DayLimit.SENTENCE);
      case Offers.UnknownService() ->
          Refused.of(404, "unknown-service", "ไม่พบบริการนี้ กรุณาติดต่อเจ้าหน้าที่");
      case Offers.UnknownClass() -> Refused.field("visitorClass", "no such class of visitors");
      case Offers.OfferedUpTo _ -> throw new IllegalStateException("an offer is no refusal");
      case Offers.Offered _ -> throw new IllegalStateException("an offer is no refusal");
    };
  }

  private void find(Context ctx) {
    var id = Requests.ticketId(ctx);
    Answers.json(
        ctx,
        database
            .read(sql -> tickets.find(sql, id))
            .map(view::of)
            .orElseThrow(TicketRoutes::unknown));
  }

  static Refused unknown() {
    return Refused.of(404, "unknown-ticket", "ไม่พบบัตรคิวนี้");
  }
}
