package batq.server.pages.counter;

import static batq.server.pages.counter.CounterKeys.actor;

import batq.server.calling.Calling;
import batq.server.calling.Desks;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.pages.Forms;
import batq.server.ticket.CallReason;
import batq.wire.Channel;
import batq.wire.CounterId;
import batq.wire.IssueTicket;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** The keys of the Counter page that concern the counter: whom it calls, and whether it is open. */
public final class CounterMoves {
  private final Calling calling;
  private final Desks desks;
  private final CounterKeys keys;
  private final Predicate<ServiceId> isService;

  public CounterMoves(
      Calling calling, Desks desks, CounterPageRoutes page, Predicate<ServiceId> isService) {
    this.calling = calling;
    this.desks = desks;
    this.keys = new CounterKeys(page);
    this.isService = isService;
  }

  public void add(RoutesConfig routes) {
    keys.post(routes, "next", this::next, "requestId", "current");
    keys.post(routes, "call", this::callOne, CounterKeys.TICKET, "current", "reason");
    keys.post(routes, "walk-up", this::walkUp, "requestId", "current", "service", "visitorClass");
    keys.post(routes, "undo", this::undo);
    keys.post(routes, "open", ctx -> change(ctx, desks::open));
    keys.post(routes, "close", ctx -> change(ctx, desks::close));
    keys.post(routes, "pause", this::pause, "reason");
    keys.post(routes, "take-on", this::takeOn, "service");
  }

  private void next(Context ctx) {
    var press =
        new Calling.Press(
            Forms.requestId(ctx), Requests.counterId(ctx), Forms.perhapsTicket(ctx, "current"));
    tell(ctx, calling.next(press, actor(ctx)));
  }

  private void callOne(Context ctx) {
    var counter = Requests.counterId(ctx);
    var current = Forms.perhapsTicket(ctx, "current");
    var reason = Forms.choice(ctx, "reason", CallReason.class);
    tell(ctx, calling.callOne(counter, current, Forms.ticket(ctx), reason, actor(ctx)));
  }

  /** รับบริการทันที (practice.md A4): the press is the visit. */
  private void walkUp(Context ctx) {
    var visit =
        new IssueTicket(
            Forms.newTicket(ctx, "requestId"),
            Forms.service(ctx),
            Forms.visitorClass(ctx),
            Channel.STAFF);
    var current = Forms.perhapsTicket(ctx, "current");
    switch (calling.walkUp(Requests.counterId(ctx), current, visit, actor(ctx))) {
      case Calling.Called(var ticket) ->
          keys.done(ctx, MoveWords.of(ctx).walkedUp(ticket.number().shown()));
      case Calling.Outcome refused -> tell(ctx, refused);
    }
  }

  private void undo(Context ctx) {
    tell(ctx, calling.undo(Requests.counterId(ctx), actor(ctx)));
  }

  private void tell(Context ctx, Calling.Outcome outcome) {
    var words = MoveWords.of(ctx);
    switch (outcome) {
      case Calling.Called(var ticket) -> keys.done(ctx, words.called(ticket.number().shown()));
      case Calling.NobodyWaits() -> keys.done(ctx, words.nobodyWaits());
      case Calling.Undone(var current) -> keys.done(ctx, words.undone(current));
      case Calling.MovedOn(var current) ->
          keys.refuse(
              ctx,
              current
                  .map(it -> words.movedOn(it.number().shown()))
                  .orElseGet(words::movedOnToNobody));
      case Calling.JustCalled(var ticket, var left) ->
          keys.refuse(ctx, words.justCalled(ticket.number().shown(), left));
      case Calling.NotOpen(_) -> keys.refuse(ctx, words.openFirst());
      case Calling.NotWaiting(var ticket) ->
          keys.refuse(ctx, words.notPossible(ticket.number().shown()));
      case Calling.NothingToUndo() -> keys.refuse(ctx, words.nothingToUndo());
      case Calling.UnknownTicket() -> keys.refuse(ctx, words.movedOnToNobody());
      case Calling.NotIssued(var why) -> throw Refused.field("service", why.toString());
      case Calling.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }

  private void pause(Context ctx) {
    var reason = Forms.choice(ctx, "reason", PauseReason.class);
    change(ctx, (counter, actor) -> desks.pause(counter, reason.th(), actor));
  }

  /** ให้ช่องนี้รับงานนี้วันนี้ (practice.md B7). */
  private void takeOn(Context ctx) {
    var service = Forms.service(ctx);
    if (!isService.test(service)) {
      throw Refused.field("service", "not a service");
    }
    switch (desks.takeOn(Requests.counterId(ctx), service, actor(ctx))) {
      case Desks.Changed(_) -> keys.done(ctx, MoveWords.of(ctx).tookOn());
      case Desks.Already(_) -> keys.done(ctx, MoveWords.of(ctx).tookOn());
      case Desks.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }

  private void change(Context ctx, BiFunction<CounterId, String, Desks.Outcome> change) {
    switch (change.apply(Requests.counterId(ctx), actor(ctx))) {
      case Desks.Changed(var desk) -> keys.done(ctx, MoveWords.of(ctx).state(desk.state()));
      case Desks.Already(var desk) -> keys.done(ctx, MoveWords.of(ctx).state(desk.state()));
      case Desks.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }
}
