package batq.server.ticket;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.IssuedTicket;
import batq.wire.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.IntPredicate;

/** {@code POST /api/tickets/{id}/reprint}: a job to a kiosk's stream, void after two minutes. */
public final class PaperRoutes {
  private final Papers papers;
  private final TicketView view;
  private final IntPredicate isKiosk;

  /**
   * @param isKiosk whether a device of this id is a kiosk of the office
   */
  public PaperRoutes(Papers papers, TicketView view, IntPredicate isKiosk) {
    this.papers = papers;
    this.view = view;
    this.isKiosk = isKiosk;
  }

  /**
   * @param jobId made where the key was pressed: the same again prints nothing more
   */
  record Reprint(String jobId, int deviceId) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/tickets/{id}/reprint",
        Described.as("Asks a kiosk for the ticket's paper.", this::reprint)
            .takes(Reprint.class)
            .gives(202, IssuedTicket.class)
            .refuses(404, "unknown-ticket", "unknown-kiosk")
            .refuses(409, "not-possible"),
        RouteRole.QUEUE_STAFF);
  }

  private void reprint(Context ctx) {
    var wanted = Requests.body(ctx, Reprint.class);
    if (!isKiosk.test(wanted.deviceId())) {
      throw Refused.of(404, "unknown-kiosk", "ไม่พบตู้นี้ กรุณาเลือกตู้อื่น");
    }
    var by = Mover.of(Requests.caller(ctx));
    var job = Requests.uuid("jobId", wanted.jobId());
    switch (papers.ask(Requests.ticketId(ctx), job, wanted.deviceId(), by)) {
      case Lifecycle.Done(var ticket) -> {
        ctx.status(202);
        Answers.json(ctx, view.of(ticket));
      }
      case Lifecycle.Impossible(var ticket) ->
          throw new Refused(
              Problem.of(409, "not-possible", "บัตรคิวนี้สิ้นสุดแล้ว จึงไม่พิมพ์")
                  .withState(ticket.state().word()));
      default -> throw TicketRoutes.unknown();
    }
  }
}
