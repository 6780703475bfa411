package batq.server.board;

import batq.server.board.Listener.Message;
import batq.server.calendar.OfficeClock;
import batq.server.store.Recorded;
import batq.server.ticket.TicketEvent;
import batq.wire.IssuedTicket;
import batq.wire.PrintJob;
import batq.wire.TicketId;
import batq.wire.WireJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The papers that staff asked for, as they are told to the kiosk that shall print them, and to no
 * other listener: they hold the ticket's id.
 */
final class PrintJobs {
  private final OfficeClock clock;
  private final Function<TicketId, Optional<IssuedTicket>> ticket;

  /**
   * @param ticket as it is now: its paper names the service and place of now
   */
  PrintJobs(OfficeClock clock, Function<TicketId, Optional<IssuedTicket>> ticket) {
    this.clock = clock;
    this.ticket = ticket;
  }

  /** A job for one device. */
  record Job(int device, Message message) {
    boolean isFor(Listener listener) {
      return listener.actor().equals("device:" + device);
    }
  }

  /** Those among the events that a kiosk may still print. */
  List<Job> of(List<Recorded> events) {
    return events.stream().flatMap(it -> of(it).stream()).toList();
  }

  private Optional<Job> of(Recorded recorded) {
    if (!(recorded.event() instanceof TicketEvent.PaperAsked asked)
        || !clock.now().isBefore(recorded.at().plus(PrintJob.VOID_AFTER))) {
      return Optional.empty();
    }
    return ticket
        .apply(asked.ticketId())
        .map(it -> new PrintJob(asked.job(), it, asked.again(), recorded.at()))
        .map(job -> Message.of("print", "", WireJson.write(job)))
        .map(message -> new Job(asked.deviceId(), message));
  }
}
