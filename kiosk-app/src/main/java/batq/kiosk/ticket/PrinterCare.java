package batq.kiosk.ticket;

import batq.wire.PrintReport;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Whether the kiosk may promise paper: it stops after a printer that could not print and begins
 * again when the printer says that it can (practice.md B1).
 */
final class PrinterCare {
  private final TicketPrinter printer;
  private final Stopwatch asked;
  private Optional<PrintReport.Outcome> trouble = Optional.empty();

  PrinterCare(TicketPrinter printer, LongSupplier nanos) {
    this.printer = printer;
    this.asked = Stopwatch.started(nanos);
  }

  /** Why the printer rests; empty when it does not. */
  Optional<PrintReport.Outcome> trouble() {
    return trouble;
  }

  /** Takes note of how a ticket ended. */
  void learn(KioskState end) {
    switch (end) {
      case KioskState.TakeTicket printed -> trouble = Optional.empty();
      case KioskState.NumberOnScreen(var slip, var outcome)
          when outcome != PrintReport.Outcome.UNCONFIRMED -> {
        trouble = Optional.of(outcome);
        asked.restart();
      }
      default -> {}
    }
  }

  /** Asks a resting printer, at most every few seconds. */
  void askNowAndThen() {
    if (trouble.isPresent() && asked.hasRun(Times.PRINTER_ASKED_EVERY)) {
      ask();
    }
  }

  /** Asks at once; true when paper may be promised. */
  boolean ask() {
    if (trouble.isPresent() && printer.isReady()) {
      trouble = Optional.empty();
    }
    asked.restart();
    return trouble.isEmpty();
  }
}
