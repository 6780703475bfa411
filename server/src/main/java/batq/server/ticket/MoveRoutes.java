package batq.server.ticket;

import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import batq.wire.Problem;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /api/tickets/{id}/…}: the moves of one ticket. */
public final class MoveRoutes {
  private static final int LONGEST_HOLD_MINUTES = 240;

  private final Lifecycle lifecycle;
  private final TicketView view;

  public MoveRoutes(Lifecycle lifecycle, TicketView view) {
    this.lifecycle = lifecycle;
    this.view = view;
  }

  record CancelTicket(CancelReason reason) {}

  /**
   * @param minutes after which it goes back into the line by itself; null: when somebody says so
   */
  record HoldTicket(Optional<Integer> minutes) {}

  record ToService(ServiceId serviceId) {}

  /** All notes from now on. */
  record NoteTicket(List<TicketNote> notes) {}

  /** The times of a service that was done by hand; both or none. */
  record ByHand(Optional<Instant> from, Optional<Instant> until) {}

  /** What somebody does with a ticket. */
  private interface Move {
    Lifecycle.Outcome of(Context ctx);
  }

  public void add(RoutesConfig routes) {
    atCounter(routes, "recall", "Calls the number again.", plain(lifecycle::recall));
    atCounter(routes, "start", "Service begins.", plain(lifecycle::start));
    atCounter(routes, "finish", "Service is finished.", plain(lifecycle::finish));
    add(
        routes,
        "no-show",
        described("Nobody came.", plain(lifecycle::noShow)).refuses(409, "too-early"),
        RouteRole.AT_A_COUNTER);
    atCounter(
        routes,
        "return",
        "Back into the line: from a call or a hold to its place, after a no-show next but one.",
        plain(lifecycle::returnToLine));
    add(
        routes,
        "hold",
        described("Puts it aside; it keeps its place.", this::hold).takes(HoldTicket.class),
        RouteRole.AT_A_COUNTER);
    add(
        routes,
        "resume",
        described("Service goes on.", plain(lifecycle::resume)).refuses(409, "counter-busy"),
        RouteRole.AT_A_COUNTER);
    add(
        routes,
        "transfer",
        toService("To another service, at its first arrival.", lifecycle::transfer),
        RouteRole.AT_A_COUNTER);
    add(
        routes,
        "continue",
        toService("This matter is served; a second one waits.", lifecycle::continueWith),
        RouteRole.AT_A_COUNTER);
    add(
        routes,
        "change-service",
        toService("The service was chosen wrongly.", lifecycle::changeService),
        RouteRole.QUEUE_STAFF);
    add(
        routes,
        "cancel",
        described("The number is void, for a reason.", this::cancel).takes(CancelTicket.class),
        RouteRole.QUEUE_STAFF);
    add(
        routes,
        "notes",
        described("What whoever serves it should know.", this::note).takes(NoteTicket.class),
        RouteRole.QUEUE_STAFF);
    add(
        routes,
        "served-by-hand",
        described("Was served while the system was down.", this::byHand).takes(ByHand.class),
        RouteRole.QUEUE_STAFF);
    add(
        routes,
        "print-report",
        described("What the printer said.", this::printed).takes(PrintReport.class),
        RouteRole.KIOSK);
  }

  private interface PlainMove {
    Lifecycle.Outcome of(batq.wire.TicketId id, Mover by);
  }

  private interface MoveToService {
    Lifecycle.Outcome of(batq.wire.TicketId id, ServiceId service, Mover by);
  }

  private static Move plain(PlainMove move) {
    return ctx -> move.of(Requests.ticketId(ctx), mover(ctx));
  }

  private void atCounter(RoutesConfig routes, String word, String summary, Move move) {
    add(routes, word, described(summary, move), RouteRole.AT_A_COUNTER);
  }

  private static void add(RoutesConfig routes, String word, Described handler, RouteRole... roles) {
    routes.post("/api/tickets/{id}/" + word, handler, roles);
  }

  private Described toService(String summary, MoveToService move) {
    return described(
            summary,
            ctx ->
                move.of(
                    Requests.ticketId(ctx),
                    Requests.body(ctx, ToService.class).serviceId(),
                    mover(ctx)))
        .takes(ToService.class)
        .refuses(404, "unknown-service");
  }

  private Described described(String summary, Move move) {
    Handler handler = ctx -> answer(ctx, move.of(ctx));
    return Described.as(summary, handler)
        .gives(200, IssuedTicket.class)
        .refuses(404, "unknown-ticket")
        .refuses(409, "not-possible");
  }

  private Lifecycle.Outcome hold(Context ctx) {
    var minutes = Requests.body(ctx, HoldTicket.class).minutes();
    if (minutes.filter(it -> it < 1 || it > LONGEST_HOLD_MINUTES).isPresent()) {
      throw Refused.field("minutes", "1 to " + LONGEST_HOLD_MINUTES);
    }
    return lifecycle.hold(Requests.ticketId(ctx), minutes.map(Duration::ofMinutes), mover(ctx));
  }

  private Lifecycle.Outcome cancel(Context ctx) {
    var reason = Requests.body(ctx, CancelTicket.class).reason();
    return lifecycle.cancel(Requests.ticketId(ctx), reason, mover(ctx));
  }

  private Lifecycle.Outcome note(Context ctx) {
    var notes = Requests.body(ctx, NoteTicket.class).notes();
    return lifecycle.note(Requests.ticketId(ctx), Set.copyOf(notes), mover(ctx));
  }

  private Lifecycle.Outcome byHand(Context ctx) {
    var times = Requests.body(ctx, ByHand.class);
    if (times.from().isPresent() != times.until().isPresent()) {
      throw Refused.field("until", "both times, or none");
    }
    if (times.from().isPresent() && times.until().get().isBefore(times.from().get())) {
      throw Refused.field("until", "before the service began");
    }
    return lifecycle.servedByHand(Requests.ticketId(ctx), times.from(), times.until(), mover(ctx));
  }

  private Lifecycle.Outcome printed(Context ctx) {
    var report = Requests.body(ctx, PrintReport.class);
    return lifecycle.printed(
        Requests.ticketId(ctx), report.outcome(), Requests.caller(ctx).actor());
  }

  private void answer(Context ctx, Lifecycle.Outcome outcome) {
    switch (outcome) {
      case Lifecycle.Done(var ticket) -> Answers.json(ctx, view.of(ticket));
      case Lifecycle.Impossible(var ticket) ->
          throw conflict("not-possible", "ทำรายการนี้ไม่ได้ในสถานะปัจจุบันของบัตรคิว", ticket);
      case Lifecycle.TooEarly(var ticket) ->
          throw conflict(
              "too-early", "ต้องเรียกให้ครบจำนวนครั้งก่อน จึงจะบันทึกว่าไม่มาได้", ticket);
      case Lifecycle.CounterBusy(var there) ->
          throw conflict(
              "counter-busy",
              "ที่ช่องนี้มี %s อยู่ กรุณาให้บริการให้เสร็จก่อน".formatted(there.number()),
              there);
      case Lifecycle.Unknown() -> throw TicketRoutes.unknown();
      case Lifecycle.UnknownService() -> throw Refused.of(404, "unknown-service", "ไม่พบบริการนี้");
    }
  }

  private static Refused conflict(String code, String detail, Ticket ticket) {
    return new Refused(Problem.of(409, code, detail).withState(ticket.state().word()));
  }

  private static Mover mover(Context ctx) {
    return Mover.of(Requests.caller(ctx));
  }
}
