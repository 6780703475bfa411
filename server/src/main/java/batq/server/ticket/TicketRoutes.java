package batq.server.ticket;

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
import batq.wire.PrintReport;
import batq.wire.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/** {@code /api/tickets}: issue, look up, and the moves of one ticket. */
public final class TicketRoutes {
  private final Database database;
  private final TicketStore tickets;
  private final Issuing issuing;
  private final Lifecycle lifecycle;
  private final TicketView view;

  public TicketRoutes(
      Database database,
      TicketStore tickets,
      Issuing issuing,
      Lifecycle lifecycle,
      TicketView view) {
    this.database = database;
    this.tickets = tickets;
    this.issuing = issuing;
    this.lifecycle = lifecycle;
    this.view = view;
  }

  record CancelTicket(CancelReason reason) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/tickets",
        Described.as("Asks for a number; the same id again gives the same ticket.", this::issue)
            .takes(IssueTicket.class)
            .gives(201, IssuedTicket.class)
            .gives(200, IssuedTicket.class)
            .refuses(404, "unknown-service")
            .refuses(409, "closed", "id-reused")
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
    routes.post(
        "/api/tickets/{id}/print-report",
        move("What the printer said.", this::printed).takes(PrintReport.class),
        RouteRole.KIOSK);
    routes.post(
        "/api/tickets/{id}/recall",
        move(
            "Calls the number again.",
            ctx -> answer(ctx, lifecycle.recall(Requests.ticketId(ctx), mover(ctx)))),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/tickets/{id}/start",
        move(
            "Service begins.",
            ctx -> answer(ctx, lifecycle.start(Requests.ticketId(ctx), mover(ctx)))),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/tickets/{id}/finish",
        move(
            "Service is finished.",
            ctx -> answer(ctx, lifecycle.finish(Requests.ticketId(ctx), mover(ctx)))),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/tickets/{id}/no-show",
        move(
                "Nobody came.",
                ctx -> answer(ctx, lifecycle.noShow(Requests.ticketId(ctx), mover(ctx))))
            .refuses(409, "too-early"),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/tickets/{id}/cancel",
        move("The number is void, for a reason.", this::cancel).takes(CancelTicket.class),
        RouteRole.QUEUE_STAFF);
  }

  private static Described move(String summary, Handler handler) {
    return Described.as(summary, handler)
        .gives(200, IssuedTicket.class)
        .refuses(404, "unknown-ticket")
        .refuses(409, "not-possible");
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
      case Offers.UnknownService() ->
          Refused.of(404, "unknown-service", "ไม่พบบริการนี้ กรุณาติดต่อเจ้าหน้าที่");
      case Offers.UnknownClass() -> Refused.field("visitorClass", "no such class of visitors");
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

  private void printed(Context ctx) {
    var report = Requests.body(ctx, PrintReport.class);
    var actor = Requests.caller(ctx).actor();
    answer(ctx, lifecycle.printed(Requests.ticketId(ctx), report.outcome(), actor));
  }

  private void cancel(Context ctx) {
    var reason = Requests.body(ctx, CancelTicket.class).reason();
    answer(ctx, lifecycle.cancel(Requests.ticketId(ctx), reason, mover(ctx)));
  }

  private void answer(Context ctx, Lifecycle.Outcome outcome) {
    switch (outcome) {
      case Lifecycle.Done(var ticket) -> Answers.json(ctx, view.of(ticket));
      case Lifecycle.Impossible(var ticket) ->
          throw new Refused(
              Problem.of(409, "not-possible", "ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของบัตรคิว")
                  .withState(ticket.state().word()));
      case Lifecycle.TooEarly(var ticket) ->
          throw new Refused(
              Problem.of(409, "too-early", "ต้องเรียกให้ครบจำนวนครั้งก่อน จึงจะบันทึกว่าไม่มาได้")
                  .withState(ticket.state().word()));
      case Lifecycle.Unknown() -> throw unknown();
    }
  }

  private static Refused unknown() {
    return Refused.of(404, "unknown-ticket", "ไม่พบบัตรคิวนี้");
  }

  private static Lifecycle.Mover mover(Context ctx) {
    return Lifecycle.Mover.of(Requests.caller(ctx));
  }
}
