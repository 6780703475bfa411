package batq.server.pages.counter;

import static batq.server.pages.counter.CounterKeys.actor;

import batq.server.device.HelpCalls;
import batq.server.device.HelpPlace;
import batq.server.http.Requests;
import batq.server.pages.Forms;
import batq.wire.CounterId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;

/** The keys of the Counter page by which a clerk asks for a person, or goes to whoever asked. */
public final class HelpMoves {
  private final HelpCalls calls;
  private final CounterKeys keys;
  private final Predicate<CounterId> isCounter;

  /**
   * @param isCounter whether there is a counter of this number
   */
  public HelpMoves(HelpCalls calls, CounterPageRoutes page, Predicate<CounterId> isCounter) {
    this.calls = calls;
    this.keys = new CounterKeys(page);
    this.isCounter = isCounter;
  }

  public void add(RoutesConfig routes) {
    keys.post(routes, "help", this::call);
    keys.post(routes, "help-withdrawn", this::withdraw);
    keys.post(routes, "help-taken", this::take, "place");
  }

  private void call(Context ctx) {
    calls.call(new HelpPlace.AtCounter(counter(ctx)), actor(ctx));
    keys.done(ctx, MoveWords.of(ctx).helpCalled());
  }

  private void withdraw(Context ctx) {
    if (calls.withdraw(counter(ctx), actor(ctx))) {
      keys.done(ctx, MoveWords.of(ctx).helpWithdrawn());
    } else {
      keys.refuse(ctx, MoveWords.of(ctx).helpComes());
    }
  }

  private void take(Context ctx) {
    counter(ctx);
    calls
        .take(Forms.text(ctx, "place"), actor(ctx))
        .ifPresentOrElse(
            call -> keys.done(ctx, MoveWords.of(ctx).goTo(call.place())),
            () -> keys.refuse(ctx, MoveWords.of(ctx).nobodyAsks()));
  }

  private CounterId counter(Context ctx) {
    var counter = Requests.counterId(ctx);
    if (!isCounter.test(counter)) {
      throw CounterPageRoutes.unknown();
    }
    return counter;
  }
}
