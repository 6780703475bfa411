package batq.kiosk.ticket;

import batq.client.IssueOutcome;
import batq.client.QueueClient;
import batq.wire.Catalogue;
import batq.wire.Channel;
import batq.wire.IssueTicket;
import batq.wire.PrintReport;
import batq.wire.Refusal;
import batq.wire.TicketId;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One press, from the button to the paper. Runs on the kiosk worker; shows each step as a state.
 *
 * <p>The number exists before the paper: if printing fails, the number stays valid and the screen
 * carries it.
 */
public final class TicketFlow {
  private static final Logger LOG = LoggerFactory.getLogger(TicketFlow.class);

  private final QueueClient queue;
  private final TicketPrinter printer;
  private final PrintReports reports;
  private final InstantSource clock;

  public TicketFlow(
      QueueClient queue, TicketPrinter printer, PrintReports reports, InstantSource clock) {
    this.queue = queue;
    this.printer = printer;
    this.reports = reports;
    this.clock = clock;
  }

  /** Shows the steps on the way and returns the state in which the visitor is left. */
  KioskState run(
      Press press, Catalogue.Choice choice, Catalogue catalogue, Consumer<KioskState> screen) {
    if (Opening.of(choice, clock.instant()) instanceof Availability.Closed(var opens)) {
      return new KioskState.ServiceClosed(choice, opens);
    }
    screen.accept(new KioskState.Asking(choice));
    var request =
        new IssueTicket(TicketId.random(), press.serviceId(), press.visitorClass(), Channel.KIOSK);
    return switch (queue.issue(request)) {
      case IssueOutcome.Issued(var ticket) -> print(new Slip(ticket, choice), catalogue, screen);
      case IssueOutcome.Refused(var refusal) -> refused(refusal, choice);
      case IssueOutcome.Unreachable(var why) -> {
        LOG.warn("No answer for {} ({}): {}", request.id(), choice.serviceId(), why);
        yield new KioskState.CannotIssue(false);
      }
    };
  }

  private KioskState print(Slip slip, Catalogue catalogue, Consumer<KioskState> screen) {
    screen.accept(new KioskState.Printing(slip));
    var outcome = printer.print(slip.ticket(), catalogue);
    LOG.info("{} {}: {}", slip.number(), slip.ticket().id(), outcome);
    reports.handIn(slip.ticket().id(), new PrintReport(outcome));
    return outcome == PrintReport.Outcome.PRINTED
        ? new KioskState.TakeTicket(slip)
        : new KioskState.NumberOnScreen(slip, outcome);
  }

  private KioskState refused(Refusal refusal, Catalogue.Choice choice) {
    LOG.warn("No number for {}: {} {}", choice.serviceId(), refusal.reason(), refusal.detail());
    return switch (refusal.reason()) {
      case CLOSED -> new KioskState.ServiceClosed(choice, Opening.nextOf(choice, clock.instant()));
      case FULL -> new KioskState.Full(choice);
      case TOO_FAST -> new KioskState.TooFast(choice);
      case UNKNOWN_SERVICE, ID_REUSED, NOT_ACCEPTED -> new KioskState.CannotIssue(false);
    };
  }
}
