package batq.kiosk;

import batq.kiosk.ticket.TicketPrinter;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport.Outcome;
import java.time.Instant;

/** A kiosk set up without a printer: every number is carried by the screen. */
final class NoPrinter implements TicketPrinter {
  @Override
  public Outcome print(IssuedTicket ticket, Catalogue catalogue) {
    return Outcome.UNREACHABLE;
  }

  @Override
  public Outcome reprint(IssuedTicket ticket, Catalogue catalogue, Instant at) {
    return Outcome.UNREACHABLE;
  }

  /** It never rests: a number on the screen is all that this kiosk has to give. */
  @Override
  public boolean isReady() {
    return true;
  }
}
