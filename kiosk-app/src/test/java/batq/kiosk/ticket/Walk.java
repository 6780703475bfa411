package batq.kiosk.ticket;

import batq.client.Patience;
import batq.client.QueueClient;
import batq.kiosk.SampleOffice;
import batq.wire.Catalogue;
import batq.wire.IssuedTicket;
import batq.wire.PrintReport.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A journey with its clock in the hand, a printer of a given mood, and all that was shown. */
final class Walk implements TicketPrinter {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), 2, Duration.ofMillis(10));

  private final AtomicReference<Instant> clock = new AtomicReference<>(SampleOffice.at(0, 9, 42));
  private final List<Showing> shown = new ArrayList<>();
  private final List<IssuedTicket> papers = new ArrayList<>();
  private final Journey journey;
  private long nanos;
  private Outcome mood = Outcome.PRINTED;

  Walk(URI server) {
    var queue = new QueueClient(server, "token", SHORT);
    var flow = new TicketFlow(queue, this, new PrintReports(queue), clock::get);
    journey = new Journey(flow, this, Times.DEFAULT, clock::get, () -> nanos, shown::add);
  }

  /** The office is open and known. */
  static Walk inAnOpenOffice(URI server) {
    var walk = new Walk(server);
    walk.knows(SampleOffice.catalogue());
    return walk;
  }

  void knows(Catalogue catalogue) {
    journey.officeChanged(OfficeNow.UNKNOWN.with(catalogue).heard(SampleOffice.board()));
  }

  void loses() {
    journey.officeChanged(OfficeNow.UNKNOWN.with(SampleOffice.catalogue()).lost());
  }

  void meetsAStranger() {
    journey.officeChanged(OfficeNow.UNKNOWN.with(SampleOffice.catalogue()).strange());
  }

  Walk does(Gesture... gestures) {
    for (var gesture : gestures) {
      journey.accept(gesture);
    }
    return this;
  }

  void printerSays(Outcome outcome) {
    mood = outcome;
  }

  void itIs(Instant at) {
    clock.set(at);
    journey.tick();
  }

  void waits(long seconds) {
    for (var second = 0; second < seconds; second++) {
      nanos += Duration.ofSeconds(1).toNanos();
      journey.tick();
    }
  }

  KioskState state() {
    return shown.getLast().state();
  }

  Showing showing() {
    return shown.getLast();
  }

  /** The kinds of states shown so far, without repetition. */
  List<String> steps() {
    var steps = new ArrayList<String>();
    for (var showing : shown) {
      var name = showing.state().getClass().getSimpleName();
      if (steps.isEmpty() || !steps.getLast().equals(name)) {
        steps.add(name);
      }
    }
    return steps;
  }

  List<IssuedTicket> papers() {
    return papers;
  }

  @Override
  public Outcome print(IssuedTicket ticket, Catalogue catalogue) {
    if (mood == Outcome.PRINTED) {
      papers.add(ticket);
    }
    return mood;
  }

  @Override
  public Outcome reprint(IssuedTicket ticket, Catalogue catalogue, Instant at) {
    return print(ticket, catalogue);
  }

  @Override
  public boolean isReady() {
    return mood == Outcome.PRINTED;
  }
}
