package batq.server.pages.counter;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.pages.counter.DeskView.Said;
import batq.server.ticket.Mover;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;

/**
 * How every key of the page answers: with its live part as it is after the move, or with 409 as it
 * is instead, and with a sentence.
 */
final class CounterKeys {
  static final String TICKET = "ticket";
  private static final int DONE = 200;
  private static final int NOT_SO = 409;

  private final CounterPageRoutes page;

  CounterKeys(CounterPageRoutes page) {
    this.page = page;
  }

  void post(RoutesConfig routes, String move, Handler handler, String... fields) {
    var key =
        Described.page("The key " + move + " of the counter's page.", handler)
            .gives(NOT_SO, Answers.HTML)
            .refuses(404, "unknown-counter");
    routes.post(
        "/counter/{counter}/" + move,
        fields.length == 0 ? key : key.takesForm(fields),
        RouteRole.QUEUE_STAFF);
  }

  void done(Context ctx, String words) {
    page.answer(ctx, DONE, Optional.of(new Said(true, words)));
  }

  void refuse(Context ctx, String words) {
    page.answer(ctx, NOT_SO, Optional.of(new Said(false, words)));
  }

  static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }

  static Mover mover(Context ctx) {
    return Mover.of(Requests.caller(ctx));
  }
}
