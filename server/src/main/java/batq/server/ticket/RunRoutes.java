package batq.server.ticket;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.TicketNumber;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code POST /api/ticket-runs/cancel}: a child's presses, taken back in one move. */
public final class RunRoutes {
  private final Runs runs;

  public RunRoutes(Runs runs) {
    this.runs = runs;
  }

  record CancelRun(TicketNumber first, TicketNumber last, CancelReason reason) {}

  /**
   * @param cancelled so many waited and are void now
   * @param others of the same service between the two, which had been called or ended before
   */
  record Cancelled(int cancelled, int others) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/ticket-runs/cancel",
        Described.as(
                "All that wait of one service, from one number to another, are void.", this::cancel)
            .takes(CancelRun.class)
            .gives(200, Cancelled.class)
            .refuses(404, "unknown-ticket")
            .refuses(409, "not-one-run", "run-too-long"),
        RouteRole.HELPER,
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
  }

  private void cancel(Context ctx) {
    var run = Requests.body(ctx, CancelRun.class);
    var by = Mover.of(Requests.caller(ctx));
    switch (runs.cancel(run.first(), run.last(), run.reason(), by)) {
      case Runs.Run(var waiting, var others) ->
          Answers.json(ctx, new Cancelled(waiting.size(), others));
      case Runs.NoSuchNumber(var number) ->
          throw Refused.of(404, "unknown-ticket", "วันนี้ไม่มีบัตรคิวหมายเลข " + number);
      case Runs.NotOneRun() ->
          throw Refused.of(
              409, "not-one-run", "ใบแรกและใบสุดท้ายต้องเป็นงานเดียวกัน และใบแรกต้องออกก่อน");
      case Runs.TooLong() ->
          throw Refused.of(
              409, "run-too-long", "ยกเลิกได้ครั้งละไม่เกิน %d หมายเลข".formatted(Runs.LONGEST));
    }
  }
}
