package batq.server.calling;

import batq.server.http.Answers;
import batq.server.http.Caller;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.ticket.CallReason;
import batq.server.ticket.Issuing;
import batq.server.ticket.Offers;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketView;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.IssuedTicket;
import batq.wire.Problem;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.VisitorClass;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /api/counters}: open, close, pause, and the one key. */
public final class CallingRoutes {
  private final Calling calling;
  private final Desks desks;
  private final TicketView view;
  private final Predicate<ServiceId> isService;

  /**
   * @param isService whether the catalogue has a service of this id
   */
  public CallingRoutes(
      Calling calling, Desks desks, TicketView view, Predicate<ServiceId> isService) {
    this.isService = isService;
    this.calling = calling;
    this.desks = desks;
    this.view = view;
  }

  record Next(String requestId, Optional<TicketId> current) {}

  record Pause(String reason) {}

  /**
   * @param current the ticket that the caller sees at the counter
   */
  record Call(TicketId ticketId, CallReason reason, Optional<TicketId> current) {}

  /**
   * @param id of the visit, made where the key was pressed: the same again is the same visit
   */
  record WalkUp(
      TicketId id, ServiceId serviceId, VisitorClass visitorClass, Optional<TicketId> current) {}

  record TakeOn(ServiceId serviceId) {}

  record DeskNow(CounterId counterId, String state) {}

  public void add(RoutesConfig routes) {
    routes.post(
        "/api/counters/{counter}/next",
        Described.as("Ends what the counter has and calls the next.", this::next)
            .takes(Next.class)
            .gives(200, IssuedTicket.class)
            .gives(204)
            .refuses(404, "unknown-counter")
            .refuses(409, "moved-on", "just-called", "counter-not-open"),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/call",
        put("Calls one before its turn, for a reason.", this::call)
            .takes(Call.class)
            .refuses(404, "unknown-ticket")
            .refuses(409, "not-waiting"),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/walk-up",
        put("Serves somebody at once, who has no ticket.", this::walkUp)
            .takes(WalkUp.class)
            .refuses(404, "unknown-service"),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/undo",
        Described.as("Brings the last press to nothing, for ten seconds.", this::undo)
            .gives(200, IssuedTicket.class)
            .gives(204)
            .refuses(409, "nothing-to-undo"),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/take-on",
        desk("Serves this too, until the day ends.", this::takeOn)
            .takes(TakeOn.class)
            .refuses(404, "unknown-service"),
        RouteRole.QUEUE_STAFF);
    routes.post(
        "/api/counters/{counter}/open",
        desk("Opens the counter.", ctx -> answer(ctx, desks.open(counter(ctx), actor(ctx)))),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/close",
        desk("Closes the counter.", ctx -> answer(ctx, desks.close(counter(ctx), actor(ctx)))),
        RouteRole.AT_A_COUNTER);
    routes.post(
        "/api/counters/{counter}/pause",
        desk("Pauses the counter.", this::pause).takes(Pause.class),
        RouteRole.AT_A_COUNTER);
  }

  private static Described put(String summary, Handler handler) {
    return Described.as(summary, handler)
        .gives(200, IssuedTicket.class)
        .refuses(404, "unknown-counter")
        .refuses(409, "moved-on", "just-called", "counter-not-open");
  }

  private static Described desk(String summary, Handler handler) {
    return Described.as(summary, handler)
        .gives(200, DeskNow.class)
        .refuses(404, "unknown-counter")
        .refuses(409, "already");
  }

  private void next(Context ctx) {
    var counter = counter(ctx);
    var body = Requests.body(ctx, Next.class);
    var requestId = Requests.uuid("requestId", body.requestId());
    var press = new Calling.Press(requestId, counter, body.current());
    answer(ctx, calling.next(press, actor(ctx)));
  }

  private void call(Context ctx) {
    var counter = counter(ctx);
    var body = Requests.body(ctx, Call.class);
    answer(
        ctx, calling.callOne(counter, body.current(), body.ticketId(), body.reason(), actor(ctx)));
  }

  private void walkUp(Context ctx) {
    var counter = counter(ctx);
    var body = Requests.body(ctx, WalkUp.class);
    var visit = new IssueTicket(body.id(), body.serviceId(), body.visitorClass(), Channel.STAFF);
    answer(ctx, calling.walkUp(counter, body.current(), visit, actor(ctx)));
  }

  private void undo(Context ctx) {
    answer(ctx, calling.undo(counter(ctx), actor(ctx)));
  }

  private void takeOn(Context ctx) {
    var counter = counter(ctx);
    var service = Requests.body(ctx, TakeOn.class).serviceId();
    if (!isService.test(service)) {
      throw Refused.of(404, "unknown-service", "ไม่พบบริการนี้");
    }
    answer(ctx, desks.takeOn(counter, service, actor(ctx)));
  }

  private void answer(Context ctx, Calling.Outcome outcome) {
    switch (outcome) {
      case Calling.Called(var ticket) -> Answers.json(ctx, view.of(ticket));
      case Calling.Undone(var current) ->
          current.ifPresentOrElse(
              ticket -> Answers.json(ctx, view.of(ticket)), () -> ctx.status(204));
      case Calling.NobodyWaits() -> ctx.status(204);
      case Calling.MovedOn(var current) -> throw movedOn(current);
      case Calling.JustCalled(var ticket, var left) ->
          throw conflict(
              "just-called",
              "เพิ่งเรียก %s กรุณารอ %d วินาที หรือกดเสร็จสิ้น"
                  .formatted(ticket.number(), left.toSeconds() + 1),
              ticket.state().word());
      case Calling.NotOpen(var desk) ->
          throw conflict("counter-not-open", "กรุณาเปิดช่องบริการก่อน", desk.state().word());
      case Calling.NotWaiting(var ticket) ->
          throw conflict(
              "not-waiting",
              "%s ไม่ได้รอเรียกที่ช่องนี้".formatted(ticket.number()),
              ticket.state().word());
      case Calling.NothingToUndo() ->
          throw Refused.of(409, "nothing-to-undo", "เกิน 10 วินาทีแล้ว ย้อนกลับไม่ได้");
      case Calling.NotIssued(Issuing.Refused(Offers.UnknownClass())) ->
          throw Refused.field("visitorClass", "no such class of visitors");
      case Calling.NotIssued _ -> throw Refused.of(404, "unknown-service", "ไม่พบบริการนี้");
      case Calling.UnknownTicket() -> throw Refused.of(404, "unknown-ticket", "ไม่พบบัตรคิวนี้");
      case Calling.UnknownCounter() -> throw unknown();
    }
  }

  private static Refused conflict(String code, String detail, String state) {
    return new Refused(Problem.of(409, code, detail).withState(state));
  }

  private static Refused movedOn(Optional<Ticket.AtCounter> current) {
    var truth =
        current
            .map(it -> "ที่ช่องนี้คือ %s".formatted(it.number()))
            .orElse("ที่ช่องนี้ไม่มีผู้รับบริการ");
    var problem = Problem.of(409, "moved-on", "รายการเปลี่ยนไปแล้ว ขณะนี้" + truth);
    return new Refused(current.map(it -> problem.withState(it.state().word())).orElse(problem));
  }

  private void pause(Context ctx) {
    var reason = Requests.body(ctx, Pause.class).reason();
    if (reason.isBlank() || reason.length() > 100) {
      throw Refused.field("reason", "1 to 100 letters");
    }
    answer(ctx, desks.pause(counter(ctx), reason, actor(ctx)));
  }

  private static void answer(Context ctx, Desks.Outcome outcome) {
    switch (outcome) {
      case Desks.Changed(var desk) ->
          Answers.json(ctx, new DeskNow(desk.counterId(), desk.state().word()));
      case Desks.Already(var desk) ->
          throw new Refused(
              Problem.of(409, "already", "ช่องบริการอยู่ในสถานะนี้แล้ว")
                  .withState(desk.state().word()));
      case Desks.UnknownCounter() -> throw unknown();
    }
  }

  /** The counter of the address; a counter's key acts at its own alone. */
  private static CounterId counter(Context ctx) {
    var counter = Requests.counterId(ctx);
    if (Requests.caller(ctx) instanceof Caller.Machine machine
        && !machine.boundTo().equals(Optional.of(counter))) {
      throw Refused.of(403, "not-allowed", "อุปกรณ์นี้ใช้ได้เฉพาะช่องบริการของตน");
    }
    return counter;
  }

  private static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }

  private static Refused unknown() {
    return Refused.of(404, "unknown-counter", "ไม่พบช่องบริการนี้");
  }
}
