package batq.kiosk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.kiosk.SampleOffice;
import batq.kiosk.SmallServer;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.PrintJob;
import batq.wire.PrintReport.Outcome;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff ask a kiosk to print: each once, in time, and reported. */
class StaffPapersTest implements TicketPrinter {
  private final SmallServer server = new SmallServer();
  private final List<Runnable> worker = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
  private final IssuedTicket ticket =
      SampleOffice.issued(SampleOffice.request(SampleOffice.LAND_TAX), 21);
  private Optional<Catalogue> catalogue = Optional.of(SampleOffice.catalogue());
  private long nanos;

  private final StaffPapers papers =
      new StaffPapers(
          worker::add,
          this,
          new PrintReports(new QueueClient(server.address(), "token", Patience.BACKGROUND)),
          () -> catalogue,
          () -> nanos);

  StaffPapersTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aJobBecomesPaperOnceAndIsReported() {
    var job = job(false);
    papers.take(job);
    papers.take(job);
    work();
    assertThat(printed).containsExactly("3021");
    await().until(() -> server.reported().get(ticket.id()) == Outcome.PRINTED);
  }

  @Test
  void aSecondPaperSaysSo() {
    papers.take(job(true));
    work();
    assertThat(printed).containsExactly("3021 again 2026-03-11T02:51:00Z");
  }

  @Test
  void whatWaitedTwoMinutesForTheWorkerIsNotPrinted() {
    papers.take(job(false));
    nanos += PrintJob.VOID_AFTER.toNanos();
    work();
    assertThat(printed).isEmpty();
    papers.take(job(false));
    nanos += PrintJob.VOID_AFTER.toNanos() - 1;
    work();
    assertThat(printed).as("the control").hasSize(1);
  }

  @Test
  void withoutACatalogueThereIsNoPaper() {
    catalogue = Optional.empty();
    papers.take(job(false));
    work();
    assertThat(printed).isEmpty();
  }

  private PrintJob job(boolean again) {
    return new PrintJob(UUID.randomUUID(), ticket, again, Instant.parse("2026-03-11T02:51:00Z"));
  }

  private void work() {
    List.copyOf(worker).forEach(Runnable::run);
    worker.clear();
  }

  @Override
  public Outcome print(IssuedTicket paper, Catalogue known) {
    printed.add(paper.number().shown());
    return Outcome.PRINTED;
  }

  @Override
  public Outcome reprint(IssuedTicket paper, Catalogue known, Instant at) {
    printed.add(paper.number() + " again " + at);
    return Outcome.PRINTED;
  }

  @Override
  public boolean isReady() {
    return true;
  }
}
