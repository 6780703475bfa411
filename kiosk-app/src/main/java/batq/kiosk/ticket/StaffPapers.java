package batq.kiosk.ticket;

import batq.wire.Catalogue;
import batq.wire.PrintJob;
import batq.wire.PrintReport;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Papers that staff ask for: printed on the kiosk's worker between two visitors, each once, and
 * none that was asked for too long ago to be taken by anybody.
 */
public final class StaffPapers {
  /** A job is told twice only across a cut of the line, within its two minutes. */
  private static final int REMEMBERED = 64;

  private static final Logger LOG = LoggerFactory.getLogger(StaffPapers.class);

  private final Executor worker;
  private final TicketPrinter printer;
  private final PrintReports reports;
  private final Supplier<Optional<Catalogue>> catalogue;
  private final LongSupplier nanos;
  private final Set<UUID> seen = new LinkedHashSet<>();

  /**
   * @param worker the one on which the printer is used
   * @param catalogue as last read; without one no paper can be written
   * @param nanos a clock that never steps: a kiosk's wall clock may be wrong
   */
  public StaffPapers(
      Executor worker,
      TicketPrinter printer,
      PrintReports reports,
      Supplier<Optional<Catalogue>> catalogue,
      LongSupplier nanos) {
    this.worker = worker;
    this.printer = printer;
    this.reports = reports;
    this.catalogue = catalogue;
    this.nanos = nanos;
  }

  /** Takes a job; called on the subscription's thread, returns at once. */
  public void take(PrintJob job) {
    if (!isNew(job.id())) {
      return;
    }
    var heardAt = nanos.getAsLong();
    worker.execute(() -> print(job, heardAt));
  }

  private synchronized boolean isNew(UUID id) {
    if (seen.size() >= REMEMBERED) {
      seen.remove(seen.iterator().next());
    }
    return seen.add(id);
  }

  private void print(PrintJob job, long heardAt) {
    if (nanos.getAsLong() - heardAt >= PrintJob.VOID_AFTER.toNanos()) {
      LOG.warn("Paper for {} was asked for too long ago", job.ticket().number());
      return;
    }
    catalogue.get().ifPresentOrElse(known -> print(job, known), () -> LOG.warn("No catalogue yet"));
  }

  private void print(PrintJob job, Catalogue known) {
    try {
      var ticket = job.ticket();
      var outcome =
          job.again()
              ? printer.reprint(ticket, known, job.askedAt())
              : printer.print(ticket, known);
      LOG.info("{} {} for staff: {}", ticket.number(), ticket.id(), outcome);
      reports.handIn(ticket.id(), new PrintReport(outcome));
    } catch (RuntimeException e) {
      LOG.error("A paper for staff failed: {}", job.ticket().number(), e);
    }
  }
}
