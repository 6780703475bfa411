package batq.server.pages.today;

import batq.server.calendar.ClockKeeper;
import batq.server.calling.Desk;
import batq.server.calling.Desks;
import batq.server.device.HelpCalls;
import batq.server.http.Answers;
import batq.server.http.Described;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.server.office.OfficeStore;
import batq.server.office.Seating;
import batq.server.pages.Forms;
import batq.server.pages.Language;
import batq.server.pages.today.TodayPageRoutes.Said;
import batq.server.store.Database;
import batq.thai.ThaiDate;
import batq.wire.CounterId;
import batq.wire.ServiceId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** The few keys of Today: about the clock, a line without a counter, who asks for help, seats. */
public final class TodayMoves {
  private static final int DONE = 200;
  private static final int NOT_SO = 409;
  private static final int BUDDHIST = 543;

  private final ClockKeeper keeper;
  private final Desks desks;
  private final Database database;
  private final OfficeStore office;
  private final HelpCalls help;
  private final TodayPageRoutes page;
  private final Predicate<ServiceId> isService;

  public TodayMoves(
      ClockKeeper keeper,
      Desks desks,
      Database database,
      OfficeStore office,
      HelpCalls help,
      TodayPageRoutes page,
      Predicate<ServiceId> isService) {
    this.keeper = keeper;
    this.desks = desks;
    this.database = database;
    this.office = office;
    this.help = help;
    this.page = page;
    this.isService = isService;
  }

  public void add(RoutesConfig routes) {
    post(routes, "/today/clock/yes", "Yes, the time is right.", this::confirm);
    post(
        routes,
        "/today/clock/set",
        "What time it is.",
        this::correct,
        "day",
        "month",
        "year",
        "hour",
        "minute");
    post(
        routes,
        "/today/take-on",
        "Lets an open counter serve a line until the day ends.",
        this::takeOn,
        "service",
        "counter");
    post(
        routes,
        "/today/help-taken",
        "The supervisor goes to whoever asked for a person.",
        this::helpTaken,
        "place");
    post(routes, "/today/seats", "How many seats the hall has.", this::seats, "seats");
  }

  private static void post(
      RoutesConfig routes, String path, String summary, Handler handler, String... fields) {
    var key = Described.page(summary, handler).gives(NOT_SO, Answers.HTML);
    routes.post(
        path,
        fields.length == 0 ? key : key.takesForm(fields),
        RouteRole.SUPERVISOR,
        RouteRole.ADMIN);
  }

  private void confirm(Context ctx) {
    keeper.confirm(actor(ctx));
    done(ctx, words(ctx).clockConfirmed());
  }

  private void correct(Context ctx) {
    try {
      var typed =
          LocalDateTime.of(
              Forms.number(ctx, "year") - BUDDHIST,
              Forms.number(ctx, "month"),
              Forms.number(ctx, "day"),
              Forms.number(ctx, "hour"),
              Forms.number(ctx, "minute"));
      if (typed.getYear() < 2025 || typed.getYear() > 2099) {
        refuse(ctx, words(ctx).notATime());
        return;
      }
      keeper.correct(typed.atZone(ThaiDate.ZONE).toInstant(), actor(ctx));
      done(ctx, words(ctx).clockSet(keeper.clock().now()));
    } catch (DateTimeException e) {
      refuse(ctx, words(ctx).notATime());
    }
  }

  /** ให้ช่องนี้รับงานนี้วันนี้ (practice.md B7). */
  private void takeOn(Context ctx) {
    var service = Forms.service(ctx);
    if (!isService.test(service)) {
      throw Refused.field("service", "not a service");
    }
    var number = Forms.number(ctx, "counter");
    var counter = desks.all().stream().filter(it -> it.counterId().number() == number).findFirst();
    if (counter.filter(it -> it.state() == Desk.State.OPEN).isEmpty()) {
      refuse(ctx, words(ctx).openFirst(number));
      return;
    }
    desks.takeOn(CounterId.of(number), service, actor(ctx));
    done(ctx, words(ctx).tookOn(number));
  }

  private void helpTaken(Context ctx) {
    help.take(Forms.text(ctx, "place"), actor(ctx))
        .ifPresentOrElse(
            call -> done(ctx, words(ctx).goTo(call.place())),
            () -> refuse(ctx, words(ctx).nobodyAsks()));
  }

  private void seats(Context ctx) {
    var seats = Forms.number(ctx, "seats");
    Seating seating;
    try {
      seating = new Seating(seats);
    } catch (IllegalArgumentException e) {
      refuse(ctx, words(ctx).notSeats());
      return;
    }
    var now = keeper.clock().now();
    database.write(
        tx -> {
          office.change(tx, now, keeper.clock().dayOf(now), actor(ctx), seating);
          return seating;
        });
    done(ctx, words(ctx).seatsSet(seats));
  }

  private void done(Context ctx, String words) {
    page.answer(ctx, DONE, Optional.of(new Said(true, words)));
  }

  private void refuse(Context ctx, String words) {
    page.answer(ctx, NOT_SO, Optional.of(new Said(false, words)));
  }

  private static TodayWords words(Context ctx) {
    return new TodayWords(Language.of(ctx));
  }

  private static String actor(Context ctx) {
    return Requests.caller(ctx).actor();
  }
}
