package batq.server.pages.counter;

import static batq.server.pages.counter.CounterKeys.TICKET;
import static batq.server.pages.counter.CounterKeys.mover;

import batq.server.http.Refused;
import batq.server.pages.Forms;
import batq.server.pages.Language;
import batq.server.ticket.CancelReason;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.server.ticket.Ticket;
import batq.server.ticket.TicketNote;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The keys of the Counter page that concern one ticket alone. */
public final class TicketMoves {
  private final Lifecycle lifecycle;
  private final CounterKeys keys;
  private final BiFunction<ServiceId, Language, String> names;

  /**
   * @param names a service as staff call it
   */
  public TicketMoves(
      Lifecycle lifecycle, CounterPageRoutes page, BiFunction<ServiceId, Language, String> names) {
    this.lifecycle = lifecycle;
    this.keys = new CounterKeys(page);
    this.names = names;
  }

  public void add(RoutesConfig routes) {
    post(routes, "recall", lifecycle::recall);
    post(routes, "start", lifecycle::start);
    post(routes, "finish", lifecycle::finish);
    post(routes, "no-show", lifecycle::noShow);
    post(routes, "resume", lifecycle::resume);
    post(routes, "return", lifecycle::returnToLine);
    keys.post(routes, "hold", this::hold, TICKET, "length");
    keys.post(routes, "cancel", this::cancel, TICKET, "reason");
    keys.post(routes, "toward", this::toward, TICKET, "service", "how");
    keys.post(routes, "note", this::note, TICKET, "notes");
  }

  private void post(
      RoutesConfig routes, String move, BiFunction<TicketId, Mover, Lifecycle.Outcome> key) {
    keys.post(routes, move, ctx -> tell(ctx, key.apply(Forms.ticket(ctx), mover(ctx))), TICKET);
  }

  private void hold(Context ctx) {
    var length = Forms.choice(ctx, "length", HoldLength.class).length();
    tell(ctx, lifecycle.hold(Forms.ticket(ctx), length, mover(ctx)));
  }

  private void cancel(Context ctx) {
    var reason = Forms.choice(ctx, "reason", CancelReason.class);
    tell(ctx, lifecycle.cancel(Forms.ticket(ctx), reason, mover(ctx)));
  }

  private void toward(Context ctx) {
    var how = Forms.choice(ctx, "how", Toward.class);
    var service = Forms.service(ctx);
    tell(
        ctx,
        how.move(lifecycle, Forms.ticket(ctx), service, mover(ctx)),
        ticket -> MoveWords.of(ctx).toward(ticket, how, names.apply(service, Language.of(ctx))));
  }

  private void note(Context ctx) {
    var notes = Forms.choices(ctx, "notes", TicketNote.class);
    tell(
        ctx,
        lifecycle.note(Forms.ticket(ctx), notes, mover(ctx)),
        ticket -> MoveWords.of(ctx).noted(ticket.number().shown()));
  }

  private void tell(Context ctx, Lifecycle.Outcome outcome) {
    tell(ctx, outcome, MoveWords.of(ctx)::moved);
  }

  private void tell(Context ctx, Lifecycle.Outcome outcome, Function<Ticket, String> done) {
    var words = MoveWords.of(ctx);
    switch (outcome) {
      case Lifecycle.Done(var ticket) -> keys.done(ctx, done.apply(ticket));
      case Lifecycle.Impossible(var ticket) ->
          keys.refuse(ctx, words.notPossible(ticket.number().shown()));
      case Lifecycle.TooEarly(var ticket) ->
          keys.refuse(ctx, words.tooEarly(ticket.number().shown()));
      case Lifecycle.Unknown() -> keys.refuse(ctx, words.movedOnToNobody());
      case Lifecycle.UnknownService() -> throw Refused.field("service", "not a service");
      case Lifecycle.CounterBusy(var there) ->
          keys.refuse(ctx, words.busyWith(there.number().shown()));
    }
  }
}
