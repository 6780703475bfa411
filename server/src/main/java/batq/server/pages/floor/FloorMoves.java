package batq.server.pages.floor;

import batq.server.calendar.DayLimit;
import batq.server.calendar.OfficeClock;
import batq.server.device.HelpCalls;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Requests;
import batq.server.pages.Forms;
import batq.server.pages.Language;
import batq.server.pages.floor.FloorView.Said;
import batq.server.ticket.CancelReason;
import batq.server.ticket.HandService;
import batq.server.ticket.Issuing;
import batq.server.ticket.Lifecycle;
import batq.server.ticket.Mover;
import batq.server.ticket.Offers;
import batq.server.ticket.Runs;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of the helper's page. They make the moves of the API and answer with a sheet: as things
 * are after the move, or with 409 as they are instead.
 */
public final class FloorMoves {
  private static final int DONE = 200;
  private static final int NOT_SO = 409;
  private static final String TICKET = "ticket";

  private final Issuing issuing;
  private final Lifecycle lifecycle;
  private final Runs runs;
  private final HandService hands;
  private final HelpCalls help;
  private final PaperDesk papers;
  private final FloorPageRoutes page;
  private final OfficeClock clock;

  public FloorMoves(
      Issuing issuing,
      Lifecycle lifecycle,
      Runs runs,
      HandService hands,
      HelpCalls help,
      PaperDesk papers,
      FloorPageRoutes page,
      OfficeClock clock) {
    this.issuing = issuing;
    this.lifecycle = lifecycle;
    this.runs = runs;
    this.hands = hands;
    this.help = help;
    this.papers = papers;
    this.page = page;
    this.clock = clock;
  }

  public void add(RoutesConfig routes) {
    post(routes, "issue", this::issue, "tickets", "service", "visitorClass");
    post(routes, "paper", this::paper, TICKET, "requestId", "device");
    post(routes, "change-service", this::changeService, TICKET, "service");
    post(routes, "cancel", this::cancel, TICKET, "reason");
    post(routes, "return", this::returnToLine, TICKET);
    post(routes, "served", this::served, TICKET);
    post(routes, "run", ctx -> run(ctx, FloorForms.run(ctx)), "first", "last");
    routes.get(
        "/floor/run/asked",
        Described.page("What cancelling a run would do.", this::linkedRun)
            .gives(NOT_SO, Answers.HTML)
            .query("first", String.class)
            .query("last", String.class),
        FloorPageRoutes.ON_THE_FLOOR);
    post(routes, "cancel-run", this::cancelRun, "first", "last", "reason");
    post(routes, "by-hand", this::byHand, TICKET, "service", "visitorClass", "from", "until");
    post(routes, "tick-off", this::tickOff, "tickets");
    post(routes, "help-taken", this::helpTaken, "place");
  }

  private static void post(RoutesConfig routes, String move, Handler handler, String... fields) {
    routes.post(
        "/floor/" + move,
        Described.page("The key " + move + " of the helper's page.", handler)
            .gives(NOT_SO, Answers.HTML)
            .refuses(404, "unknown-ticket")
            .takesForm(fields),
        FloorPageRoutes.ON_THE_FLOOR);
  }

  private void issue(Context ctx) {
    var service = Forms.service(ctx);
    var visitorClass = FloorForms.visitorClass(ctx);
    var requests =
        FloorForms.tickets(ctx, "tickets").stream()
            .map(id -> new IssueTicket(id, service, visitorClass, Channel.STAFF))
            .toList();
    var issued = new ArrayList<TicketId>();
    Optional<String> refusal = Optional.empty();
    for (var outcome : issuing.issueAll(requests, Requests.caller(ctx).actor())) {
      switch (outcome) {
        case Issuing.New(var ticket) -> issued.add(ticket.id());
        case Issuing.Same(var ticket) -> issued.add(ticket.id());
        case Issuing.IdReused() -> refusal = Optional.of(words(ctx).notPossible(""));
        case Issuing.Refused(var why) -> refusal = Optional.of(refused(why, words(ctx)));
      }
    }
    issued.forEach(id -> papers.first(id, mover(ctx)));
    page.issued(
        ctx, issued.isEmpty() ? NOT_SO : DONE, issued, refusal.map(it -> new Said(false, it)));
  }

  private static String refused(Offers.Answer why, FloorWords words) {
    return switch (why) {
      case Offers.Closed(var detail) -> detail;
      case Offers.Full() -> DayLimit.SENTENCE;
      case Offers.UnknownService() ->
          words.say(
              "ไม่พบงานนี้แล้ว กรุณาเปิดหน้านี้ใหม่", "This service is gone. Open the page anew.");
      case Offers.UnknownClass() ->
          words.say(
              "ไม่พบประเภทนี้แล้ว กรุณาเปิดหน้านี้ใหม่", "This class is gone. Open the page anew.");
      case Offers.Offered _, Offers.OfferedUpTo _ ->
          throw new IllegalStateException("an offer is no refusal");
    };
  }

  private void paper(Context ctx) {
    var id = Forms.ticket(ctx);
    var words = words(ctx);
    var asked = papers.ask(id, Forms.requestId(ctx), FloorForms.device(ctx), mover(ctx));
    if (asked.isEmpty()) {
      var gone =
          words.say("ไม่พบตู้นี้แล้ว กรุณาเลือกตู้อื่น", "This kiosk is gone. Choose another.");
      page.sheet(ctx, NOT_SO, id, Optional.of(new Said(false, gone)));
    } else {
      tell(ctx, id, asked.get(), words.say("ส่งไปพิมพ์แล้ว", "Sent to be printed"));
    }
  }

  private void changeService(Context ctx) {
    var id = Forms.ticket(ctx);
    tell(
        ctx,
        id,
        lifecycle.changeService(id, Forms.service(ctx), mover(ctx)),
        words(ctx)
            .say(
                "เปลี่ยนงานแล้ว หมายเลขเดิม กรุณาพิมพ์บัตรใหม่ให้เห็นที่ใหม่",
                "Changed; the number stays. Print a slip with the new place."));
  }

  private void cancel(Context ctx) {
    var id = Forms.ticket(ctx);
    var reason = Forms.choice(ctx, "reason", CancelReason.class);
    var done = words(ctx).say("ยกเลิกแล้ว เหตุผล %s", "Cancelled: %s");
    tell(
        ctx,
        id,
        lifecycle.cancel(id, reason, mover(ctx)),
        done.formatted(words(ctx).reason(reason)));
  }

  private void returnToLine(Context ctx) {
    var id = Forms.ticket(ctx);
    tell(
        ctx,
        id,
        lifecycle.returnToLine(id, mover(ctx)),
        words(ctx).say("กลับเข้าคิวแล้ว", "Back in the line"));
  }

  private void served(Context ctx) {
    var id = Forms.ticket(ctx);
    tell(
        ctx,
        id,
        lifecycle.servedByHand(id, Optional.empty(), Optional.empty(), mover(ctx)),
        words(ctx).say("บันทึกว่าให้บริการแล้ว", "Entered as served"));
  }

  private void tell(Context ctx, TicketId id, Lifecycle.Outcome outcome, String done) {
    switch (outcome) {
      case Lifecycle.Done _ -> page.sheet(ctx, DONE, id, Optional.of(new Said(true, done)));
      case Lifecycle.Impossible(var ticket) ->
          page.sheet(
              ctx,
              NOT_SO,
              id,
              Optional.of(new Said(false, words(ctx).notPossible(ticket.number().shown()))));
      case Lifecycle.TooEarly _, Lifecycle.CounterBusy _, Lifecycle.UnknownService _ ->
          page.sheet(ctx, NOT_SO, id, Optional.of(new Said(false, words(ctx).notPossible(""))));
      case Lifecycle.Unknown _ -> page.sheet(ctx, NOT_SO, id, Optional.empty());
    }
  }

  private void linkedRun(Context ctx) {
    run(ctx, FloorForms.linkedRun(ctx));
  }

  /** Shows what would be cancelled; nothing is, yet. */
  private void run(Context ctx, FloorForms.TypedRun typed) {
    var ends = typed.ends();
    if (ends.isEmpty()) {
      noRun(ctx, typed, words(ctx).typeTheRun());
      return;
    }
    var first = ends.get().first();
    var last = ends.get().last();
    switch (runs.between(first, last)) {
      case Runs.Run run when !run.waiting().isEmpty() ->
          page.sheet(
              ctx,
              DONE,
              "floor/run-asked.jte",
              Map.of("first", first.shown(), "last", last.shown(), "run", run));
      case Runs.Found none -> noRun(ctx, typed, words(ctx).noRun(none));
    }
  }

  private void cancelRun(Context ctx) {
    var reason = Forms.choice(ctx, "reason", CancelReason.class);
    var typed = FloorForms.run(ctx);
    var ends = typed.ends();
    if (ends.isEmpty()) {
      noRun(ctx, typed, words(ctx).typeTheRun());
      return;
    }
    var first = ends.get().first();
    var last = ends.get().last();
    switch (runs.cancel(first, last, reason, mover(ctx))) {
      case Runs.Run(var waiting, _) ->
          page.sheet(
              ctx,
              DONE,
              "floor/run-done.jte",
              Map.of(
                  "first", first.shown(),
                  "last", last.shown(),
                  "cancelled", waiting.size(),
                  "reason", reason));
      case Runs.Found none -> noRun(ctx, typed, words(ctx).noRun(none));
    }
  }

  private void noRun(Context ctx, FloorForms.TypedRun typed, String why) {
    page.sheet(
        ctx,
        NOT_SO,
        "floor/run.jte",
        Map.of("first", typed.first(), "last", typed.last(), "said", new Said(false, why)));
  }

  private void byHand(Context ctx) {
    var words = words(ctx);
    var id = Forms.ticket(ctx);
    var visit =
        new IssueTicket(id, Forms.service(ctx), FloorForms.visitorClass(ctx), Channel.STAFF);
    try {
      var outcome = hands.enter(visit, FloorForms.times(ctx, clock), mover(ctx));
      switch (outcome) {
        case HandService.Entered(var ticket) ->
            said(
                ctx,
                true,
                words
                    .say("บันทึกแล้ว เป็นหมายเลข %s", "Entered as number %s")
                    .formatted(ticket.number()));
        case HandService.ImpossibleTimes() ->
            said(
                ctx,
                false,
                words.say(
                    "เวลาต้องเป็นของวันนี้ ผ่านมาแล้ว และเริ่มก่อนเสร็จ",
                    "The times must be of today, past, and the beginning before the end."));
        case HandService.NotEntered(Issuing.Refused(var why)) ->
            said(ctx, false, refused(why, words));
        case HandService.NotEntered _ -> said(ctx, false, words.notPossible(""));
      }
    } catch (FloorForms.NotATime e) {
      said(
          ctx,
          false,
          words.say(
              "กรุณาใส่เวลาทั้งสองช่อง เช่น 09.30 หรือเว้นว่างทั้งสองช่อง",
              "Enter both times, as 09.30, or leave both empty."));
    }
  }

  private void tickOff(Context ctx) {
    List<TicketId> ids = FloorForms.ticked(ctx, "tickets");
    if (ids.isEmpty()) {
      said(
          ctx,
          false,
          words(ctx).say("กรุณาติ๊กใบที่ให้บริการแล้ว", "Tick those that were served."));
      return;
    }
    var ticked = hands.tickOff(ids, mover(ctx));
    var form = words(ctx).say("บันทึกว่าให้บริการแล้ว %d ใบ", "%d entered as served");
    said(ctx, true, form.formatted(ticked));
  }

  private void said(Context ctx, boolean done, String words) {
    page.byHand(ctx, done ? DONE : NOT_SO, Optional.of(new Said(done, words)));
  }

  private void helpTaken(Context ctx) {
    var taken = help.take(Forms.text(ctx, "place"), Requests.caller(ctx).actor());
    page.sheet(
        ctx,
        taken.isPresent() ? DONE : NOT_SO,
        "floor/taken.jte",
        Map.of("place", taken.map(HelpCalls.HelpCall::place)));
  }

  private static FloorWords words(Context ctx) {
    return new FloorWords(Language.of(ctx));
  }

  private static Mover mover(Context ctx) {
    return Mover.of(Requests.caller(ctx));
  }
}
