package batq.server.board;

import batq.server.calling.CounterEvent;
import batq.server.store.OfficeEvent;
import batq.server.store.Recorded;
import batq.server.ticket.TicketEvent;
import batq.wire.BoardUpdate.Happened;
import batq.wire.QueueEvent;
import batq.wire.TicketNumber;
import batq.wire.TicketState;
import java.util.Optional;

/** What of an event is told to the hall: numbers and counters, never ids, classes or reasons. */
final class Telling {
  private Telling() {}

  static Optional<Happened> of(Recorded recorded) {
    return of(recorded.event())
        .map(event -> new Happened(recorded.sequence(), recorded.at(), event));
  }

  private static Optional<QueueEvent> of(OfficeEvent event) {
    return switch (event) {
      case TicketEvent ticket -> ofTicket(ticket);
      case CounterEvent counter ->
          Optional.of(new QueueEvent.CounterChanged(counter.counterId(), counter.open()));
      default ->
          event.name().endsWith("-changed")
              ? Optional.of(new QueueEvent.CatalogueChanged())
              : Optional.empty();
    };
  }

  private static Optional<QueueEvent> ofTicket(TicketEvent event) {
    var number = event.number();
    return switch (event) {
      case TicketEvent.Issued _ -> Optional.of(new QueueEvent.Issued(number, number.series()));
      case TicketEvent.Called called ->
          Optional.of(new QueueEvent.Called(number, number.series(), called.counterId(), 1));
      case TicketEvent.Recalled again ->
          Optional.of(
              new QueueEvent.Called(number, number.series(), again.counterId(), again.times()));
      case TicketEvent.Started _ -> moved(number, TicketState.SERVING);
      case TicketEvent.Finished _ -> moved(number, TicketState.FINISHED);
      case TicketEvent.NotShown _ -> moved(number, TicketState.NO_SHOW);
      case TicketEvent.Cancelled _ -> moved(number, TicketState.CANCELLED);
      case TicketEvent.Printed _ -> Optional.empty();
      case TicketEvent.Rated _ -> Optional.empty();
    };
  }

  private static Optional<QueueEvent> moved(TicketNumber number, TicketState state) {
    return Optional.of(new QueueEvent.Moved(number, number.series(), state));
  }
}
