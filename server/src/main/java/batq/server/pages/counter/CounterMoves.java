package batq.server.pages.counter;

import batq.server.calling.Calling;
import batq.server.calling.Desks;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.Forms;
import batq.server.pages.Language;
import batq.server.pages.counter.DeskView.Said;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The keys of the Counter page. They make the moves of the API and answer with the live part of the
 * page: as it is after the move, or with 409 as it is instead.
 */
public final class CounterMoves {
  private static final int DONE = 200;
  private static final int NOT_SO = 409;
  private static final String TICKET = "ticket";

  private final Calling calling;
  private final Lifecycle lifecycle;
  private final Desks desks;
  private final CounterPageRoutes page;
  private final Predicate<ServiceId> isService;

  public CounterMoves(
      Calling calling,
      Lifecycle lifecycle,
      Desks desks,
      CounterPageRoutes page,
      Predicate<ServiceId> isService) {
    this.calling = calling;
    this.lifecycle = lifecycle;
    this.desks = desks;
    this.page = page;
    this.isService = isService;
  }

  public void add(RoutesConfig routes) {
    post(routes, "next", this::next, "requestId", "current");
    post(
        routes,
        "recall",
        ctx -> tell(ctx, lifecycle.recall(Forms.ticket(ctx), mover(ctx))),
        TICKET);
    post(routes, "start", ctx -> tell(ctx, lifecycle.start(Forms.ticket(ctx), mover(ctx))), TICKET);
    post(
        routes,
        "finish",
        ctx -> tell(ctx, lifecycle.finish(Forms.ticket(ctx), mover(ctx))),
        TICKET);
    post(
        routes,
        "no-show",
        ctx -> tell(ctx, lifecycle.noShow(Forms.ticket(ctx), mover(ctx))),
        TICKET);
    post(routes, "cancel", this::cancel, TICKET, "reason");
    post(routes, "open", ctx -> change(ctx, desks::open));
    post(routes, "close", ctx -> change(ctx, desks::close));
    post(routes, "pause", this::pause, "reason");
    post(routes, "take-on", this::takeOn, "service");
  }

  private static void post(RoutesConfig routes, String move, Handler handler, String... fields) {
    var key =
        Described.page("The key " + move + " of the counter's page.", handler)
            .gives(NOT_SO, Answers.HTML)
            .refuses(404, "unknown-counter");
    routes.post(
        "/counter/{counter}/" + move,
        fields.length == 0 ? key : key.takesForm(fields),
        RouteRole.QUEUE_STAFF);
  }

  private void next(Context ctx) {
    var words = words(ctx);
    var press =
        new Calling.Press(
            Forms.requestId(ctx), Requests.counterId(ctx), Forms.perhapsTicket(ctx, "current"));
    switch (calling.next(press, actor(ctx))) {
      case Calling.Called(var ticket) -> done(ctx, words.called(ticket.number().shown()));
      case Calling.NobodyWaits() -> done(ctx, words.nobodyWaits());
      case Calling.MovedOn(var current) ->
          refuse(
              ctx,
              current
                  .map(it -> words.movedOn(it.number().shown()))
                  .orElseGet(words::movedOnToNobody));
      case Calling.JustCalled(var ticket, var left) ->
          refuse(ctx, words.justCalled(ticket.number().shown(), left));
      case Calling.NotOpen(_) -> refuse(ctx, words.openFirst());
      case Calling.NotWaiting(var ticket) ->
          refuse(ctx, words.notPossible(ticket.number().shown()));
      case Calling.NotIssued(var why) -> throw new IllegalStateException("next issued: " + why);
      case Calling.UnknownTicket() -> refuse(ctx, words.movedOnToNobody());
      case Calling.NothingToUndo() -> refuse(ctx, words.nobodyWaits());
      case Calling.Undone(var current) -> throw new IllegalStateException("next undid " + current);
      case Calling.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }

  private void cancel(Context ctx) {
    var reason = Forms.choice(ctx, "reason", CancelReason.class);
    tell(ctx, lifecycle.cancel(Forms.ticket(ctx), reason, mover(ctx)));
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
      case Desks.Changed(_) -> done(ctx, words(ctx).tookOn());
      case Desks.Already(_) -> done(ctx, words(ctx).tookOn());
      case Desks.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }

  private void change(Context ctx, BiFunction<CounterId, String, Desks.Outcome> change) {
    switch (change.apply(Requests.counterId(ctx), actor(ctx))) {
      case Desks.Changed(var desk) -> done(ctx, words(ctx).state(desk.state()));
      case Desks.Already(var desk) -> done(ctx, words(ctx).state(desk.state()));
      case Desks.UnknownCounter() -> throw CounterPageRoutes.unknown();
    }
  }

  private void tell(Context ctx, Lifecycle.Outcome outcome) {
    var words = words(ctx);
    switch (outcome) {
      case Lifecycle.Done(var ticket) -> done(ctx, words.moved(ticket));
      case Lifecycle.Impossible(var ticket) ->
          refuse(ctx, words.notPossible(ticket.number().shown()));
      case Lifecycle.TooEarly(var ticket) -> refuse(ctx, words.tooEarly(ticket.number().shown()));
      case Lifecycle.Unknown() -> refuse(ctx, words.movedOnToNobody());
      case Lifecycle.UnknownService() -> refuse(ctx, words.movedOnToNobody());
      case Lifecycle.CounterBusy(var there) -> refuse(ctx, words.movedOn(there.number().shown()));
    }
  }

  private void done(Context ctx, String words) {
    page.answer(ctx, DONE, Optional.of(new Said(true, words)));
  }

  private void refuse(Context ctx, String words) {
    page.answer(ctx, NOT_SO, Optional.of(new Said(false, words)));
  }

  private static CounterWords words(Context ctx) {
    return new CounterWords(Language.of(ctx));
  }

  private static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }

  private static Mover mover(Context ctx) {
    return Mover.of(Requests.caller(ctx));
  }
}
