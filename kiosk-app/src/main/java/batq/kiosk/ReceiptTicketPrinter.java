package batq.kiosk;

import batq.hardware.printer.PrintOutcome;
import batq.hardware.printer.ReceiptPrinter;
import batq.kiosk.ticket.TicketPrinter;
import batq.receipt.Receipt;
import batq.receipt.TicketReceipt;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport.Outcome;
import java.time.Instant;

/** The journey's printer: a ticket becomes a receipt, the printer's answer a report. */
final class ReceiptTicketPrinter implements TicketPrinter {
  private final ReceiptPrinter printer;

  ReceiptTicketPrinter(ReceiptPrinter printer) {
    this.printer = printer;
  }

  @Override
  public Outcome print(IssuedTicket ticket, Catalogue catalogue) {
    return print(TicketReceipt.of(ticket, catalogue));
  }

  @Override
  public Outcome reprint(IssuedTicket ticket, Catalogue catalogue, Instant at) {
    return print(TicketReceipt.reprint(ticket, catalogue, at));
  }

  private Outcome print(Receipt receipt) {
    return switch (printer.print(receipt)) {
      case PrintOutcome.Printed() -> Outcome.PRINTED;
      case PrintOutcome.OutOfPaper() -> Outcome.OUT_OF_PAPER;
      case PrintOutcome.CoverOpen() -> Outcome.COVER_OPEN;
      case PrintOutcome.PrinterError error -> Outcome.PRINTER_ERROR;
      case PrintOutcome.Unreachable unreachable -> Outcome.UNREACHABLE;
      case PrintOutcome.Unconfirmed() -> Outcome.UNCONFIRMED;
    };
  }

  @Override
  public boolean isReady() {
    return printer
        .status()
        .filter(now -> !now.offline() && !now.coverOpen() && !now.paperOut() && !now.error())
        .isPresent();
  }
}
