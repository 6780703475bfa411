package batq.server.pages.counter;

import static batq.server.pages.counter.CounterKeys.mover;

import batq.server.pages.Forms;
import batq.server.pages.floor.PaperDesk;
import batq.server.ticket.Lifecycle;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** The key of the Counter page by which a number gets its paper once more, at a kiosk. */
public final class PaperMoves {
  private final PaperDesk papers;
  private final CounterKeys keys;

  public PaperMoves(PaperDesk papers, CounterPageRoutes page) {
    this.papers = papers;
    this.keys = new CounterKeys(page);
  }

  public void add(RoutesConfig routes) {
    keys.post(routes, "paper", this::print, CounterKeys.TICKET, "requestId", "device");
  }

  private void print(Context ctx) {
    var kiosk = Forms.number(ctx, "device");
    var asked = papers.ask(Forms.ticket(ctx), Forms.requestId(ctx), kiosk, mover(ctx));
    var words = MoveWords.of(ctx);
    if (asked.isEmpty()) {
      keys.refuse(ctx, words.kioskGone());
      return;
    }
    switch (asked.get()) {
      case Lifecycle.Done(var ticket) -> keys.done(ctx, words.sentToPrint(ticket.number().shown()));
      case Lifecycle.Impossible(var ticket) ->
          keys.refuse(ctx, words.noPaper(ticket.number().shown()));
      case Lifecycle.Unknown() -> keys.refuse(ctx, words.noPaper(""));
      case Lifecycle.TooEarly _, Lifecycle.CounterBusy _, Lifecycle.UnknownService _ ->
          throw new IllegalStateException("a paper has no such outcome");
    }
  }
}
