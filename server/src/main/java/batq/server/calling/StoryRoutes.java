package batq.server.calling;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.ticket.Ticket;
import batq.wire.CounterId;
import batq.wire.TicketNumber;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** {@code GET /api/why-not-yet/{number}}. */
public final class StoryRoutes {
  private final Stories stories;
  private final ToIntFunction<Ticket> ahead;
  private final Supplier<CallingOrder> order;

  public StoryRoutes(Stories stories, ToIntFunction<Ticket> ahead, Supplier<CallingOrder> order) {
    this.stories = stories;
    this.ahead = ahead;
    this.order = order;
  }

  record Before(TicketNumber number, Instant at, CounterId counterId, String why) {}

  /**
   * @param sentences in plain Thai, to be read out or printed
   */
  record Told(TicketNumber number, String state, List<String> sentences, List<Before> before) {}

  public void add(RoutesConfig routes) {
    routes.get(
        "/api/why-not-yet/{number}",
        Described.as("Who was called before a number, and why.", this::tell)
            .path("number", "[0-9A-Z]{1,8}")
            .gives(200, Told.class)
            .refuses(404, "unknown-ticket"),
        RouteRole.QUEUE_STAFF);
  }

  private void tell(Context ctx) {
    var number = Requests.path(ctx, "number", TicketNumber::new);
    var story =
        stories
            .of(number)
            .orElseThrow(
                () -> Refused.of(404, "unknown-ticket", "วันนี้ไม่มีบัตรคิวหมายเลข " + number));
    var ticket = story.ticket();
    Answers.json(
        ctx,
        new Told(
            ticket.number(),
            ticket.state().word(),
            StoryWords.of(story, ahead.applyAsInt(ticket), order.get()),
            story.before().stream()
                .map(it -> new Before(it.number(), it.at(), it.counter(), StoryWords.why(it.why())))
                .toList()));
  }
}
