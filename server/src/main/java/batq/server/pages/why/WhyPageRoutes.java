package batq.server.pages.why;

import batq.look.SeriesMark;
import batq.server.calling.CallingOrder;
import batq.server.calling.Stories;
import batq.server.calling.StoryWords;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.RouteRole;
import batq.server.pages.Shells;
import batq.server.pages.Templates;
import batq.server.ticket.Ticket;
import batq.thai.ThaiDigits;
import batq.wire.TicketNumber;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** {@code GET /why}: which number; {@code GET /why/{number}}: its story of today. */
public final class WhyPageRoutes {
  private final Shells shells;
  private final Templates templates;
  private final Stories stories;
  private final ToIntFunction<Ticket> ahead;
  private final Supplier<CallingOrder> order;

  public WhyPageRoutes(
      Shells shells,
      Templates templates,
      Stories stories,
      ToIntFunction<Ticket> ahead,
      Supplier<CallingOrder> order) {
    this.shells = shells;
    this.templates = templates;
    this.stories = stories;
    this.ahead = ahead;
    this.order = order;
  }

  public void add(RoutesConfig routes) {
    routes.get(
        "/why",
        Described.page("Whose story; leads to it.", this::ask)
            .query("number", String.class)
            .gives(303),
        RouteRole.QUEUE_STAFF);
    routes.get(
        "/why/{number}",
        Described.page("Who was called before a number, and why.", this::tell)
            .path("number", "[0-9A-Z]{1,8}")
            .gives(404, Answers.HTML),
        RouteRole.QUEUE_STAFF);
  }

  private void ask(Context ctx) {
    var asked = Optional.ofNullable(ctx.queryParam("number")).orElse("");
    var number = number(asked);
    if (number.isPresent()) {
      ctx.redirect("/why/" + number.get(), HttpStatus.SEE_OTHER);
    } else {
      answer(ctx, asked, Optional.empty());
    }
  }

  private void tell(Context ctx) {
    var asked = ctx.pathParam("number");
    var story = number(asked).flatMap(stories::of);
    if (story.isEmpty()) {
      ctx.status(404);
    }
    answer(ctx, asked, story);
  }

  private void answer(Context ctx, String asked, Optional<Stories.Story> story) {
    var shell = shells.aside(ctx, "ทำไมยังไม่ถึงคิว", "Why not yet");
    var model = new HashMap<String, Object>(Map.of("shell", shell, "asked", asked));
    story.map(this::view).ifPresent(it -> model.put("view", it));
    Answers.html(ctx, templates.render("why/page.jte", model));
  }

  private WhyView view(Stories.Story story) {
    var ticket = story.ticket();
    return new WhyView(
        ticket.number().shown(),
        mark(ticket.number()),
        story.at(),
        StoryWords.opening(story, ahead.applyAsInt(ticket), order.get()),
        story.before().stream()
            .map(
                it ->
                    new WhyView.Before(
                        it.at(),
                        it.number().shown(),
                        mark(it.number()),
                        it.counter().number(),
                        StoryWords.why(it.why())))
            .toList());
  }

  private static SeriesMark mark(TicketNumber number) {
    return SeriesMark.of(number.series().sign());
  }

  /** A number as somebody types it, in either kind of digits. */
  private static Optional<TicketNumber> number(String typed) {
    try {
      var plain = ThaiDigits.toArabic(typed.strip()).toUpperCase(Locale.ROOT);
      return Optional.of(new TicketNumber(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
