package batq.server.board;

import batq.server.calling.CounterEvent;
import batq.server.store.OfficeEvent;
import batq.server.store.Recorded;
import batq.server.ticket.TicketEvent;
import batq.wire.BoardUpdate.Happened;
import batq.wire.CounterId;
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
          counter.opens().map(open -> new QueueEvent.CounterChanged(counter.counterId(), open));
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
      case TicketEvent.Called called -> called(number, called.counterId(), 1);
      case TicketEvent.CalledOutOfOrder called -> called(number, called.counterId(), 1);
      case TicketEvent.Recalled again -> called(number, again.counterId(), again.times());
      case TicketEvent.Started _ -> moved(number, TicketState.SERVING);
      case TicketEvent.WalkedUp _ -> moved(number, TicketState.SERVING);
      case TicketEvent.Resumed _ -> moved(number, TicketState.SERVING);
      case TicketEvent.FinishUndone _ -> moved(number, TicketState.SERVING);
      case TicketEvent.Finished _ -> moved(number, TicketState.FINISHED);
      case TicketEvent.EndNotRecorded _ -> moved(number, TicketState.FINISHED);
      case TicketEvent.ServedByHand _ -> moved(number, TicketState.FINISHED);
      case TicketEvent.NotShown _ -> moved(number, TicketState.NO_SHOW);
      case TicketEvent.Held _ -> moved(number, TicketState.HELD);
      case TicketEvent.CallUndone _ -> moved(number, TicketState.WAITING);
      case TicketEvent.Returned _ -> moved(number, TicketState.WAITING);
      case TicketEvent.Transferred _ -> moved(number, TicketState.WAITING);
      case TicketEvent.Continued _ -> moved(number, TicketState.WAITING);
      case TicketEvent.Cancelled _ -> moved(number, TicketState.CANCELLED);
      case TicketEvent.Unserved _ -> moved(number, TicketState.UNSERVED);
      case TicketEvent.MatterNamed _ -> Optional.empty();
      case TicketEvent.PaperAsked _ -> Optional.empty();
      case TicketEvent.Printed _ -> Optional.empty();
      case TicketEvent.Rated _ -> Optional.empty();
      case TicketEvent.Noted _ -> Optional.empty();
    };
  }

  private static Optional<QueueEvent> called(TicketNumber number, CounterId counter, int times) {
    return Optional.of(new QueueEvent.Called(number, number.series(), counter, times));
  }

  private static Optional<QueueEvent> moved(TicketNumber number, TicketState state) {
    return Optional.of(new QueueEvent.Moved(number, number.series(), state));
  }
}
