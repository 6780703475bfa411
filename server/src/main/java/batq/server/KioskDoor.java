package batq.server;

import batq.server.calendar.OfficeClock;
import batq.server.device.KioskPace;
import batq.server.http.Caller.Machine;
import batq.server.http.Refused;
import batq.server.http.Requests;
import batq.server.http.RouteRole;
import batq.wire.IssueTicket;
import batq.wire.TicketId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Predicate;

/**
 * Stands before {@code POST /api/tickets} and holds each kiosk to its pace. Asking again for a
 * ticket that is there is always answered: a lost answer is no second press.
 */
final class KioskDoor {
  private static final String ENTERED = "batq.kiosk.entered";
  private static final String PATH = "/api/tickets";
  private static final String DETAIL =
      "ขออภัย มีการกดรับบัตรคิวติดกันหลายครั้ง กรุณารอสักครู่แล้วกดใหม่";

  private final KioskPace pace;
  private final OfficeClock clock;
  private final Predicate<TicketId> known;

  /**
   * @param known whether a ticket of that id is stored
   */
  KioskDoor(KioskPace pace, OfficeClock clock, Predicate<TicketId> known) {
    this.pace = pace;
    this.clock = clock;
    this.known = known;
  }

  void add(RoutesConfig routes) {
    routes.beforeMatched(PATH, this::enter);
    routes.afterMatched(PATH, this::leave);
  }

  private void enter(Context ctx) {
    if (!(Requests.caller(ctx) instanceof Machine kiosk) || kiosk.kind() != RouteRole.KIOSK) {
      return;
    }
    var wait = pace.enter(kiosk, clock.now());
    if (wait.isEmpty()) {
      ctx.attribute(ENTERED, kiosk);
    } else if (!known.test(Requests.body(ctx, IssueTicket.class).id())) {
      throw Refused.tooFast(DETAIL, wait.get());
    }
  }

  private void leave(Context ctx) {
    Machine kiosk = ctx.attribute(ENTERED);
    if (kiosk == null) {
      return;
    }
    if (ctx.statusCode() == 201) {
      var issued = Requests.body(ctx, IssueTicket.class);
      pace.issued(kiosk, issued.serviceId(), issued.id(), clock.now());
    } else {
      pace.leave(kiosk);
    }
  }
}
