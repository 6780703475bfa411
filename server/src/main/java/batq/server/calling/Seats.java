package batq.server.calling;

import batq.server.ticket.Ticket;
import batq.server.ticket.TicketEvent;
import batq.wire.Series;
import batq.wire.ServiceId;
import batq.wire.TicketId;
import batq.wire.TicketNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each ticket of a day stands in the lines, followed from its events. Whoever left a line
 * keeps its seat in memory: it may come back to it.
 */
public final class Seats {
  private final Map<TicketId, Seat> seats = new HashMap<>();

  /**
   * A place in a line.
   *
   * @param arrival when the ticket was issued
   * @param place by which it stands in the line
   * @param waits whether it stands there now
   * @param called whether it has been called before
   */
  public record Seat(
      TicketId id,
      TicketNumber number,
      Series series,
      ServiceId service,
      boolean priority,
      Instant arrival,
      Instant place,
      boolean waits,
      boolean called) {
    /** Who stands before whom. */
    public static final Comparator<Seat> LINE =
        Comparator.comparing(Seat::place).thenComparing(seat -> seat.number().shown());

    private Seat at(ServiceId where, Instant there, boolean nowWaits, boolean wasCalled) {
      return new Seat(id, number, series, where, priority, arrival, there, nowWaits, wasCalled);
    }
  }

  /** What an event changed in the lines: who stood there no more, and who stands there now. */
  public record Change(Optional<Seat> left, Optional<Seat> joined) {
    private static final Change NONE = new Change(Optional.empty(), Optional.empty());
  }

  /** A ticket as the record holds it. */
  Change take(Ticket ticket) {
    var facts = ticket.facts();
    var seat =
        new Seat(
            facts.id(),
            facts.number(),
            facts.series(),
            facts.serviceId(),
            facts.priority(),
            facts.issuedAt(),
            ticket.journey().lineAt(),
            ticket instanceof Ticket.Waiting,
            ticket.journey().firstCalledAt().isPresent());
    return put(seat);
  }

  /** What happened to a ticket; of one that was never issued nothing is known. */
  public Change take(TicketEvent event, Instant at) {
    if (event instanceof TicketEvent.Issued issued) {
      return put(
          new Seat(
              issued.ticketId(),
              issued.number(),
              issued.series(),
              issued.serviceId(),
              issued.priority(),
              at,
              at,
              true,
              false));
    }
    return Optional.ofNullable(seats.get(event.ticketId()))
        .map(seat -> moved(seat, event))
        .filter(seat -> !seat.equals(seats.get(seat.id())))
        .map(this::put)
        .orElse(Change.NONE);
  }

  /** Where a ticket stands or stood. */
  Optional<Seat> seat(TicketId ticket) {
    return Optional.ofNullable(seats.get(ticket));
  }

  void clear() {
    seats.clear();
  }

  private Change put(Seat now) {
    var before = Optional.ofNullable(seats.put(now.id(), now));
    return new Change(before.filter(Seat::waits), Optional.of(now).filter(Seat::waits));
  }

  private static Seat moved(Seat seat, TicketEvent event) {
    return switch (event) {
      case TicketEvent.Called _ -> gone(seat, true);
      case TicketEvent.CalledOutOfOrder _ -> gone(seat, true);
      case TicketEvent.CallUndone _ -> seat.at(seat.service(), seat.place(), true, false);
      case TicketEvent.Returned(_, _, var lineAt, _) ->
          seat.at(seat.service(), lineAt, true, seat.called());
      case TicketEvent.Transferred(_, _, var matter) ->
          seat.at(matter.serviceId(), seat.arrival(), true, seat.called());
      case TicketEvent.Continued(_, _, _, var matter) ->
          seat.at(matter.serviceId(), seat.arrival(), true, seat.called());
      case TicketEvent.MatterNamed(_, _, var matter) ->
          seat.at(matter.serviceId(), seat.place(), seat.waits(), seat.called());
      case TicketEvent.WalkedUp _ -> gone(seat, true);
      case TicketEvent.ServedByHand _ -> gone(seat, true);
      case TicketEvent.Held _ -> gone(seat, seat.called());
      case TicketEvent.Cancelled _ -> gone(seat, seat.called());
      case TicketEvent.Unserved _ -> gone(seat, seat.called());
      case TicketEvent.Issued _ -> seat;
      case TicketEvent.Recalled _ -> seat;
      case TicketEvent.Started _ -> seat;
      case TicketEvent.Resumed _ -> seat;
      case TicketEvent.Finished _ -> seat;
      case TicketEvent.FinishUndone _ -> seat;
      case TicketEvent.NotShown _ -> seat;
      case TicketEvent.EndNotRecorded _ -> seat;
      case TicketEvent.PaperAsked _ -> seat;
      case TicketEvent.Printed _ -> seat;
      case TicketEvent.Rated _ -> seat;
      case TicketEvent.Noted _ -> seat;
    };
  }

  private static Seat gone(Seat seat, boolean called) {
    return seat.at(seat.service(), seat.place(), false, called);
  }
}
