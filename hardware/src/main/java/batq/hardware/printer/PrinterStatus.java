package batq.hardware.printer;

import batq.hardware.printer.StatusReply.RealTime;
import java.util.Optional;

/**
 * What a printer says of itself. A printer without a sensor for it never reports near end, and that
 * is no fault.
 *
 * @param offline it takes no print, for one of the causes below or because somebody feeds by hand
 */
public record PrinterStatus(
    boolean offline, boolean coverOpen, boolean paperOut, boolean nearEnd, boolean error) {
  private static final int OFFLINE = 0x08;
  private static final int COVER = 0x04;
  private static final int STOPPED_BY_PAPER_END = 0x20;
  private static final int ERROR = 0x40;
  private static final int NEAR_END = 0x0C;
  private static final int PAPER_OUT = 0x60;

  /** From the answers to {@code DLE EOT} 1, 2 and 4. */
  static PrinterStatus of(RealTime printer, RealTime cause, RealTime paper) {
    return new PrinterStatus(
        printer.has(OFFLINE),
        cause.has(COVER),
        cause.has(STOPPED_BY_PAPER_END) || paper.has(PAPER_OUT),
        paper.has(NEAR_END),
        cause.has(ERROR));
  }

  /** From a status that the printer sent of itself. */
  static PrinterStatus of(StatusReply.Automatic status) {
    return new PrinterStatus(
        (status.first() & 0x08) != 0,
        (status.first() & 0x20) != 0,
        (status.third() & 0x0C) != 0,
        (status.third() & 0x03) != 0,
        (status.second() & 0x6C) != 0);
  }

  /** Why nothing can be printed now; empty if it can. */
  Optional<PrintOutcome> hindrance() {
    if (coverOpen) {
      return Optional.of(new PrintOutcome.CoverOpen());
    }
    if (paperOut) {
      return Optional.of(new PrintOutcome.OutOfPaper());
    }
    if (error) {
      return Optional.of(new PrintOutcome.PrinterError("the printer reports an error"));
    }
    return offline
        ? Optional.of(new PrintOutcome.PrinterError("the printer is offline"))
        : Optional.empty();
  }
}
