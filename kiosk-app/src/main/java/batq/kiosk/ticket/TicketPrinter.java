package batq.kiosk.ticket;

import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport;
import java.time.Instant;

/** The kiosk's printer, as far as the journey knows it. Called on the kiosk worker alone. */
public interface TicketPrinter {

  /** Prints one ticket and waits for what the printer says of it; the wait is bounded. */
  PrintReport.Outcome print(IssuedTicket ticket, Catalogue catalogue);

  /** As {@link #print}, of a paper that says that it is printed once more. */
  PrintReport.Outcome reprint(IssuedTicket ticket, Catalogue catalogue, Instant at);

  /** Whether the printer could print now, asked without printing. */
  boolean isReady();
}
