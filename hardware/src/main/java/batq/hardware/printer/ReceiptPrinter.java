package batq.hardware.printer;

import batq.hardware.printer.PrintOutcome.Printed;
import batq.hardware.printer.PrintOutcome.Unconfirmed;
import batq.hardware.printer.PrintOutcome.Unreachable;
import batq.hardware.printer.StatusReply.Automatic;
import batq.hardware.printer.StatusReply.JobDone;
import batq.hardware.printer.StatusReply.RealTime;
import batq.receipt.EscPosEncoder;
import batq.receipt.PrinterProfile;
import batq.receipt.ProcessId;
import batq.receipt.Receipt;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints receipts and says how it ended. A job counts as printed only when the printer answers with
 * this job's own signs after everything else; that bytes could be written means nothing.
 *
 * <p>One job at a time; the port stays open between jobs and is opened anew after any failure.
 */
public final class ReceiptPrinter implements AutoCloseable {
  /** Mechanics, and bytes that wait in the printer: print, feed and cut of a long ticket. */
  private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(8);

  private static final Duration LISTEN = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(ReceiptPrinter.class);

  private final PrinterAddress address;
  private final EscPosEncoder encoder;
  private final Duration confirmWithin;
  private @Nullable PrinterConversation open;

  public ReceiptPrinter(PrinterAddress address, PrinterProfile profile) {
    this(address, profile, CONFIRM_WITHIN);
  }

  ReceiptPrinter(PrinterAddress address, PrinterProfile profile, Duration confirmWithin) {
    this.address = address;
    this.encoder = new EscPosEncoder(profile);
    this.confirmWithin = confirmWithin;
  }

  /** Loads fonts and draws once, so that the first visitor does not wait for it. */
  public void warmUp() {
    encoder.warmUp();
  }

  /** Prints one receipt; returns when the printer has answered or cannot any more. */
  public synchronized PrintOutcome print(Receipt receipt) {
    var id = ProcessId.random();
    var bytes = encoder.encode(receipt, id);
    var outcome = printed(bytes, id);
    LOG.info("print job {} of {} bytes: {}", id.signs(), bytes.length, outcome);
    return outcome;
  }

  /** What the printer says of itself now; empty if it says nothing. */
  public synchronized Optional<PrinterStatus> status() {
    try {
      return conversation().status();
    } catch (IOException e) {
      LOG.info("the printer at {} is not reachable: {}", address, reason(e));
      hangUp();
      return Optional.empty();
    }
  }

  /** Why it cannot print now; empty when it can, or is one that never says. */
  public synchronized Optional<PrintOutcome> hindrance() {
    try {
      return hindranceBefore();
    } catch (IOException e) {
      hangUp();
      return Optional.of(new Unreachable(reason(e)));
    }
  }

  @Override
  public synchronized void close() {
    hangUp();
  }

  private PrintOutcome printed(byte[] bytes, ProcessId id) {
    try {
      var hindrance = hindranceBefore();
      if (hindrance.isPresent()) {
        return hindrance.get();
      }
      var printer = conversation();
      printer.send(bytes);
      return printer.answers() ? confirmed(printer, id) : new Unconfirmed();
    } catch (IOException e) {
      LOG.info("the printer at {} was lost: {}", address, reason(e));
      hangUp();
      return new Unreachable(reason(e));
    }
  }

  /** A port that stayed open may be dead by now; nothing is sent yet, so it may be opened anew. */
  private Optional<PrintOutcome> hindranceBefore() throws IOException {
    if (open != null) {
      try {
        return hindrance(conversation());
      } catch (IOException e) {
        LOG.debug("the port to {} went stale", address, e);
        hangUp();
      }
    }
    return hindrance(conversation());
  }

  private static Optional<PrintOutcome> hindrance(PrinterConversation printer) throws IOException {
    if (!printer.answers()) {
      return Optional.empty();
    }
    var status = printer.status();
    return status.isPresent()
        ? status.get().hindrance()
        : Optional.of(new Unreachable("the printer does not answer"));
  }

  /** Waits for the job's own signs; whenever it is quiet, asks what hinders the printer. */
  private PrintOutcome confirmed(PrinterConversation printer, ProcessId id) throws IOException {
    var until = System.nanoTime() + confirmWithin.toNanos();
    while (System.nanoTime() < until) {
      var heard = printer.listen(LISTEN).orElse(null);
      var status =
          switch (heard) {
            case null -> printer.status();
            case Automatic changed -> Optional.of(PrinterStatus.of(changed));
            case JobDone done -> Optional.<PrinterStatus>empty();
            case RealTime late -> Optional.<PrinterStatus>empty();
          };
      if (printer.isDone(id)) {
        return new Printed();
      }
      var hindrance = status.flatMap(PrinterStatus::hindrance);
      if (hindrance.isPresent()) {
        return hindrance.get();
      }
    }
    return new Unconfirmed();
  }

  private PrinterConversation conversation() throws IOException {
    var present = open;
    if (present == null) {
      present = new PrinterConversation(address.open());
      open = present;
    }
    return present;
  }

  private void hangUp() {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private static String reason(IOException e) {
    var message = String.valueOf(e.getMessage());
    return e.getCause() == null ? message : message + ": " + e.getCause().getMessage();
  }
}
